import { useState } from 'react';
import type { ClaimPapers } from '../../../shared/ipc/batch.ts';
import { counted } from '../../../shared/text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxGroup, RadioGroup, type Option } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ClaimsDialog.module.css';

const CASES = ['дело', 'дела', 'дел'] as const;
type Extra = 'inventory' | 'clientSteps' | 'caseNote';

const EXTRAS: Option<Extra>[] = [
  {
    value: 'inventory',
    label: 'Опись вложения',
    hint: 'Форма 107, два листа: один в конверт, второй со штемпелем остаётся клиенту.',
  },
  {
    value: 'clientSteps',
    label: 'Памятка клиенту',
    hint: 'Что подписать, отправить и сохранить. Отдайте её клиенту.',
  },
  {
    value: 'caseNote',
    label: 'Справка для руководителя',
    hint: 'Один лист о деле и его слабых местах. Оставьте её себе.',
  },
];

const ADDRESSES: Option<ClaimPapers['addresses']>[] = [
  { value: 'c5', label: 'Конверты C5', hint: 'Лист A4 складывают пополам.' },
  { value: 'dl', label: 'Конверты DL', hint: 'Лист A4 складывают втрое, в письме не больше пяти листов.' },
  {
    value: 'labels',
    label: 'Наклейки 105 × 99 мм, по шесть на листе',
    hint: 'По порядку конвертов, слева направо. Печатайте в масштабе 100\u00a0%, иначе адреса сдвинутся.',
  },
  { value: 'none', label: 'Не нужны' },
];

/** What goes with each of many claims: the same question before the printer and before the folder. */
export default function ClaimsDialog({
  count,
  as,
  last,
  onClose,
  onMake,
}: {
  count: number;
  as: 'folder' | 'print';
  /** What was chosen the time before. */
  last: ClaimPapers;
  onClose: () => void;
  onMake: (papers: ClaimPapers) => void;
}) {
  const [papers, setPapers] = useState(last);
  const extras = EXTRAS.map(({ value }) => value).filter((value) => papers[value]);
  const take = (chosen: Extra[]): void =>
    setPapers({
      ...papers,
      inventory: chosen.includes('inventory'),
      clientSteps: chosen.includes('clientSteps'),
      caseNote: chosen.includes('caseNote'),
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${as === 'print' ? 'Печать претензий' : 'Претензии в папку'}: ${counted(count, CASES)}`}
      width={560}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button kind="primary" onPress={() => onMake(papers)}>
            {as === 'print' ? 'Открыть для печати' : 'Выбрать папку…'}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <CheckboxGroup
          label="Вместе с каждой претензией"
          hint="Памятка и справка лежат в бумагах дела последними: в конверт их не кладут."
          options={EXTRAS}
          value={extras}
          onChange={take}
        />
        <RadioGroup
          label="Адреса"
          options={ADDRESSES}
          value={papers.addresses}
          onChange={(addresses) => setPapers({ ...papers, addresses })}
        />
        <p className={styles.note}>Отправка сама не отмечается. Когда письма уйдут, нажмите «Отметить отправку».</p>
      </div>
    </Dialog>
  );
}
