import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { EventOf } from '../../../shared/model/case.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { useCommand } from '../../api.ts';
import { Link } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './Document.module.css';

/** After sending, the page shows what the letter would be now; the copy that went out stays as it was, with its hash. */
export function SentNotice({ view, sent }: { view: CaseView; sent: EventOf<'sent'> | null }) {
  const { run } = useCommand('attachments.open');
  if (!sent) return null;
  const copy = view.file.attachments.find((attachment) => attachment.hash === sent.frozen);
  return (
    <p className={styles.notice}>
      <Glyph name="soon" />
      <span>Отправлено {shortDate(sent.date)}. Здесь текст по нынешним ответам, он мог измениться.</span>
      {copy && (
        <Link onPress={() => void run({ caseId: view.id, attachmentId: copy.id })}>Открыть отправленный экземпляр</Link>
      )}
    </p>
  );
}
