import { useMemo } from 'react';
import type { Packet } from '../../../shared/documents/packet.ts';
import { pageOf } from '../../../shared/interview/pages.ts';
import type { CaseView, Saved } from '../../../shared/ipc/contract.ts';
import { plural } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { navigate, routeHash, type PacketKind } from '../../app/routes.ts';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { ScreenHeader, WithSideColumn } from '../../ui/Page.tsx';
import { useSlow } from '../../ui/Progress.tsx';
import { SumRows } from '../../ui/SideNote.tsx';
import styles from './Packet.module.css';
import { PacketItems } from './PacketItems.tsx';

const SHEETS = ['лист', 'листа', 'листов'] as const;

/** What goes to Роспотребнадзор or to the court, what is still missing, how many copies, and the files. */
export default function PacketScreen({ caseId, kind }: { caseId: string; kind: PacketKind }) {
  const view = useQuery('cases.get', { id: caseId });
  const packet = useQuery('packets.get', { caseId, kind });
  if (view.error ?? packet.error) return <p role="alert">{(view.error ?? packet.error)?.message}</p>;
  if (!view.data || !packet.data) return null;
  return <Screen view={view.data} packet={packet.data} />;
}

function Screen({ view, packet }: { view: CaseView; packet: Packet }) {
  const { run, busy } = useCommand('packets.save');
  const slow = useSlow(busy);
  const { kind } = packet;
  const caseId = view.id;
  useScreenTitle(`${packet.title}, ${view.title}`);
  const save = useMemo(
    () => ({
      folder: () => void run({ caseId, kind, as: 'folder' }).then(sayWhere),
      zip: () => void run({ caseId, kind, as: 'zip' }).then(sayWhere),
      pdf: () => void run({ caseId, kind, as: 'pdf' }).then(sayWhere),
    }),
    [caseId, kind, run],
  );
  useScreenActions(useMemo(() => ({ primary: save.folder, pdf: save.pdf }), [save]));

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <ScreenHeader
          title={packet.title}
          subtitle={packet.subtitle}
          back={<Link href={routeHash({ screen: 'case', id: caseId, section: 'overview' })}>{view.title}</Link>}
        />
      </div>
      <div className={styles.work}>
        <WithSideColumn
          label="Что осталось"
          side={
            <div className={styles.side}>
              <Remaining view={view} packet={packet} />
              <Copies packet={packet} />
              <div className={styles.buttons} aria-busy={busy}>
                <Button kind="primary" wide onPress={save.folder}>
                  Собрать папку
                </Button>
                <div className={styles.pair}>
                  <Button wide onPress={save.zip}>
                    ZIP
                  </Button>
                  <Button wide onPress={save.pdf}>
                    Один PDF
                  </Button>
                </div>
                <p className={styles.quiet} role="status">
                  {slow ? 'Собираем файлы, это займёт несколько секунд.' : ''}
                </p>
                {kind === 'complaint' && (
                  <Link href={routeHash({ screen: 'document', id: caseId, kind: 'complaint_text' })}>
                    Текст для сайта и Госуслуг
                  </Link>
                )}
                <Link
                  href={routeHash({
                    screen: 'interview',
                    id: caseId,
                    page: kind === 'lawsuit' ? 'court' : 'complaint',
                  })}
                >
                  {kind === 'lawsuit' ? 'Данные для суда' : 'Данные для жалобы'}
                </Link>
              </div>
            </div>
          }
        >
          <PacketItems caseId={caseId} packet={packet} />
        </WithSideColumn>
      </div>
    </div>
  );
}

/** In order: what is still to be done before the packet can be handed in. */
function Remaining({ view, packet }: { view: CaseView; packet: Packet }) {
  return (
    <section>
      <h2>Что осталось</h2>
      {packet.remaining.length === 0 && <p>Всё на месте. Распечатайте и подпишите.</p>}
      <ol className={styles.remaining}>
        {packet.remaining.map((step, index) => (
          <li key={step.title}>
            <span className={styles.order}>{index + 1}</span>
            <div>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
              <Mend view={view} path={step.path} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Mend({ view, path }: { view: CaseView; path: string | undefined }) {
  if (!path) return null;
  const page = pageOf(path, view.file.facts);
  if (page) return <Link onPress={() => navigate({ screen: 'interview', id: view.id, page })}>Указать</Link>;
  if (path !== 'attachments') return null;
  return <Link href={routeHash({ screen: 'case', id: view.id, section: 'evidence' })}>Добавить файл</Link>;
}

function Copies({ packet }: { packet: Packet }) {
  if (packet.copies.length === 0) return null;
  const total = packet.copies.reduce((sum, copy) => sum + copy.sheets, 0);
  const sheets = (count: number): string => `${count}\u00a0${plural(count, SHEETS)}`;
  return (
    <section>
      <h2>Экземпляры</h2>
      <SumRows
        rows={[
          ...packet.copies.map((copy) => ({ id: copy.who, name: copy.who, value: sheets(copy.sheets) })),
          { id: 'total', name: 'Печатать', value: sheets(total), total: true, strong: true },
        ]}
      />
    </section>
  );
}

function sayWhere(saved: Saved | undefined): void {
  if (saved) showToast({ text: `Сохранено в папку ${saved.folder}`, icon: 'save' });
}
