import { contradictionOf, lastSending, type Difference } from '../../../shared/documents/frozen.ts';
import type { DocumentKind } from '../../../shared/documents/blocks.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { counted, shortDate } from '../../../shared/text/format.ts';
import { useCommand } from '../../api.ts';
import { Link } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { TextDiff } from '../../ui/TextDiff.tsx';
import difference from './Difference.module.css';
import styles from './Document.module.css';

const PLACES = ['месте', 'местах', 'местах'] as const;

/** After sending, the page shows what the letter would be now; the copy that went out stays as it was, with its hash. */
export function SentNotice({ view, kind }: { view: CaseView; kind: DocumentKind }) {
  const { run } = useCommand('attachments.open');
  const { file } = view;
  const sent = lastSending(file, kind);
  const contradiction = contradictionOf(file, kind);
  if (!sent) return null;
  const copy = file.attachments.find((attachment) => attachment.hash === sent.frozen);
  return (
    <>
      <p className={styles.notice}>
        <Glyph name="soon" />
        <span>
          Отправлено {shortDate(sent.date)}.{' '}
          {sent.wording && !contradiction
            ? 'Отправленный текст не расходится с делом.'
            : 'Здесь текст по нынешним ответам, он мог измениться.'}
        </span>
        {copy && (
          <Link onPress={() => void run({ caseId: view.id, attachmentId: copy.id })}>
            Открыть отправленный экземпляр
          </Link>
        )}
      </p>
      {contradiction && <Contradiction differences={contradiction.differences} kind={kind} />}
    </>
  );
}

/** What went out and what the case says now, paragraph by paragraph, and what to do about it. */
function Contradiction({ differences, kind }: { differences: Difference[]; kind: DocumentKind }) {
  return (
    <details className={difference.contradiction}>
      <summary>
        <Glyph name="danger" /> Отправленный текст расходится с делом в {counted(differences.length, PLACES)}
      </summary>
      <p className={difference.advice}>{WHAT_TO_DO[kind] ?? GENERAL}</p>
      <ol className={difference.changed}>
        {differences.map((one) => (
          <li key={one.key}>
            <h3>{titleOf(one)}</h3>
            <TextDiff before={one.sent} after={one.now} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function titleOf({ sent, now }: Difference): string {
  if (sent === '') return 'В отправленном этого нет, по делу появилось';
  return now === '' ? 'Было в отправленном, по делу больше нет' : 'Было в отправленном и стало по делу';
}

const GENERAL =
  'Ушедшее письмо не меняется. Если отличие важно, отправьте это письмо ещё раз и запишите новую отправку.';
const WHAT_TO_DO: Partial<Record<DocumentKind, string>> = {
  claim:
    'Ушедшее письмо не меняется. Опечатку оставьте. Если изменились сумма, счёт или адрес, отправьте повторную претензию. Если изменилось требование, приложите «Изменение требования».',
  complaint:
    'Ушедшая жалоба не меняется. Если отличие важно, пошлите дополнение с номером жалобы. Проще всего — это же письмо ещё раз.',
  lawsuit:
    'Поданный иск не меняется. Сумму и требования уточняют отдельным заявлением: бумага «Уточнение требований». Опечатку можно исправить на словах в заседании.',
};
