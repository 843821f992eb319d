import { KEY_RATE, PRODUCTION_CALENDAR } from '../../../shared/law/context.ts';
import type { Settings as SettingsData } from '../../../shared/ipc/contract.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { applyAppearance, TEXT_SIZES } from '../../app/appearance.ts';
import { useScreenTitle } from '../../app/shellContext.ts';
import { Advice } from '../../ui/Advice.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { ScreenBody, ScreenHeader, Section } from '../../ui/Page.tsx';
import styles from './Settings.module.css';

const THEMES = [
  { value: 'system', label: 'Как в системе' },
  { value: 'light', label: 'Светлая' },
  { value: 'dark', label: 'Тёмная' },
] as const;

/** «Настройки»: theme, text size, where the data lies, when calendars, key rate and law were checked, versions. */
export default function Settings() {
  const settings = useQuery('settings.get', {}).data;
  const state = useQuery('app.state', {}).data;
  const command = useCommand('settings.set');
  useScreenTitle('Настройки');
  if (!settings || !state) return null;

  function change(part: Partial<SettingsData>): void {
    if (!settings) return;
    // Shown at once; an answer with an error puts the old look back.
    applyAppearance({ ...settings, ...part });
    void command.run(part).then((saved) => applyAppearance(saved ?? settings));
  }

  return (
    <ScreenBody>
      <ScreenHeader
        title="Настройки"
        subtitle="Всё хранится на этом компьютере. Программа не выходит в интернет."
        line
      />
      <Section title="Вид">
        <div className={styles.fields}>
          <RadioGroup
            label="Тема"
            inline
            value={settings.theme}
            onChange={(theme) => change({ theme })}
            options={[...THEMES]}
          />
          <RadioGroup
            label="Размер текста"
            hint="Также Ctrl + и Ctrl −, обычный размер — Ctrl 0."
            inline
            value={String(settings.textSize)}
            onChange={(size) => change({ textSize: Number(size) as SettingsData['textSize'] })}
            options={TEXT_SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
          />
        </div>
      </Section>
      <Section title="Где лежат дела">
        <dl className={styles.facts}>
          <Fact name="Папка">
            <span className={styles.path}>{state.dataFolder}</span>
          </Fact>
          <Fact name="Копия дела">Откройте дело и нажмите Ctrl+S: дело запишется в один файл.</Fact>
        </dl>
        {state.notices.length > 0 && (
          <div className={styles.notices}>
            {state.notices.map((notice) => (
              <Advice key={notice.title} item={{ code: notice.title, ...notice }} />
            ))}
          </div>
        )}
      </Section>
      <Section title="Закон и календари">
        <dl className={styles.facts}>
          <Fact name="Нормы закона">сверены {shortDate(state.lawChecked)} или позже</Fact>
          <Fact name="Рабочий календарь">
            {years()}, сверен {shortDate(PRODUCTION_CALENDAR.checked)}. Ст. 112 ТК и ежегодные постановления о переносе
            выходных
          </Fact>
          <Fact name="Ключевая ставка">
            {rate()}, подтверждена по {shortDate(KEY_RATE.lastConfirmed)}, сверена {shortDate(KEY_RATE.checked)}.{' '}
            {KEY_RATE.source}
          </Fact>
        </dl>
        <p className={styles.note}>
          Годы без постановления о переносе выходных считаем по статье 112 Трудового кодекса и помечаем
          «предварительно».
        </p>
      </Section>
      <Section title="О программе">
        <dl className={styles.facts}>
          <Fact name="Версия">{state.version}</Fact>
          <Fact name="Шрифты">Golos Text и Tinos, лицензия SIL OFL 1.1</Fact>
          <Fact name="Чего программа не делает">не обещает исход дела и не заменяет юриста</Fact>
        </dl>
      </Section>
    </ScreenBody>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function years(): string {
  const known = Object.keys(PRODUCTION_CALENDAR.years).sort();
  return known.length > 0 ? `${known[0]}–${known.at(-1)} годы` : 'нет данных';
}

function rate(): string {
  const last = KEY_RATE.rates.at(-1);
  if (!last) return 'нет данных';
  const percent = String(last.percentHundredths / 100).replace('.', ',');
  return `${percent} % с ${shortDate(last.from)}`;
}
