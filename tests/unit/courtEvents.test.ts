import { describe, expect, it } from 'vitest';
import { caseFileSchema, emptyCase, type CaseEvent, type CaseFile } from '../../shared/model/case.ts';
import { eventProof, eventTitle } from '../../shared/model/eventNames.ts';
import { eventDateProblem } from '../../shared/model/eventRules.ts';

const TODAY = '2026-11-23';
type Told = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'id'> : never) : never;
const event = (told: Told, id = 'x'): CaseEvent => ({ ...told, id }) as CaseEvent;
const file = (...events: Told[]): CaseFile => ({
  ...emptyCase(),
  events: events.map((told, index) => event(told, `e${index}`)),
});
const problem = (told: Told, ...before: Told[]) => eventDateProblem(event(told), file(...before), TODAY);

describe('what follows a complaint, a suit and a judgment', () => {
  it.each<[Told, Told, string]>([
    [
      { type: 'complaint_forwarded', date: '2026-11-09' },
      { type: 'complaint_registered', date: '2026-11-10' },
      'Жалоба подана',
    ],
    [
      { type: 'complaint_answered', date: '2026-11-09' },
      { type: 'complaint_registered', date: '2026-11-10' },
      'Жалоба подана',
    ],
    [
      { type: 'buyer_answered', date: '2026-11-09' },
      { type: 'replied', date: '2026-11-10', reply: 'other' },
      'Первый ответ',
    ],
    [
      { type: 'lawsuit_accepted', date: '2026-11-09', court: 'district' },
      { type: 'lawsuit_filed', date: '2026-11-10' },
      'Иск подан',
    ],
    [
      { type: 'judgment', date: '2026-11-09', court: 'district' },
      { type: 'lawsuit_accepted', date: '2026-11-10', court: 'district' },
      'Суд начал дело',
    ],
    [
      { type: 'suit_held', date: '2026-11-09', until: '2026-11-30' },
      { type: 'lawsuit_filed', date: '2026-11-10' },
      'Иск подан',
    ],
    [{ type: 'suit_returned', date: '2026-11-09' }, { type: 'lawsuit_filed', date: '2026-11-10' }, 'Иск подан'],
    [
      { type: 'judgment_cancelled', date: '2026-11-09' },
      { type: 'judgment', date: '2026-11-10', court: 'district' },
      'Решение вынесено',
    ],
    [
      { type: 'appeal_decided', date: '2026-11-09', decision: 'upheld' },
      { type: 'appeal_filed', date: '2026-11-10' },
      'Решение обжаловали',
    ],
    [
      { type: 'judgment_reasoned', date: '2026-11-09' },
      { type: 'judgment', date: '2026-11-10', court: 'district' },
      'Решение вынесено',
    ],
    [
      { type: 'appeal_filed', date: '2026-11-09' },
      { type: 'judgment', date: '2026-11-10', court: 'district' },
      'Решение вынесено',
    ],
    [
      { type: 'writ_issued', date: '2026-11-09' },
      { type: 'judgment', date: '2026-11-10', court: 'district' },
      'Решение вынесено',
    ],
    [
      { type: 'writ_presented', date: '2026-11-09', to: 'bank' },
      { type: 'writ_issued', date: '2026-11-10' },
      'Лист получен',
    ],
    [{ type: 'enforcement_opened', date: '2026-11-09' }, { type: 'writ_issued', date: '2026-11-10' }, 'Лист получен'],
  ])('%o cannot stand before %o', (told, before, words) => {
    expect(problem(told, before)).toContain(`${words}`);
    expect(problem(told, before)).toContain('10.11.2026');
    expect(problem({ ...told, date: '2026-11-10' }, before)).toBeNull();
    expect(problem(told)).toBeNull();
  });

  it('a complaint that was only sent is forwarded after its sending', () => {
    const sent: Told = { type: 'sent', date: '2026-11-10', paper: 'complaint', to: 'office', channel: 'valued_letter' };
    expect(problem({ type: 'complaint_forwarded', date: '2026-11-09' }, sent)).toContain('10.11.2026');
  });

  it('a letter, a dispute and an agreement wait for nothing but the purchase', () => {
    const bought = { ...file(), facts: { goods: { purchaseDate: '2026-11-01' } } };
    for (const told of [
      { type: 'letter_at_office', date: '2026-10-31', letter: 'claim' },
      { type: 'dispute_opened', date: '2026-10-31', where: 'bank' },
      { type: 'mediation_agreed', date: '2026-10-31' },
    ] as Told[]) {
      expect(eventDateProblem(event(told), bought, TODAY)).toContain('01.11.2026');
      expect(eventDateProblem(event({ ...told, date: '2026-11-01' }), bought, TODAY)).toBeNull();
    }
  });
});

describe('names in the timeline', () => {
  const all: [Told, string, string][] = [
    [{ type: 'letter_at_office', date: TODAY, letter: 'claim' }, 'Письмо с претензией ждёт продавца на почте', ''],
    [{ type: 'letter_at_office', date: TODAY, letter: 'court' }, 'Вас ждёт письмо суда на почте', ''],
    [{ type: 'dispute_opened', date: TODAY, where: 'bank' }, 'Вы подали заявление в банк', ''],
    [{ type: 'dispute_opened', date: TODAY, where: 'platform' }, 'Вы открыли спор на площадке', ''],
    [{ type: 'lawsuit_accepted', date: TODAY, court: 'magistrate' }, 'Суд принял иск', 'мировой судья'],
    [{ type: 'judgment', date: TODAY, court: 'simplified' }, 'Суд вынес решение', 'без заседания, упрощённый порядок'],
    [
      { type: 'judgment', date: TODAY, court: 'district', decision: 'partly', inAbsence: true },
      'Суд удовлетворил иск частично',
      'районный суд, заочно',
    ],
    [
      { type: 'judgment', date: TODAY, court: 'magistrate', decision: 'refused' },
      'Суд отказал в иске',
      'мировой судья',
    ],
    [
      { type: 'suit_held', date: TODAY, until: '2026-12-07' },
      'Суд оставил иск без движения',
      'исправить до 07.12.2026',
    ],
    [{ type: 'suit_returned', date: TODAY }, 'Суд вернул иск', ''],
    [{ type: 'judgment_cancelled', date: TODAY }, 'Заочное решение отменено', ''],
    [{ type: 'appeal_decided', date: TODAY }, 'Апелляция рассмотрела жалобу', ''],
    [{ type: 'appeal_decided', date: TODAY, decision: 'upheld' }, 'Апелляция оставила решение в силе', ''],
    [{ type: 'appeal_decided', date: TODAY, decision: 'granted' }, 'Апелляция удовлетворила иск', ''],
    [{ type: 'writ_presented', date: TODAY, to: 'bank' }, 'Лист сдан в банк', ''],
    [{ type: 'writ_presented', date: TODAY, to: 'bailiffs' }, 'Лист сдан приставам', ''],
    [{ type: 'buyer_answered', date: TODAY }, 'Вы ответили продавцу', ''],
    [{ type: 'mediation_agreed', date: TODAY }, 'Заключено соглашение с медиатором', ''],
    [{ type: 'complaint_forwarded', date: TODAY }, 'Жалобу переслали в другой орган', ''],
    [{ type: 'complaint_answered', date: TODAY }, 'Пришёл ответ на жалобу', ''],
    [{ type: 'judgment_reasoned', date: TODAY }, 'Готово мотивированное решение', ''],
    [{ type: 'appeal_filed', date: TODAY }, 'Подана апелляция', ''],
    [{ type: 'writ_issued', date: TODAY }, 'Получен исполнительный лист', ''],
    [{ type: 'enforcement_opened', date: TODAY }, 'Приставы открыли производство', ''],
  ];

  it.each(all)('%o is «%s»', (told, title, proof) => {
    expect(eventTitle(event(told), {})).toBe(title);
    expect(eventProof(event(told))).toBe(proof);
  });

  it('a case file with all of them is read back as it was', () => {
    const full = file(...all.map(([told]) => told));
    expect(caseFileSchema.parse(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });
});
