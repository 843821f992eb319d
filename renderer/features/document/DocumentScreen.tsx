import { Fragment, useMemo, useState } from 'react';
import type { DocumentKind, PaperDocument } from '../../../shared/documents/blocks.ts';
import type { CaseView, Saved } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { routeHash } from '../../app/routes.ts';
import { DOCUMENT_TITLES } from '../../../shared/documents/titles.ts';
import { RailBack, RailFoot, RailHeading, RailItem, RailSlot } from '../../app/RailSlot.tsx';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { WithSideColumn } from '../../ui/Page.tsx';
import { documentsFor } from '../../../shared/documents/build.ts';
import { CATALOGUE, isMoreKind, offered } from '../../../shared/documents/catalogue.ts';
import { MORE_KINDS } from '../../../shared/documents/moreKinds.ts';
import { PAPER_FIELDS } from '../../../shared/documents/paperFields.ts';
import { BEFORE_PRINT, BeforePrint } from './BeforePrint.tsx';
import styles from './Document.module.css';
import { Pages } from './Pages.tsx';
import { PaperForm } from './PaperForm.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { paperState } from './paperStates.ts';
import { SentNotice } from './SentNotice.tsx';
import { useEditing } from './useEditing.ts';

const COPIES = ['экземпляр', 'экземпляра', 'экземпляров'] as const;

/** Papers of the rail by the step of the case they belong to. */
const GROUPS: { title: string; kinds: readonly DocumentKind[] }[] = [
  { title: 'Претензия', kinds: ['claim', 'inventory', 'claim_steps'] },
  { title: 'Роспотребнадзор', kinds: ['complaint', 'complaint_text', 'complaint_long', 'complaint_steps'] },
  { title: 'Суд', kinds: ['lawsuit', 'calculation', 'lawsuit_attachments', 'lawsuit_inventory', 'lawsuit_steps'] },
];

/** A paper as it will print, its own checks beside it, and the ways out: printer, PDF, DOCX, everything for the post. */
export default function DocumentScreen({ caseId, kind }: { caseId: string; kind: DocumentKind }) {
  const view = useQuery('cases.get', { id: caseId });
  const paper = useQuery('documents.get', { caseId, kind });
  if (view.error ?? paper.error) return <p role="alert">{(view.error ?? paper.error)?.message}</p>;
  if (!view.data || !paper.data) return null;
  return <Screen view={view.data} paper={paper.data} />;
}

function Screen({ view, paper: generated }: { view: CaseView; paper: PaperDocument }) {
  const { kind } = generated;
  const caseId = view.id;
  const editing = useEditing(view, generated);
  const { paper } = editing;
  const [layout, setLayout] = useState({ pages: 1, scale: 1 });
  const print = useCommand('documents.print');
  const save = useCommand('documents.save');
  const savePost = useCommand('documents.savePost');
  const { run: runPrint } = print;
  const { run: runSave } = save;
  const { run: runPost } = savePost;
  useScreenTitle(`${paper.title}, ${view.title}`);

  const actions = useMemo(
    () => ({
      primary: () => void runPrint({ caseId, kind }).then(showStops),
      print: () => void runPrint({ caseId, kind }).then(showStops),
      docx: () => void runSave({ caseId, kind, format: 'docx' }).then(sayWhere),
      pdf: () => void runSave({ caseId, kind, format: 'pdf' }).then(sayWhere),
    }),
    [caseId, kind, runPrint, runSave],
  );
  useScreenActions(actions);

  const state = paperState(view.file, view.plan, kind);
  const fields = isMoreKind(kind) ? PAPER_FIELDS[kind] : undefined;
  const busy = print.busy || save.busy || savePost.busy;
  return (
    <div className={styles.screen}>
      <PaperRail view={view} kind={kind} />
      <div className={styles.bar}>
        <div className={styles.name}>
          <h1>{paper.title}</h1>
          {state && <Chip glyph={state.glyph}>{state.words}</Chip>}
        </div>
        <div className={styles.buttons} aria-busy={busy}>
          {kind === 'claim' && (
            <Button size={36} onPress={() => void runPost({ id: caseId }).then(sayWhere)}>
              Всё для почты
            </Button>
          )}
          <Button size={36} onPress={actions.docx} aria-label={`${paper.title}: сохранить DOCX`}>
            DOCX
          </Button>
          <Button size={36} onPress={actions.pdf} aria-label={`${paper.title}: сохранить PDF`}>
            PDF
          </Button>
          <Button size={36} kind="primary" icon="printer" onPress={actions.print}>
            Печать
          </Button>
        </div>
      </div>
      <SentNotice view={view} kind={kind} />
      <div className={styles.work}>
        <WithSideColumn
          label="Перед печатью"
          tone="sheet"
          side={
            <>
              {fields && <PaperForm key={kind} view={view} fields={fields} />}
              <BeforePrint
                view={view}
                paper={paper}
                onAdd={editing.add}
                onOpen={editing.open}
                onResetAll={editing.resetAll}
              />
            </>
          }
        >
          <div className={styles.scroll} data-area="content">
            <Pages
              paper={paper}
              editing={editing.block?.key ?? null}
              onEdit={editing.start}
              onLayout={setLayout}
              editor={
                editing.block && (
                  <ParagraphEditor
                    key={editing.block.key}
                    block={editing.block}
                    onDone={editing.done}
                    onReset={editing.reset}
                    onKeep={editing.keep}
                  />
                )
              }
            />
          </div>
          <p className={styles.status}>
            <span>
              Страниц: {layout.pages}. Печатать: {counted(paper.copies.count, COPIES)}, {paper.copies.why}
            </span>
            <span>Ширина {Math.round(layout.scale * 100)} %</span>
          </p>
        </WithSideColumn>
      </div>
    </div>
  );
}

function PaperRail({ view, kind }: { view: CaseView; kind: DocumentKind }) {
  const kinds = documentsFor(view.file, view.plan);
  const more = isMoreKind(kind);
  return (
    <RailSlot>
      <RailBack href={routeHash({ screen: 'case', id: view.id, section: more ? 'documents' : 'overview' })}>
        {more ? 'Все бумаги' : view.title}
      </RailBack>
      {railGroups(view, kind)
        .map((group) => ({ ...group, kinds: group.kinds.filter((one) => kinds.includes(one) || isMoreKind(one)) }))
        .filter((group) => group.kinds.length > 0)
        .map((group) => (
          <Fragment key={group.title}>
            <RailHeading>{group.title}</RailHeading>
            {group.kinds.map((other) => (
              <RailItem
                key={other}
                href={routeHash({ screen: 'document', id: view.id, kind: other })}
                current={other === kind}
                title={DOCUMENT_TITLES[other]}
                {...stateNote(view, other)}
              />
            ))}
          </Fragment>
        ))}
      <RailFoot icon="shield">Всё хранится на этом компьютере.</RailFoot>
    </RailSlot>
  );
}

/** Beside a further paper its neighbours stand first, then the papers of the packets. */
function railGroups(view: CaseView, kind: DocumentKind): typeof GROUPS {
  if (!isMoreKind(kind)) return GROUPS;
  const { group } = CATALOGUE[kind];
  const offers = offered(view.file, view.plan);
  const near = MORE_KINDS.filter(
    (one) => CATALOGUE[one].group === group && (one === kind || offers[one].status === 'offered'),
  );
  const same = GROUPS.find((one) => one.title === group);
  return [{ title: group, kinds: [...near, ...(same?.kinds ?? [])] }, ...GROUPS.filter((one) => one.title !== group)];
}

/** Only papers that go to somebody have a state worth a second line. */
function stateNote(view: CaseView, kind: DocumentKind): { note?: string } {
  const state = paperState(view.file, view.plan, kind);
  return state ? { note: state.words } : {};
}

/** A refused paper brings the eye to what stands in its way. */
function showStops(answer: unknown): void {
  if (answer === undefined) document.getElementById(BEFORE_PRINT)?.focus();
}

function sayWhere(saved: Saved | undefined): void {
  showStops(saved);
  if (!saved) return;
  showToast({ text: `Сохранено в папку ${saved.folder}`, icon: 'save' });
}
