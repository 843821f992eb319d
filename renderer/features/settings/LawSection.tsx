import { useState } from 'react';
import type { PackPreview, LawState } from '../../../shared/ipc/law.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Advice } from '../../ui/Advice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { percentText } from './lawTexts.ts';
import { OwnDaysOff } from './OwnDaysOff.tsx';
import { OwnRates } from './OwnRates.tsx';
import { Fact } from './Fact.tsx';
import { PackDialog } from './PackDialog.tsx';
import styles from './Settings.module.css';

/** «Данные о праве»: how old they are, newer ones from a file, the way back, and rows typed in by hand. */
export function LawSection({ today, normsChecked }: { today: string; normsChecked: string }) {
  const state = useQuery('law.state', {}).data;
  const choose = useCommand('law.choosePack', { quiet: true });
  const former = useCommand('law.chooseFormer', { quiet: true });
  const save = useCommand('law.savePack');
  const [preview, setPreview] = useState<PackPreview | null>(null);
  if (!state) return null;
  const problem = choose.error ?? former.error;

  async function saveFile(): Promise<void> {
    const saved = await save.run({});
    if (saved) showToast({ text: `Сохранено: ${saved.files.join(', ')}`, icon: 'check' });
  }

  return (
    <Section title="Данные о праве">
      <p className={styles.age}>{state.age}</p>
      {state.problem && (
        <div className={styles.notices}>
          <Advice
            item={{
              code: 'law',
              severity: 'danger',
              title: 'Данные из файла не используются',
              text: state.problem,
            }}
          />
        </div>
      )}
      <Facts state={state} normsChecked={normsChecked} />
      <div className={styles.buttons}>
        <Button onPress={() => void choose.run({}).then((found) => setPreview(found ?? null))}>
          Обновить данные о праве…
        </Button>
        {state.former && (
          <Button onPress={() => void former.run({}).then((found) => setPreview(found ?? null))}>
            Вернуть прежние…
          </Button>
        )}
        <Button kind="quiet" onPress={() => void saveFile()}>
          Сохранить в файл…
        </Button>
      </div>
      {problem && (
        <div className={styles.notices} role="alert">
          <Advice
            item={{
              code: 'pack',
              severity: 'forbidden',
              title: 'Этот файл не установлен',
              text: `${problem.message} Прежние данные на месте.`,
            }}
          />
        </div>
      )}
      <p className={styles.note}>
        Файл приходит с новой версией программы или от её авторов. До установки вы увидите, что он меняет. Отправленная
        претензия хранится такой, какой ушла.
      </p>
      <OwnRates state={state} today={today} />
      <OwnDaysOff state={state} today={today} />
      {preview && <PackDialog key={preview.token} preview={preview} onClose={() => setPreview(null)} />}
    </Section>
  );
}

function Facts({ state, normsChecked }: { state: LawState; normsChecked: string }) {
  const { calendar, keyRate } = state;
  return (
    <dl className={styles.facts}>
      <Fact name="Откуда">{origin(state)}</Fact>
      <Fact name="Нормы закона">сверены {shortDate(normsChecked)} или позже</Fact>
      <Fact name="Рабочий календарь">
        {calendar.first}–{calendar.last} годы, сверен {shortDate(calendar.checked)}. Годы без постановления о переносе
        выходных считаем по статье 112 Трудового кодекса и помечаем «предварительно».
      </Fact>
      <Fact name="Ключевая ставка">
        {percentText(keyRate.percentHundredths)} с {shortDate(keyRate.from)}, подтверждена по{' '}
        {shortDate(keyRate.lastConfirmed)}.{' '}
        {keyRate.unknownFrom &&
          `С ${shortDate(keyRate.unknownFrom)} она могла измениться: узнайте её на сайте Банка России и впишите ниже. `}
        {keyRate.source}
      </Fact>
    </dl>
  );
}

function origin({ source, serial, installedAt }: LawState): string {
  if (source === 'program') return `из самой программы, № ${serial}`;
  return `из файла, № ${serial}${installedAt ? `, установлены ${shortDate(installedAt.slice(0, 10))}` : ''}`;
}
