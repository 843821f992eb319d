import { useMemo, useState, type ReactNode } from 'react';
import type { CaseView, Input } from '../../../shared/ipc/contract.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { call, sayError, useQuery } from '../../api.ts';
import { navigate, type CaseSection } from '../../app/routes.ts';
import { useScreenActions, useScreenTitle, type ScreenActions } from '../../app/shellContext.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenBody, ScreenHeader } from '../../ui/Page.tsx';
import { CalculationSection } from './CalculationSection.tsx';
import { CaseContext, type RecordRequest } from './caseContext.ts';
import { DocumentsSection } from './DocumentsSection.tsx';
import { EvidenceSection } from './evidence/EvidenceSection.tsx';
import { Ledger } from './Ledger.tsx';
import { Overview } from './Overview.tsx';
import { MorePapers } from './MorePapers.tsx';
import { hasMoney } from './planViews.ts';
import { Practice } from './Practice.tsx';
import { RecordDialog } from './record/RecordDialog.tsx';
import { ReplySection } from './ReplySection.tsx';
import { stepAction } from './steps.ts';
import { TimelineSection } from './TimelineSection.tsx';
import styles from './overview.module.css';

/** One case: its overview and its sections, with the dialogs that write down what happened. */
export default function CaseScreen({ caseId, section }: { caseId: string; section: CaseSection }) {
  const { data: view, error } = useQuery('cases.get', { id: caseId });
  if (view) return <OpenCase key={caseId} view={view} section={section} />;
  if (!error) return null;
  return (
    <ScreenBody>
      <ScreenHeader title="Дело не открылось" subtitle={error.message} />
      <p>
        <Button onPress={() => navigate({ screen: 'cases' })}>К списку дел</Button>
      </p>
    </ScreenBody>
  );
}

/** Behind a dialog the screen takes no commands. */
const NO_ACTIONS: ScreenActions = {};

function OpenCase({ view, section }: { view: CaseView; section: CaseSection }) {
  const [request, setRequest] = useState<RecordRequest | null>(null);
  const context = useMemo(() => ({ view, record: setRequest }), [view]);
  const total = hasMoney(view.plan.sums) ? formatRoubles(view.plan.sums.total) : '';
  useScreenTitle(view.title, total);
  const actions = useActions(view, section, setRequest);
  useScreenActions(request ? NO_ACTIONS : actions);
  return (
    <CaseContext value={context}>
      <ScreenBody className={section === 'overview' ? styles.body : undefined}>
        {view.sample && <Practice view={view} />}
        {content(section)}
      </ScreenBody>
      {request && <RecordDialog view={view} request={request} onClose={() => setRequest(null)} />}
    </CaseContext>
  );
}

function content(section: CaseSection): ReactNode {
  switch (section) {
    case 'overview':
      return <Overview />;
    case 'calculation':
      return <CalculationSection />;
    case 'evidence':
      return (
        <>
          <EvidenceSection />
          <Ledger />
        </>
      );
    case 'documents':
      return (
        <>
          <DocumentsSection />
          <MorePapers />
        </>
      );
    case 'reply':
      return <ReplySection />;
    case 'timeline':
      return <TimelineSection />;
  }
}

/** Ctrl+Enter is the one solid button of the section; the rest are commands of the menu. */
function useActions(view: CaseView, section: CaseSection, record: (request: RecordRequest) => void): ScreenActions {
  const { id, plan, canUndo, canRedo } = view;
  const step = plan.nextSteps[0];
  return useMemo(() => {
    const addFiles = () => void run('attachments.addByDialog', { caseId: id, proves: 'other' });
    const primary = primaryOf();
    return {
      ...(primary ? { primary } : {}),
      addFiles,
      export: () => void run('cases.export', { id }),
      ...(canUndo ? { undo: () => void run('cases.undo', { id }) } : {}),
      ...(canRedo ? { redo: () => void run('cases.redo', { id }) } : {}),
    };

    function primaryOf(): (() => void) | null {
      if (section === 'evidence') return addFiles;
      if (section === 'reply') return () => record({ kind: 'new', type: 'replied' });
      return section === 'overview' && step ? stepAction(step, view, record) : null;
    }
  }, [view, id, section, step, canUndo, canRedo, record]);
}

type Asked = 'cases.export' | 'cases.undo' | 'cases.redo' | 'attachments.addByDialog';

async function run<C extends Asked>(channel: C, input: Input<C>): Promise<void> {
  try {
    await call(channel, input);
  } catch (error) {
    sayError(error);
  }
}
