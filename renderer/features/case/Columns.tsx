import { isServiceCase } from '../../../shared/model/problemNames.ts';
import { PROVES } from '../../../shared/model/proves.ts';
import { timeline } from '../../../shared/model/timeline.ts';
import { dayMonth, lowerFirst } from '../../../shared/text/format.ts';
import type { CaseSection } from '../../app/routes.ts';
import { Link } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { useCase } from './caseContext.ts';
import { missingEvidence } from './evidence/missing.ts';
import { SumTable } from './SumTable.tsx';
import { NoSums } from './NoSums.tsx';
import { hasMoney } from './planViews.ts';
import { TimelineList } from './TimelineList.tsx';
import styles from './columns.module.css';

function ColumnHead({ title, section, link }: { title: string; section: CaseSection; link: string }) {
  const { view } = useCase();
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      <span>
        <Link href={`#/case/${view.id}/${section}`} label={`${title}: ${link.toLocaleLowerCase('ru')}`}>
          {link}
        </Link>
      </span>
    </div>
  );
}

/** Lines that add up, with their articles. */
export function CalculationColumn() {
  const { view } = useCase();
  const { sums } = view.plan;
  return (
    <section>
      <ColumnHead title="Расчёт" section="calculation" link="Открыть" />
      {hasMoney(sums) ? <SumTable sums={sums} /> : <NoSums />}
    </section>
  );
}

const COLLECTED = 3;
const LACKING = 2;

/** What proves what; then what is missing and how to get it. */
export function EvidenceColumn() {
  const { view } = useCase();
  const { file, missingFiles } = view;
  const lacking = missingEvidence(file)
    .filter((advice) => advice.important)
    .slice(0, LACKING);
  const inspection = file.facts.inspection;
  // An offer in a letter that has not gone out is not made yet.
  const offered = view.plan.path.claimSent !== undefined || view.plan.path.claimServed !== undefined;
  return (
    <section>
      <ColumnHead
        title="Доказательства"
        section="evidence"
        link={file.attachments.length > 0 ? `Все ${file.attachments.length}` : 'Добавить'}
      />
      <ul>
        {file.attachments.slice(0, COLLECTED).map((attachment) => {
          const lost = missingFiles.includes(attachment.id);
          return (
            <li key={attachment.id} className={styles.item}>
              <Glyph name={lost ? 'overdue' : 'done'} />
              <span>
                {attachment.title}
                <span className={styles.itemNote}>
                  {lost ? 'файла нет на диске, добавьте его снова' : PROVES[attachment.proves].confirms}
                </span>
              </span>
            </li>
          );
        })}
        {offered && inspection?.dateFrom && inspection.dateTo && (
          <li className={styles.item}>
            <Glyph name="done" />
            <span>
              Вы предложили проверить {isServiceCase(file.facts) ? 'работу' : 'товар'}
              <span className={styles.itemNote}>
                претензия: {dayMonth(inspection.dateFrom)}–{dayMonth(inspection.dateTo)}
              </span>
            </span>
          </li>
        )}
        {lacking.map((advice) => (
          <li key={advice.title} className={styles.item}>
            <Glyph name="soon" />
            <span>
              Нет: {lowerFirst(advice.title)}
              <span className={styles.itemNote}>{advice.how}</span>
            </span>
          </li>
        ))}
      </ul>
      {file.attachments.length === 0 && lacking.length === 0 && (
        <p className={styles.quiet}>Добавьте чек и снимки: перетащите файлы в окно или вставьте снимок экрана.</p>
      )}
    </section>
  );
}

const LATEST = 4;

/** The newest first. */
export function EventsColumn() {
  const { view } = useCase();
  const items = timeline(view.file, view.plan).reverse();
  return (
    <section>
      <ColumnHead title="События" section="timeline" link="Все" />
      {items.length > 0 ? (
        <TimelineList items={items.slice(0, LATEST)} short />
      ) : (
        <p className={styles.quiet}>Здесь появятся отправка, вручение, ответ и деньги.</p>
      )}
    </section>
  );
}
