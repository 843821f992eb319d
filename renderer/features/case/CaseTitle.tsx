import type { ReactNode } from 'react';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { lowerFirst, shortDate } from '../../../shared/text/format.ts';
import { ScreenHeader } from '../../ui/Page.tsx';
import { useCase } from './caseContext.ts';
import { hasMoney } from './planViews.ts';
import styles from './title.module.css';

/** Title of the case and its total today; in a narrow window both stand in the top bar. */
export function CaseTitle() {
  const { view } = useCase();
  const { facts } = view.file;
  const { sums } = view.plan;
  const buyer = [facts.buyer?.lastName, facts.buyer?.firstName, facts.buyer?.middleName].filter(Boolean).join(' ');
  const subtitle = [facts.seller?.name, buyer, view.number ? `дело № ${view.number}` : '']
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  return (
    <header className={styles.title}>
      <div>
        <h1>{titleWithDemand(view)}</h1>
        <p className={styles.subtitle}>{subtitle}</p>
      </div>
      {hasMoney(sums) && (
        <div className={styles.total}>
          <p className={styles.totalSum}>{formatRoubles(sums.total)}</p>
          <p className={styles.totalNote}>на сегодня, {shortDate(view.plan.today)}</p>
        </div>
      )}
    </header>
  );
}

/** Head of a section: its name, the case under it, buttons on the right. */
export function SectionTitle({ children, aside }: { children: string; aside?: ReactNode }) {
  const { view } = useCase();
  return <ScreenHeader title={children} subtitle={view.title} aside={aside} line />;
}

/** «Диван «Вега»: вернуть деньги». */
function titleWithDemand({ title, plan }: CaseView): string {
  return plan.chosen ? `${title}: ${lowerFirst(plan.chosen.title)}` : title;
}
