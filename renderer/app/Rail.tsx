import type { PacketKind } from '../../shared/documents/packet.ts';
import { packetName } from '../../shared/documents/packets/names.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { otherSide } from '../../shared/model/otherSide.ts';
import { useQuery } from '../api.ts';
import { cx } from '../ui/cx.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Emblem } from './Emblem.tsx';
import { RailFoot } from './RailSlot.tsx';
import { CASE_SECTIONS, caseOf, routeHash, type CaseSection, type Route } from './routes.ts';
import styles from './Rail.module.css';

const SECTION_NAMES: Record<CaseSection, string> = {
  overview: 'Обзор',
  calculation: 'Расчёт',
  evidence: 'Доказа\u00adтельства',
  documents: 'Документы',
  reply: 'Ответ продавца',
  timeline: 'Хронология',
};

/** The rail of the window: places of the program and, inside a case, its sections. */
export function Rail({ route }: { route: Route }) {
  const list = useQuery('cases.list', { limit: 1 });
  const open = list.data ? Object.values(list.data.counts).reduce((sum, n) => sum + n, 0) : null;
  const caseId = caseOf(route);
  return (
    <>
      <p className={styles.name}>
        <span className={styles.nameText}>Десять дней</span>
        <Emblem />
      </p>
      <ul className={styles.places}>
        <Place
          icon="folder"
          name="Дела"
          href="#/cases"
          current={route.screen === 'cases'}
          inside={caseId !== null}
          {...(open ? { count: open } : {})}
        />
        {caseId && <CaseLinks id={caseId} route={route} />}
        <Place icon="calendar" name="Календарь" href="#/calendar" current={route.screen === 'calendar'} />
        <Place icon="users" name="Клиенты" href="#/clients" current={route.screen === 'clients'} />
        <Place icon="table" name="Реестры" href="#/registers" current={route.screen === 'registers'} />
        <Place icon="book" name="Справочник" href="#/reference" current={route.screen === 'reference'} />
        <Place icon="fileCheck" name="Проверить текст" href="#/check" current={route.screen === 'check'} />
        <Place icon="gear" name="Настройки" href="#/settings" current={route.screen === 'settings'} />
      </ul>
      <RailFoot icon="shield">
        <span className={styles.long}>Без интернета. Всё хранится на этом компьютере.</span>
        <span className={styles.short}>Без сети</span>
      </RailFoot>
    </>
  );
}

function Place(props: {
  icon: IconName;
  name: string;
  href: string;
  current: boolean;
  inside?: boolean;
  count?: number;
}) {
  return (
    <li>
      <a
        className={cx(styles.place, props.inside && styles.inside)}
        href={props.href}
        {...(props.current ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon name={props.icon} />
        <span>{props.name}</span> {props.count !== undefined && <span className={styles.count}>{props.count}</span>}
      </a>
    </li>
  );
}

function CaseLinks({ id, route }: { id: string; route: Route }) {
  const { data: view } = useQuery('cases.get', { id });
  const counts: Partial<Record<CaseSection, number>> = view ? { evidence: view.file.attachments.length } : {};
  const nameOf = (section: CaseSection) =>
    section === 'reply' && view ? `Ответ ${otherSide(view.file.facts).gen}` : SECTION_NAMES[section];
  const links = CASE_SECTIONS.flatMap((section) => {
    const link = (
      <SectionLink
        key={section}
        href={routeHash({ screen: 'case', id, section })}
        name={nameOf(section)}
        current={route.screen === 'case' && route.section === section}
        {...(counts[section] ? { count: counts[section] } : {})}
      />
    );
    if (section !== 'documents' || route.screen !== 'packet') return [link];
    return [
      link,
      <SectionLink key="packet" href={routeHash(route)} name={view ? railName(route.kind, view.file) : ''} current />,
    ];
  });
  return (
    <li className={styles.sections}>
      <p className={styles.caseName}>{view?.title ?? ''}</p>
      <ul>{links}</ul>
    </li>
  );
}

/** Short enough for the rail. */
function railName(kind: PacketKind, file: CaseFile): string {
  return kind === 'complaint' ? 'Пакет для РПН' : packetName(kind, file);
}

function SectionLink({ href, name, current, count }: { href: string; name: string; current: boolean; count?: number }) {
  return (
    <li>
      <a className={styles.section} href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
        <span>{name}</span> {count !== undefined && <span className={styles.count}>{count}</span>}
      </a>
    </li>
  );
}
