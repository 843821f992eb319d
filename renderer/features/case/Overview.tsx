import { LawAge } from '../../app/LawAge.tsx';
import { PathOfCase } from '../../ui/PathOfCase.tsx';
import { cx } from '../../ui/cx.ts';
import { useCase } from './caseContext.ts';
import { CaseTitle } from './CaseTitle.tsx';
import { CalculationColumn, EventsColumn, EvidenceColumn } from './Columns.tsx';
import { NextAction } from './NextAction.tsx';
import { OtherRegime } from './OtherRegime.tsx';
import { PartyNotes } from './PartyNotes.tsx';
import { pathSteps } from './planViews.ts';
import { Result } from './ResultRows.tsx';
import { Roads } from './Roads.tsx';
import { Shield } from './Shield.tsx';
import { Terms } from './Terms.tsx';
import { Warnings } from './Warnings.tsx';
import styles from './overview.module.css';
import columns from './columns.module.css';

/** Title and total → path → «Что делать сейчас» → Сроки → Расчёт, Доказательства, События (design, section 8). */
export function Overview() {
  const { view } = useCase();
  const { route } = view.plan;
  if (route.kind === 'special' || route.kind === 'not_consumer') return <OtherRegime route={route} />;
  return (
    <div className={styles.overview}>
      <CaseTitle />
      <div className={styles.path}>
        <PathOfCase steps={pathSteps(view.plan, view.file)} />
      </div>
      <div className={styles.action}>
        <NextAction />
      </div>
      <div className={styles.terms}>
        <Terms />
      </div>
      <div className={styles.main}>
        <Result />
        <div className={columns.columns}>
          <div className={cx(columns.column, columns.calculation)}>
            <CalculationColumn />
          </div>
          <div className={cx(columns.column, columns.evidence)}>
            <EvidenceColumn />
          </div>
          <div className={cx(columns.column, columns.events)}>
            <EventsColumn />
          </div>
        </div>
        <Shield />
        <Roads />
        <Warnings />
        <PartyNotes />
        <LawAge />
      </div>
    </div>
  );
}
