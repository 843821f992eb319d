import { useState } from 'react';
import type { BatchResult } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/format.ts';
import { ApiError, call, sayError } from '../../api.ts';
import { routeHash } from '../../app/routes.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './Batch.module.css';

const CASES = ['дело', 'дела', 'дел'] as const;
const CLAIMS = ['претензия', 'претензии', 'претензий'] as const;

/** What can be done with the chosen cases, and afterwards whose claims were left out and why. */
export default function Batch({
  chosen,
  onAll,
  onDone,
}: {
  chosen: ReadonlySet<string>;
  onAll: () => void;
  onDone: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<BatchResult | null>(null);

  async function make(as: 'folder' | 'print'): Promise<void> {
    setResult(null);
    setBusy(true);
    try {
      const made = await call('batch.claims', { ids: [...chosen], as });
      setResult(made);
      if (made && made.done > 0) showToast({ text: doneWords(made, as), icon: as === 'print' ? 'printer' : 'save' });
    } catch (error) {
      // Elsewhere a stop needs no words; here they say that nothing was left half-written.
      if (error instanceof ApiError && error.shape.code === 'cancelled') showToast({ text: error.message });
      else sayError(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className={styles.batch} aria-label="Претензии по выбранным делам" data-area="batch">
      <div className={styles.bar}>
        <p className={styles.count} role="status">
          {chosen.size === 0 ? 'Отметьте дела в списке' : `Выбрано ${counted(chosen.size, CASES)}`}
        </p>
        {chosen.size > 0 && (
          <>
            <Button size={36} kind="accent" icon="printer" isPending={busy} onPress={() => void make('print')}>
              Напечатать претензии
            </Button>
            <Button size={36} icon="folder" isPending={busy} onPress={() => void make('folder')}>
              Сохранить претензии в папку
            </Button>
          </>
        )}
        <Link onPress={onAll}>Выбрать все показанные</Link>
        <Link onPress={onDone}>Закончить выбор</Link>
      </div>
      <p className={styles.what}>
        По каждому делу: претензия в двух экземплярах, опись вложения в двух экземплярах, конверт C5. Порядок — по
        адресатам.
      </p>
      {result && result.skipped.length > 0 && <Skipped skipped={result.skipped} />}
    </section>
  );
}

function doneWords({ done, folder }: BatchResult, as: 'folder' | 'print'): string {
  return as === 'print'
    ? `Готово: ${counted(done, CLAIMS)}. Бумаги и конверты открыты двумя файлами, напечатайте их оттуда.`
    : `Готово: ${counted(done, CLAIMS)}. Сохранено в папку ${folder}`;
}

function Skipped({ skipped }: Pick<BatchResult, 'skipped'>) {
  return (
    <div className={styles.skipped} role="alert">
      <h2>
        <Glyph name="soon" /> Не вошли: {counted(skipped.length, CASES)}
      </h2>
      <ul>
        {skipped.map(({ id, title, reason }) => (
          <li key={id}>
            <Link href={routeHash({ screen: 'case', id, section: 'documents' })}>{title}</Link> {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
