import { REGISTER_PARTS, routeHash, type RegisterPart } from '../../app/routes.ts';
import { useScreenTitle } from '../../app/shellContext.ts';
import { ScreenBody, ScreenHeader } from '../../ui/Page.tsx';
import { Export } from './Export.tsx';
import { Intake } from './Intake.tsx';
import { Outgoing } from './Outgoing.tsx';
import styles from './Registers.module.css';
import { Report } from './Report.tsx';
import { Sent } from './Sent.tsx';

const PARTS: Record<RegisterPart, { name: string; Screen: () => React.ReactNode }> = {
  intake: { name: 'Загрузить таблицу', Screen: Intake },
  sent: { name: 'Отправка', Screen: Sent },
  outgoing: { name: 'Исходящие', Screen: Outgoing },
  report: { name: 'Отчёт', Screen: Report },
  export: { name: 'Выгрузка', Screen: Export },
};

/** «Реестры»: many cases at once, in and out. */
export default function Registers({ part }: { part: RegisterPart }) {
  useScreenTitle('Реестры');
  const { Screen } = PARTS[part];
  return (
    <ScreenBody>
      <ScreenHeader title="Реестры" subtitle="Много дел сразу: таблицы, письма для почты, отчёт." />
      <nav aria-label="Части реестров">
        <ul className={styles.parts}>
          {REGISTER_PARTS.map((one) => (
            <li key={one}>
              <a
                className={styles.part}
                href={routeHash({ screen: 'registers', part: one })}
                {...(one === part ? { 'aria-current': 'page' as const } : {})}
              >
                {PARTS[one].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Screen />
    </ScreenBody>
  );
}
