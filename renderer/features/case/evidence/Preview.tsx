import { useEffect, useState } from 'react';
import type { Attachment } from '../../../../shared/model/case.ts';
import { ApiError, call } from '../../../api.ts';
import { useCase } from '../caseContext.ts';
import styles from './evidence.module.css';

type State =
  { kind: 'waiting' } | { kind: 'none' } | { kind: 'picture'; url: string } | { kind: 'problem'; text: string };

/** The picture itself; other files are opened by the system's program. A changed file says so instead of a picture. */
export function Preview({ attachment }: { attachment: Attachment }) {
  const { view } = useCase();
  const [state, setState] = useState<State>({ kind: 'waiting' });
  useEffect(() => {
    let url: string | null = null;
    let left = false;
    const show = async () => {
      try {
        const preview = await call('attachments.preview', { caseId: view.id, attachmentId: attachment.id });
        if (left) return;
        if (!preview) return setState({ kind: 'none' });
        url = URL.createObjectURL(new Blob([new Uint8Array(preview.bytes)], { type: preview.mime }));
        setState({ kind: 'picture', url });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (!left) setState({ kind: 'problem', text: error.message });
      }
    };
    void show();
    return () => {
      left = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [view.id, attachment.id]);
  if (state.kind === 'waiting') return null;
  if (state.kind === 'problem') {
    return (
      <p className={styles.lost} role="alert">
        {state.text}
      </p>
    );
  }
  if (state.kind === 'none') return <p className={styles.second}>Этот файл откроет программа вашего компьютера.</p>;
  return <img className={styles.picture} src={state.url} alt={attachment.title} />;
}
