import { useMemo, useState } from 'react';
import type { Packet, PacketKind } from '../../../shared/documents/packet.ts';
import type { CaseView, Saved } from '../../../shared/ipc/contract.ts';
import { plural } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { routeHash, type Route } from '../../app/routes.ts';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { ScreenHeader, WithSideColumn } from '../../ui/Page.tsx';
import { useSlow } from '../../ui/Progress.tsx';
import { SumRows } from '../../ui/SideNote.tsx';
import styles from './Packet.module.css';
import { CheckLines } from './CheckLines.tsx';
import { PacketItems } from './PacketItems.tsx';
import { Remaining } from './Remaining.tsx';
import { SaveDialog } from './SaveDialog.tsx';

const SHEETS = ['лист', 'листа', 'листов'] as const;
type Way = 'folder' | 'zip' | 'pdf' | 'print';

/** What goes to one receiver, what is still missing, how many copies, and the files. */
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
  const [asked, setAsked] = useState<Way | null>(null);
  const { kind } = packet;
  const caseId = view.id;
  useScreenTitle(`${packet.title}, ${view.title}`);
  const actions = useMemo(() => {
    const write = (as: Way) => void run({ caseId, kind, as }).then(sayWhere);
    // What is forbidden is shown, what is dangerous is asked; sending the suit comes after saving.
    const stops = packet.remaining.some((step) => step.severity !== 'advice' && !step.afterwards);
    const save = (as: Way) => (stops ? setAsked(as) : write(as));
    return {
      write,
      save,
      screen: { primary: () => save('folder'), pdf: () => save('pdf') },
    };
  }, [caseId, kind, packet, run]);
  useScreenActions(actions.screen);

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
              <CheckLines lines={packet.lines} />
              <Copies packet={packet} />
              <p className={styles.links}>
                <Link href={routeHash({ screen: 'document', id: caseId, kind: packet.next })}>Памятка: что дальше</Link>
                <More caseId={caseId} kind={kind} />
              </p>
              <div className={styles.buttons} aria-busy={busy}>
                <Button kind="primary" wide onPress={() => actions.save('folder')}>
                  Собрать папку
                </Button>
                <Button wide icon="printer" onPress={() => actions.save('print')}>
                  PDF для печати всего
                </Button>
                <div className={styles.pair}>
                  <Button wide onPress={() => actions.save('zip')}>
                    ZIP
                  </Button>
                  <Button wide onPress={() => actions.save('pdf')}>
                    Один PDF
                  </Button>
                </div>
                <p className={styles.quiet} role="status">
                  {slow ? 'Собираем файлы, это займёт несколько секунд.' : ''}
                </p>
              </div>
            </div>
          }
        >
          <PacketItems caseId={caseId} packet={packet} />
        </WithSideColumn>
      </div>
      {asked && (
        <SaveDialog
          view={view}
          packet={packet}
          onClose={() => setAsked(null)}
          onSave={() => {
            setAsked(null);
            actions.write(asked);
          }}
        />
      )}
    </div>
  );
}

/** Ways to what else belongs to a packet. */
function More({ caseId, kind }: { caseId: string; kind: PacketKind }) {
  const links = linksOf(caseId, kind);
  return links.map(({ title, route }) => (
    <Link key={title} href={routeHash(route)}>
      {title}
    </Link>
  ));
}

function linksOf(id: string, kind: PacketKind): { title: string; route: Route }[] {
  switch (kind) {
    case 'complaint':
      return [
        { title: 'Короткий текст для сайта и Госуслуг', route: { screen: 'document', id, kind: 'complaint_text' } },
        { title: 'Полный текст', route: { screen: 'document', id, kind: 'complaint_long' } },
        { title: 'Данные для жалобы', route: { screen: 'interview', id, page: 'complaint' } },
      ];
    case 'lawsuit':
      return [{ title: 'Данные для суда', route: { screen: 'interview', id, page: 'court' } }];
    case 'claim_post':
    case 'claim_shop':
    case 'handover':
    case 'refusal':
    case 'bank':
    case 'enforcement':
      return [];
  }
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
  if (!saved) return;
  showToast({ text: `Сохранено в папку ${saved.folder}${saved.note ? `. ${saved.note}` : ''}`, icon: 'save' });
}
