import type { Block, PaperDocument } from '../blocks.ts';
import { blocks, checklist, heading, paragraph, type Maybe } from './make.ts';

/** A part of a sheet of advice: boxes to tick, or a few sentences. A part with nothing to say is left out. */
export type StepsPart = { key: string; title: string } & (
  { items: Maybe<{ key: string; text: string }>[] } | { text: Maybe<string>[] } | { blocks: Maybe<Block>[] }
);

export interface StepsSheet {
  /** «Памятка: как подать иск»: on the screen. */
  name: string;
  fileName: string;
  /** «Как подать иск»: at the head of the sheet. */
  title: string;
  parts: StepsPart[];
}

/** «Что дальше»: one page for the person, the same for every packet. */
export function stepsSheet({ name, fileName, title, parts }: StepsSheet): Omit<PaperDocument, 'kind'> {
  return {
    title: name,
    fileName,
    pageNumbers: false,
    copies: { count: 1, why: 'для вас' },
    blocks: blocks(heading('title', 1, title), ...parts.map(partBlocks)),
  };
}

function partBlocks(part: StepsPart): Maybe<Block>[] {
  const body = bodyOf(part).filter(Boolean);
  return body.length > 0 ? [heading(part.key, 3, part.title), ...body] : [];
}

function bodyOf(part: StepsPart): Maybe<Block>[] {
  if ('items' in part) return [checklist(`${part.key}.items`, part.items)];
  if ('text' in part) return [paragraph(`${part.key}.text`, part.text, { align: 'left', indent: false })];
  return part.blocks;
}
