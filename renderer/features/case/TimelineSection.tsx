import { useState } from 'react';
import type { CaseEvent } from '../../../shared/model/case.ts';
import { eventTitle } from '../../../shared/model/eventNames.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { otherSide, otherSideUpper } from '../../../shared/model/otherSide.ts';
import { isServiceCase } from '../../../shared/model/problemNames.ts';
import { timeline, type TimelineItem } from '../../../shared/model/timeline.ts';
import { remindersOf } from '../../../shared/terms/reminders.ts';
import { useCommand } from '../../api.ts';
import { saveCalendar } from '../../app/caseCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, Select } from '../../ui/Select.tsx';
import { useCase, type RecordRequest } from './caseContext.ts';
import { SectionTitle } from './CaseTitle.tsx';
import { TimelineList } from './TimelineList.tsx';
import { sayDone } from './undo.ts';
import styles from './timeline.module.css';

type Order = 'new' | 'old';

const THINGS = {
  goods: {
    offered: 'Предложена проверка товара',
    handed: 'Товар передан продавцу',
    delivered: 'Товар привезли',
    checked: 'Продавец проверил товар',
  },
  work: {
    offered: 'Предложена проверка работы',
    handed: 'Вещь передана исполнителю',
    delivered: 'Работу сделали',
    checked: 'Исполнитель проверил работу',
  },
};
const kindOf = (facts: Facts) => (isServiceCase(facts) ? 'work' : 'goods');

/** Everything that can be written down, in the order in which it usually happens, in the words of the case. */
const recordsOf = (facts: Facts): { id: string; label: string; request: RecordRequest }[] => [
  { id: 'asked', label: `Обращение к ${otherSide(facts).dat}`, request: { kind: 'new', type: 'asked' } },
  { id: 'sent', label: 'Претензия отправлена', request: { kind: 'new', type: 'sent', paper: 'claim' } },
  { id: 'served', label: 'Претензия вручена', request: { kind: 'new', type: 'served', paper: 'claim' } },
  { id: 'at_office', label: 'Письмо ждёт на почте', request: { kind: 'new', type: 'letter_at_office' } },
  { id: 'replied', label: `${otherSideUpper(facts).nom} ответил`, request: { kind: 'new', type: 'replied' } },
  { id: 'answered', label: `Мой ответ ${otherSide(facts).dat}`, request: { kind: 'new', type: 'buyer_answered' } },
  { id: 'money', label: 'Пришли деньги', request: { kind: 'new', type: 'money_received' } },
  { id: 'offered', label: THINGS[kindOf(facts)].offered, request: { kind: 'new', type: 'goods_offered' } },
  { id: 'handed', label: THINGS[kindOf(facts)].handed, request: { kind: 'new', type: 'goods_handed_over' } },
  { id: 'checked', label: THINGS[kindOf(facts)].checked, request: { kind: 'new', type: 'goods_checked' } },
  { id: 'delivered', label: THINGS[kindOf(facts)].delivered, request: { kind: 'new', type: 'goods_delivered' } },
  { id: 'satisfied', label: 'Требование исполнено', request: { kind: 'new', type: 'demand_satisfied' } },
  { id: 'dispute', label: 'Открыт спор на площадке или в банке', request: { kind: 'new', type: 'dispute_opened' } },
  { id: 'mediation', label: 'Соглашение с медиатором', request: { kind: 'new', type: 'mediation_agreed' } },
  { id: 'complaint', label: 'Жалоба отправлена', request: { kind: 'new', type: 'sent', paper: 'complaint' } },
  { id: 'registered', label: 'Жалоба зарегистрирована', request: { kind: 'new', type: 'complaint_registered' } },
  { id: 'complaint_served', label: 'Жалоба получена', request: { kind: 'new', type: 'served', paper: 'complaint' } },
  { id: 'forwarded', label: 'Жалобу переслали', request: { kind: 'new', type: 'complaint_forwarded' } },
  { id: 'extended', label: 'Ведомство продлило срок', request: { kind: 'new', type: 'complaint_extended' } },
  { id: 'office_answered', label: 'Ответ на жалобу', request: { kind: 'new', type: 'complaint_answered' } },
  { id: 'lawsuit', label: 'Иск подан', request: { kind: 'new', type: 'lawsuit_filed' } },
  { id: 'held', label: 'Суд оставил иск без движения', request: { kind: 'new', type: 'suit_held' } },
  { id: 'returned', label: 'Суд вернул иск', request: { kind: 'new', type: 'suit_returned' } },
  { id: 'accepted', label: 'Суд принял иск', request: { kind: 'new', type: 'lawsuit_accepted' } },
  { id: 'judgment', label: 'Суд вынес решение', request: { kind: 'new', type: 'judgment' } },
  { id: 'reasoned', label: 'Мотивированное решение готово', request: { kind: 'new', type: 'judgment_reasoned' } },
  { id: 'cancelled', label: 'Заочное решение отменено', request: { kind: 'new', type: 'judgment_cancelled' } },
  { id: 'appealed', label: 'Апелляция подана', request: { kind: 'new', type: 'appeal_filed' } },
  { id: 'appeal_decided', label: 'Апелляция решила', request: { kind: 'new', type: 'appeal_decided' } },
  { id: 'writ', label: 'Исполнительный лист получен', request: { kind: 'new', type: 'writ_issued' } },
  { id: 'presented', label: 'Лист сдан в банк или приставам', request: { kind: 'new', type: 'writ_presented' } },
  { id: 'enforcement', label: 'Приставы открыли производство', request: { kind: 'new', type: 'enforcement_opened' } },
  { id: 'closed', label: 'Закрыть дело', request: { kind: 'new', type: 'closed' } },
];

/** All events: what people did can be corrected and removed, what the law did follows from it. */
export function TimelineSection() {
  const { view, record } = useCase();
  const [order, setOrder] = useState<Order>('old');
  const records = recordsOf(view.file.facts);
  const items = timeline(view.file, view.plan);
  const shown = order === 'old' ? items : items.toReversed();
  return (
    <>
      <SectionTitle>Хронология</SectionTitle>
      <div className={styles.bar}>
        <Menu
          label="Записать событие"
          entries={records.map(({ id, label }) => ({ id, label }))}
          onAction={(id) => {
            const chosen = records.find((entry) => entry.id === id);
            if (chosen) record(chosen.request);
          }}
        >
          Записать событие
        </Menu>
        {remindersOf(view.plan).length > 0 && (
          <Button kind="secondary" onPress={() => void saveCalendar(view.id)}>
            Сроки в календарь…
          </Button>
        )}
        {items.length > 1 && (
          <Select<Order>
            label="Порядок"
            hideLabel
            icon="sort"
            value={order}
            onChange={setOrder}
            options={[
              { value: 'old', label: 'Сначала старые' },
              { value: 'new', label: 'Сначала новые' },
            ]}
          />
        )}
      </div>
      {items.length === 0 ? (
        <p className={styles.lead}>Событий пока нет. Запишите отправку претензии, когда отправите её.</p>
      ) : (
        <TimelineList items={shown} actions={(item) => <Actions item={item} />} />
      )}
    </>
  );
}

function Actions({ item }: { item: TimelineItem }) {
  const { view, record } = useCase();
  const remove = useCommand('events.remove');
  const { event } = item;
  if (!event) return null;
  const erase = async (removed: CaseEvent) => {
    const done = await remove.run({ caseId: view.id, eventId: removed.id });
    if (done) sayDone(done, `Убрано: ${eventTitle(removed, view.file.facts)}`, 1, 'trash');
  };
  return (
    <span className={styles.buttons}>
      <Button
        kind="quiet"
        size={28}
        aria-label={`Изменить: ${item.title}`}
        onPress={() => record({ kind: 'change', event })}
      >
        Изменить
      </Button>
      <Button kind="quiet" size={28} aria-label={`Убрать: ${item.title}`} onPress={() => void erase(event)}>
        Убрать
      </Button>
    </span>
  );
}
