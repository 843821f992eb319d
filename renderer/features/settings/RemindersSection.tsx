import type { RemindersSettings } from '../../../shared/ipc/reminders.ts';
import { useCommand, useQuery } from '../../api.ts';
import { CheckboxGroup } from '../../ui/Choice.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './Settings.module.css';

type Setting = keyof RemindersSettings;

/** «Напоминания»: notifications, what they say, start with the system. */
export function RemindersSection() {
  const state = useQuery('reminders.settings', {}).data;
  const command = useCommand('reminders.setSettings');
  if (!state) return null;
  const all: Setting[] = ['notify', 'details', 'autostart', 'stay'];
  const chosen = all.filter((name) => state[name]);
  const change = (next: Setting[]) => {
    const name = all.find((one) => state[one] !== next.includes(one));
    if (name) void command.run({ [name]: next.includes(name) });
  };
  return (
    <Section title="Напоминания">
      <CheckboxGroup<Setting>
        label="За два дня до срока, в последний день и на следующий"
        hint="Если программа была закрыта, пропущенное ждёт вас на странице «Дела»."
        value={chosen}
        onChange={change}
        options={[
          {
            value: 'notify',
            label: 'Показывать уведомления системы',
            ...(state.supported ? {} : { hint: 'Эта система их не показывает. Напоминания будут только в программе.' }),
          },
          {
            value: 'details',
            label: 'Называть в уведомлении дело и срок',
            hint: 'Уведомление видно и на заблокированном экране. Без этого в нём только номер дела.',
            disabled: !state.notify,
          },
          ...(state.autostartHow === null
            ? []
            : [
                {
                  value: 'autostart' as const,
                  label: 'Запускать вместе с системой',
                  hint: <span className={styles.path}>{state.autostartHow}</span>,
                },
              ]),
          {
            value: 'stay',
            label: 'Не закрывать программу вместе с окном',
            hint: 'Она останется значком возле часов и продолжит напоминать. Выход — в меню значка и в меню «Файл».',
          },
        ]}
      />
    </Section>
  );
}
