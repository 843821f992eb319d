import { lazy, Suspense, useState } from 'react';
import { USUAL_PAPERS, type ClaimPapers } from '../../../shared/ipc/batch.ts';
import type { BatchResult } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/format.ts';
import { ApiError, call, sayError } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { handOverCases } from '../../app/chosenCases.ts';
import { changeDeskPrefs, useDeskPrefs } from '../../app/deskPrefs.ts';
import { routeHash } from '../../app/routes.ts';
import { Button, IconButton, Link } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './SelectionBar.module.css';

const ClaimsDialog = lazy(() => import('./ClaimsDialog.tsx'));
const ExportDialog = lazy(() => import('./ExportDialog.tsx'));

const CASES = ['дело', 'дела', 'дел'] as const;
const CLAIMS = ['претензия', 'претензии', 'претензий'] as const;
/** So many cases one work takes. */
const AT_ONCE = 1_000;

/** What can be done with the chosen cases; afterwards whose were left out and why. */
export default function SelectionBar({
  chosen,
  onClear,
  onAll,
}: {
  chosen: ReadonlySet<string>;
  onClear: () => void;
  onAll: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<'folder' | 'print' | 'export' | null>(null);
  const prefs = useDeskPrefs();
  const [result, setResult] = useState<BatchResult | null>(null);

  async function run(work: () => Promise<BatchResult | null>, words: (made: BatchResult) => string): Promise<void> {
    if (chosen.size > AT_ONCE) {
      showToast({ text: `За один раз — не больше ${counted(AT_ONCE, CASES)}. Выбрано ${chosen.size}: сузьте список.` });
      return;
    }
    setResult(null);
    setBusy(true);
    try {
      const made = await work();
      setResult(made);
      if (made && made.done > 0) showToast({ text: words(made), icon: 'save' });
    } catch (error) {
      // Elsewhere a stop needs no words; here they say that nothing was left half-written.
      if (error instanceof ApiError && error.shape.code === 'cancelled') showToast({ text: error.message });
      else sayError(error);
    } finally {
      setBusy(false);
    }
  }

  const ids = [...chosen];
  const claims = (as: 'folder' | 'print', papers: ClaimPapers) =>
    run(
      () => call('batch.claims', { ids, as, papers }),
      (made) => claimWords(made, as, papers),
    );
  return (
    <section className={styles.selection} aria-label="Выбранные дела" data-area="selection">
      <div className={styles.bar}>
        <p className={styles.count} role="status">
          {chosen.size === 0 ? 'Отметьте дела в списке' : `Выбрано ${counted(chosen.size, CASES)}`}
        </p>
        {chosen.size > 0 && (
          <>
            <Button size={36} icon="printer" isPending={busy} onPress={() => setAsking('print')}>
              Печать по порядку конвертов
            </Button>
            <Button size={36} isPending={busy} onPress={() => setAsking('folder')}>
              Претензии в папку
            </Button>
            <Button
              size={36}
              onPress={() => {
                handOverCases(ids);
                location.hash = '#/registers/sent';
              }}
            >
              Отметить отправку
            </Button>
            <Button size={36} isPending={busy} onPress={() => setAsking('export')}>
              Выгрузить
            </Button>
          </>
        )}
        {chosen.size === 0 && <Link onPress={onAll}>Выбрать все показанные</Link>}
        <Link onPress={onClear}>{chosen.size === 0 ? 'Закончить выбор' : 'Снять выбор'}</Link>
        <p className={styles.hints} aria-hidden="true">
          <span>
            <kbd>↓</kbd>
            <kbd>↑</kbd> строка
          </span>
          <span>
            <kbd>Пробел</kbd> выбрать
          </span>
          <span>
            <kbd>Enter</kbd> открыть
          </span>
        </p>
      </div>
      {result && <LeftOut title="Не вошли" cases={result.skipped} onClose={() => setResult(null)} />}
      {result?.noted && <LeftOut title="Вошли не целиком" cases={result.noted} onClose={() => setResult(null)} />}
      {(asking === 'print' || asking === 'folder') && (
        <Suspense fallback={null}>
          <ClaimsDialog
            count={chosen.size}
            as={asking}
            last={prefs?.papers ?? USUAL_PAPERS}
            onClose={() => setAsking(null)}
            onMake={(papers) => {
              setAsking(null);
              changeDeskPrefs({ papers });
              void claims(asking, papers);
            }}
          />
        </Suspense>
      )}
      {asking === 'export' && (
        <Suspense fallback={null}>
          <ExportDialog
            count={chosen.size}
            onClose={() => setAsking(null)}
            onExport={(passphrase) => {
              setAsking(null);
              void run(() => call('cases.exportMany', { ids, ...(passphrase ? { passphrase } : {}) }), exportWords);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function claimWords({ done, folder, files }: BatchResult, as: 'folder' | 'print', { addresses }: ClaimPapers): string {
  const ready = `Готово: ${counted(done, CLAIMS)}.`;
  if (as === 'folder') return `${ready} Сохранено в папку ${folder}`;
  if (files.length === 1) return `${ready} Бумаги открыты, напечатайте их оттуда.`;
  const what = addresses === 'labels' ? 'наклейки' : 'конверты';
  return `${ready} Бумаги и ${what} открыты двумя файлами, напечатайте их оттуда.`;
}

function exportWords({ done, folder }: BatchResult): string {
  return `Выгружено: ${counted(done, CASES)}. Файлы лежат в папке ${folder}`;
}

function LeftOut({ title, cases, onClose }: { title: string; cases: BatchResult['skipped']; onClose: () => void }) {
  if (cases.length === 0) return null;
  return (
    <div className={styles.skipped} role="alert">
      <h2>
        <Glyph name="soon" /> {title}: {counted(cases.length, CASES)}
        <IconButton icon="close" size={28} label="Скрыть" onPress={onClose} />
      </h2>
      <ul>
        {cases.map(({ id, title: name, reason }) => (
          <li key={id}>
            <Link href={routeHash({ screen: 'case', id, section: 'documents' })}>{name}</Link> {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
