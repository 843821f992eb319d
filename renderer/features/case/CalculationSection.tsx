import type { CourtPlan, NormRef } from '../../../shared/law/types.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { longDate } from '../../../shared/text/format.ts';
import { LawAge } from '../../app/LawAge.tsx';
import { Link } from '../../ui/Button.tsx';
import { Why } from '../../ui/Why.tsx';
import { useCase } from './caseContext.ts';
import { DayChoice, useAsOf } from './DayChoice.tsx';
import { SectionTitle } from './CaseTitle.tsx';
import { NoSums } from './NoSums.tsx';
import { hasMoney, splitLines } from './planViews.ts';
import { SumRow, SumTable } from './SumTable.tsx';
import styles from './sums.module.css';

/** The whole calculation: what adds up, what only a court awards, and what the suit would cost. */
export function CalculationSection() {
  const { view } = useCase();
  const day = useAsOf(view);
  const shown = day.found?.plan ?? view.plan;
  const { sums, court, today } = shown;
  const outside = sums ? splitLines(sums.lines).outside : [];
  return (
    <>
      <SectionTitle
        aside={
          hasMoney(view.plan.sums) && !day.found ? (
            <Link href={`#/case/${view.id}/document/calculation`}>Расчёт для печати</Link>
          ) : undefined
        }
      >
        Расчёт
      </SectionTitle>
      {(hasMoney(view.plan.sums) || day.found) && <DayChoice view={view} state={day} />}
      <div className={styles.narrow}>
        {hasMoney(sums) && (
          <p className={styles.lead}>
            На {longDate(today)} Каждая строка открывается: из чего она сложилась и по какой норме.
          </p>
        )}
        {hasMoney(sums) ? <SumTable sums={sums} open /> : <NoSums />}
      </div>
      {sums && outside.length > 0 && (
        <section className={styles.rest}>
          <h2>В сумму не входит</h2>
          <div className={styles.narrow}>
            <table className={styles.table}>
              <tbody>
                {outside.map((line, index) => (
                  <SumRow key={`${line.id}-${index}`} line={line} accrual={sums.accrual} opens />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {sums && sums.courtOnly.length > 0 && (
        <section className={styles.rest}>
          <h2>Это присуждает только суд</h2>
          <dl className={styles.words}>
            {sums.courtOnly.map((item) => (
              <div key={item.label}>
                <dt>{item.label}</dt>
                <dd>
                  {item.text}
                  <small>{source(item.norm)}</small>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {court && <Court court={court} />}
      <LawAge />
    </>
  );
}

function source(norm: NormRef): string {
  return `${norm.article} ${norm.actShort}`;
}

/** Price of the suit, fee and court, each with its reason. */
function Court({ court }: { court: CourtPlan }) {
  const { limitation } = court;
  return (
    <section className={styles.rest}>
      <h2>Если идти в суд</h2>
      <dl className={styles.words}>
        <div>
          <dt>Цена иска: {formatRoubles(court.claimPrice)}</dt>
          <dd>
            <small>В цену иска не входят штраф и моральный вред.</small>
          </dd>
        </div>
        <div>
          <dt>Пошлина: {court.feeExempt ? 'не платится' : formatRoubles(court.fee)}</dt>
          <dd>{court.feeReason}</dd>
        </div>
        <div>
          <dt>{court.levelTitle}</dt>
          <dd>
            {court.reason}
            {court.places.map((place) => (
              <small key={place.id}>
                {place.title}: {source(place.norm)}
              </small>
            ))}
          </dd>
        </div>
        {court.simplified && (
          <div>
            <dt>Упрощённое производство</dt>
            <dd>Суд может решить дело по бумагам, без заседания.</dd>
          </div>
        )}
        {limitation.kind === 'value' && (
          <div>
            <dt>Исковая давность: до {longDate(limitation.value.until)}</dt>
            <dd>
              <Why trace={limitation.trace} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
