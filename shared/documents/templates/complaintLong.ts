import { plainLines, type Block, type PaperDocument } from '../blocks.ts';
import { FORM_LIMITS, withCount } from '../formText.ts';
import { complaint, complaintExhibits } from './complaint.ts';
import { exhibitLine } from './exhibits.ts';
import { blocks, paragraph } from './make.ts';
import type { Material } from './material.ts';

/** Parts of the paper that a form asks in fields of its own, or that mean nothing in it. */
const ON_PAPER_ONLY = ['parties', 'title', 'subtitle', 'signature'];

/**
 * The whole complaint as text for an electronic form that takes up to 10 000 characters. Nothing is left out: when it is too
 * long, the person is told by how much. Appendices are named as their files are.
 */
export function complaintLong(m: Material): Omit<PaperDocument, 'kind'> {
  const exhibits = complaintExhibits(m);
  const body = complaint(m).blocks.filter(({ key }) => !ON_PAPER_ONLY.includes(key) && !key.startsWith('attachments'));
  return {
    title: 'Полный текст для электронной жалобы',
    fileName: 'Полный текст для электронной жалобы',
    pageNumbers: false,
    copies: { count: 0, why: 'текст вставляют в форму на сайте, печатать его не нужно' },
    blocks: withCount(
      blocks(
        line('title', 'Жалоба на нарушение прав потребителя.'),
        body.flatMap(asLines),
        exhibits.length > 0 && line('attachments', 'Приложения, номер стоит в начале имени файла:'),
        ...exhibits.map((one) => line(`attachments.${one.proves}`, `Приложение ${one.number}. ${exhibitLine(one)}`)),
      ),
      FORM_LIMITS.complaint_long,
    ),
  };
}

/** Plain spaces: some forms show a no-break space as a sign of its own. */
const plain = (value: string): string => value.replaceAll('\u00a0', ' ');

const line = (key: string, value: string) => paragraph(key, [plain(value)], { align: 'left', indent: false });

/** A form knows no lists: every point is a line. */
function asLines(block: Block): ReturnType<typeof line>[] {
  if (block.type === 'paragraph') {
    const runs = block.runs.map((run) => ({ ...run, text: plain(run.text) }));
    return [paragraph(block.key, [runs], { align: 'left', indent: false })];
  }
  return plainLines([block]).map((value, index) => line(`${block.key}.${index}`, value));
}
