import { documentsFor } from '../../../shared/documents/build.ts';
import { offered } from '../../../shared/documents/catalogue.ts';
import type { DocumentKind } from '../../../shared/documents/blocks.ts';
import type { Warning } from '../../../shared/law/types.ts';
import type { Paper } from '../../../shared/model/case.ts';
import { PAPER_NAMES } from '../../../shared/model/eventNames.ts';
import { otherSide, type CaseForms } from '../../../shared/model/otherSide.ts';
import { PAPER_MARKS, paperProgress } from '../../../shared/model/paperStates.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { DOCUMENT_TITLES } from '../../../shared/documents/titles.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { useCase } from './caseContext.ts';
import { SectionTitle } from './CaseTitle.tsx';
import { Packets } from './Packets.tsx';
import { MARK_GLYPHS, SentCopies } from './PaperLife.tsx';
import { mend } from './warnings.ts';
import styles from './documents.module.css';

const WHAT_FOR: Record<Paper, (side: CaseForms) => string> = {
  claim: ({ dat }) => `Требование к ${dat}. Срок ответа пойдёт, когда её вручат.`,
  complaint: ({ acc }) => `Роспотребнадзор может наказать ${acc}, но деньги не взыскивает.`,
  lawsuit: ({ dat }) => `Суд взыскивает деньги. Копию иска отправляют ${dat}.`,
};

/** Papers printed together with each main one. */
const TOGETHER: Record<Paper, DocumentKind[]> = {
  claim: ['inventory', 'claim_steps'],
  complaint: ['complaint_text', 'complaint_long', 'complaint_steps'],
  lawsuit: ['calculation', 'lawsuit_attachments', 'lawsuit_inventory', 'lawsuit_steps'],
};

const ENVELOPES = ['envelope_c5', 'envelope_dl', 'address_label'] as const;

/** Papers of the case with their honest states: «заполнено» is not «отправлено» is not «вручено». */
export function DocumentsSection() {
  const { view } = useCase();
  const kinds = documentsFor(view.file, view.plan);
  return (
    <>
      <SectionTitle>Документы</SectionTitle>
      <Packets />
      {(['claim', 'complaint', 'lawsuit'] as const).map((paper) => (
        <PaperRow key={paper} paper={paper} kinds={kinds} />
      ))}
    </>
  );
}

function PaperRow({ paper, kinds }: { paper: Paper; kinds: DocumentKind[] }) {
  const { view, record } = useCase();
  const progress = paperProgress(paper, view.file, view.plan);
  const base = `#/case/${view.id}`;
  const available = kinds.includes(paper);
  const together = TOGETHER[paper].filter((kind) => kinds.includes(kind));
  return (
    <section className={styles.paper} aria-label={PAPER_NAMES[paper]}>
      <div className={styles.head}>
        <h2>{available ? <Link href={`${base}/document/${paper}`}>{PAPER_NAMES[paper]}</Link> : PAPER_NAMES[paper]}</h2>
        {progress.state ? (
          <Chip glyph={MARK_GLYPHS[progress.state]}>{PAPER_MARKS[progress.state]}</Chip>
        ) : (
          <Chip glyph="notSent">не заполнено</Chip>
        )}
      </div>
      <p className={styles.what}>{WHAT_FOR[paper](otherSide(view.file.facts))}</p>
      <ol className={styles.marks}>
        {progress.marks.map(({ mark, done, date }) => (
          <li key={mark} className={done ? styles.done : styles.ahead}>
            {PAPER_MARKS[mark]}
            {done ? (date ? ` ${shortDate(date)}` : '') : ': нет'}
          </li>
        ))}
      </ol>
      {progress.lacking.length > 0 && <Lacking warnings={progress.lacking} />}
      {together.length > 0 && (
        <p className={styles.together}>
          Вместе печатают:{' '}
          {together.map((kind, index) => (
            <span key={kind}>
              {index > 0 && ', '}
              <Link href={`${base}/document/${kind}`}>{DOCUMENT_TITLES[kind]}</Link>
            </span>
          ))}
        </p>
      )}
      {paper === 'claim' && available && <Envelopes />}
      <SentCopies paper={paper} />
      {!available && (
        <p className={styles.what}>
          Документ появится, когда вы <Link href={`${base}/interview`}>ответите на вопросы</Link>.
        </p>
      )}
      <p className={styles.buttons} hidden={!available}>
        <Button
          size={36}
          aria-label={`Записать отправку: ${PAPER_NAMES[paper]}`}
          onPress={() => record({ kind: 'new', type: 'sent', paper })}
        >
          Записать отправку
        </Button>
        {progress.marks.some((mark) => mark.mark === 'sent' && mark.done) && (
          <Button
            size={36}
            aria-label={`Записать вручение: ${PAPER_NAMES[paper]}`}
            onPress={() => record({ kind: 'new', type: 'served', paper })}
          >
            Записать вручение
          </Button>
        )}
        {paper === 'complaint' && (
          <Button size={36} onPress={() => record({ kind: 'new', type: 'complaint_registered' })}>
            Жалоба зарегистрирована
          </Button>
        )}
        {paper === 'lawsuit' && (
          <Button size={36} onPress={() => record({ kind: 'new', type: 'lawsuit_filed' })}>
            Иск подан
          </Button>
        )}
      </p>
    </section>
  );
}

/** What the letter goes in; nothing while the seller has no address. */
function Envelopes() {
  const { view } = useCase();
  const offers = offered(view.file, view.plan);
  const kinds = ENVELOPES.filter((kind) => offers[kind].status === 'offered');
  if (kinds.length === 0) return null;
  return (
    <p className={styles.together}>
      Для почты:{' '}
      {kinds.map((kind, index) => (
        <span key={kind}>
          {index > 0 && ', '}
          <Link href={`#/case/${view.id}/document/${kind}`}>{DOCUMENT_TITLES[kind]}</Link>
        </span>
      ))}
    </p>
  );
}

/** What still forbids printing, each with the way to the question. */
function Lacking({ warnings }: { warnings: Warning[] }) {
  const { view } = useCase();
  return (
    <ul className={styles.lacking}>
      {warnings.map((warning) => {
        const fix = mend(warning.path, view);
        return (
          <li key={warning.code}>
            <Glyph name="soon" /> {warning.title}{' '}
            {fix && (
              <Link label={`Заполнить: ${warning.title}`} onPress={fix}>
                Заполнить
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
