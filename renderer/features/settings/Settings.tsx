import type { Settings as SettingsData } from '../../../shared/ipc/contract.ts';
import { useCommand, useQuery } from '../../api.ts';
import { applyAppearance, TEXT_SIZES } from '../../app/appearance.ts';
import { useScreenTitle } from '../../app/shellContext.ts';
import { Advice } from '../../ui/Advice.tsx';
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx';
import { ScreenBody, ScreenHeader, Section } from '../../ui/Page.tsx';
import { BackupSection } from './BackupSection.tsx';
import { Fact } from './Fact.tsx';
import { LawSection } from './LawSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { PurgeSection } from './PurgeSection.tsx';
import styles from './Settings.module.css';

const THEMES = [
  { value: 'system', label: 'Как в системе' },
  { value: 'light', label: 'Светлая' },
  { value: 'dark', label: 'Тёмная' },
] as const;

/** «Настройки»: theme, text size, where the data lies, the data of the law, versions. */
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
      <RemindersSection />
      <Section title="Письма">
        <Checkbox
          selected={settings.outgoingNumbers}
          onChange={(outgoingNumbers) => change({ outgoingNumbers })}
          hint="Номер даётся, когда письмо печатают, сохраняют или отправляют. Все номера видны в «Реестрах», на странице «Исходящие»."
        >
          Писать на письмах исходящий номер: «Исх. № … от …»
        </Checkbox>
      </Section>
      <Section title="Где лежат дела">
        <dl className={styles.facts}>
          <Fact name="Папка">
            <span className={styles.path}>{state.dataFolder}</span>
          </Fact>
          <Fact name="Одно дело в файл">Откройте дело и нажмите Ctrl+S: дело запишется в один файл.</Fact>
        </dl>
        {state.notices.length > 0 && (
          <div className={styles.notices}>
            {state.notices.map((notice) => (
              <Advice key={notice.title} item={{ code: notice.title, ...notice }} />
            ))}
          </div>
        )}
      </Section>
      <BackupSection />
      <PurgeSection />
      <LawSection today={state.today} normsChecked={state.lawChecked} />
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
