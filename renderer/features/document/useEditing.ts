import { useCallback, useMemo, useState } from 'react';
import { runsText, type Block, type PaperDocument, type Paragraph } from '../../../shared/documents/blocks.ts';
import { basisOf, isEditable } from '../../../shared/documents/edits.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { useCommand } from '../../api.ts';
import { sayDone } from '../../app/undo.ts';

/**
 * Editing in place. The text goes to the case with the fingerprint of what it replaced; a paragraph just begun stands
 * only on the screen until it has words, so that an empty one can never be printed.
 */
export function useEditing(view: CaseView, generated: PaperDocument) {
  const [key, setKey] = useState<string | null>(null);
  const [draft, setDraft] = useState<{ key: string; after: string } | null>(null);
  const { run } = useCommand('edits.set');
  const { run: resetPaper } = useCommand('edits.reset');
  const document = generated.kind;
  const caseId = view.id;

  const paper = useMemo(() => (draft ? withDraft(generated, draft) : generated), [generated, draft]);
  const block = paper.blocks.find(
    (candidate): candidate is Paragraph => candidate.key === key && isEditable(candidate),
  );
  const start = useCallback((chosen: Block) => setKey(chosen.key), []);

  const leave = (): void => {
    setKey(null);
    setDraft(null);
  };

  const reset = (): void => {
    leave();
    if (block && block.key !== draft?.key) void run({ caseId, document, key: block.key, edit: null });
  };

  const done = (text: string): void => {
    if (!block) return;
    if (text.trim() === runsText(block.runs).trim()) return leave();
    if (block.added && text.trim() === '') return reset();
    keep(text);
  };

  const keep = (text: string): void => {
    if (!block) return;
    const after = block.added ? neighbourOf(paper.blocks, block) : null;
    const edit = { document, key: block.key, text, ...basisOf(block), ...(after ? { after } : {}) };
    void run({ caseId, document, key: block.key, edit }).then(() => setDraft(null));
    setKey(null);
  };

  const last = lastText(generated);
  const add = (): void => {
    if (!last) return;
    const fresh = freshKey(view, document);
    setDraft({ key: fresh, after: last });
    setKey(fresh);
  };

  /** Everything as the program writes it, in one step that one «Отменить» takes back. */
  const resetAll = async (): Promise<void> => {
    leave();
    const done = await resetPaper({ caseId, document });
    if (done) sayDone(done, 'Возвращён сформированный текст', 1, 'undo');
  };

  const edited = view.file.edits.some((edit) => edit.document === document);
  return {
    paper,
    block,
    start,
    open: setKey,
    done,
    keep,
    reset,
    add: last ? add : null,
    resetAll: edited ? () => void resetAll() : null,
  };
}

function withDraft(paper: PaperDocument, draft: { key: string; after: string }): PaperDocument {
  if (paper.blocks.some((block) => block.key === draft.key)) return paper;
  let at = paper.blocks.findIndex((block) => block.key === draft.after) + 1;
  while (paper.blocks[at]?.added) at++;
  const begun: Paragraph = { type: 'paragraph', key: draft.key, runs: [], added: true };
  return { ...paper, blocks: [...paper.blocks.slice(0, at), begun, ...paper.blocks.slice(at)] };
}

/** The generated block an added paragraph stands after. */
function neighbourOf(blocks: Block[], block: Block): string | null {
  const before = blocks.slice(0, blocks.indexOf(block)).filter((candidate) => !candidate.added);
  return before.at(-1)?.key ?? null;
}

/** Own words go before the appendices and the signature: after the last paragraph of the text. */
function lastText(paper: PaperDocument): string | null {
  const end = paper.blocks.findIndex((block) => block.key === 'attachments' || block.type === 'signature');
  const text = paper.blocks.slice(0, end === -1 ? undefined : end).filter((block) => isEditable(block) && !block.added);
  return text.at(-1)?.key ?? null;
}

function freshKey(view: CaseView, document: string): string {
  const used = new Set(view.file.edits.filter((edit) => edit.document === document).map((edit) => edit.key));
  let number = 1;
  while (used.has(`own-${number}`)) number++;
  return `own-${number}`;
}
