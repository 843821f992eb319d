import type { Block, PaperDocument } from '../blocks.ts';
import { plainLines } from '../blocks.ts';
import { formText, FORM_LIMITS, withCount } from '../formText.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { longDate } from '../../text/format.ts';
import { offenceArticles, complaintExhibits, sellerParagraph } from './complaint.ts';
import { factBlocks } from './facts.ts';
import { historyBlocks, notClaimedYet } from './history.ts';
import { blocks, enumerate, paragraph, text } from './make.ts';
import type { Material } from './material.ts';
import { subtitleOf } from './demand.ts';

const LIMIT = FORM_LIMITS.complaint_text;

/**
 * Text for the electronic form: the facts, the claim and the request in at most 2 000 characters with spaces. When it does
 * not fit, whole sentences go, the least needed first; a word is never cut.
 */
export function complaintText(m: Material): Omit<PaperDocument, 'kind'> {
  return {
    title: 'Текст для электронной жалобы',
    fileName: 'Текст для электронной жалобы',
    pageNumbers: false,
    copies: { count: 0, why: 'текст вставляют в форму на сайте, печатать его не нужно' },
    blocks: withCount(fit(parts(m)), LIMIT),
  };
}

/** A sentence with its place in the text and how soon it may be dropped: a greater number goes first. */
interface Part {
  key: string;
  text: string;
  drop: number;
}

/** Order of dropping: the user's story, then details, then the facts; seller, claim and request stay to the end. */
const DROP: Record<string, number> = {
  seller: 0,
  'facts.purchase': 3,
  'facts.delivery': 3,
  'facts.refund': 3,
  'facts.defect': 3,
  'facts.wrong': 3,
  'facts.exchange': 3,
  'facts.returned': 3,
  'facts.work': 3,
  'facts.service': 3,
  'facts.imposed': 3,
  'facts.information': 3,
  'facts.losses': 4,
  'facts.repair': 4,
  'facts.payments': 2,
  'facts.story': 6,
  history: 1,
  demand: 1,
  requests: 0,
  offences: 5,
  attachments: 7,
};

function parts(m: Material): Part[] {
  const exhibits = complaintExhibits(m);
  const articles = offenceArticles(m);
  const principal = m.plan.sums?.total ?? 0;
  const subtitle = subtitleOf(m);
  const source = blocks(
    sellerParagraph(m),
    factBlocks(m),
    historyBlocks(m),
    paragraph('history', [notClaimedYet(m)]),
    subtitle !== '' &&
      paragraph('demand', [
        `Предъявляю ${m.side.dat} требование ${subtitle}${principal > 0 ? `. Сумма требований на ${longDate(m.today)} — ${formatRoubles(principal)}` : ''}.`,
      ]),
    paragraph('requests', [
      'Прошу проверить изложенные обстоятельства.',
      `Прошу объявить ${m.side.dat} предостережение и сообщить мне о принятых мерах.`,
    ]),
    articles &&
      paragraph('offences', [`Прошу проверить наличие признаков правонарушений, предусмотренных ${articles}.`]),
    exhibits.length > 0 &&
      paragraph('attachments', [
        [text(`Прилагаю: ${enumerate(exhibits.map((one) => `${one.title} (файл ${one.number})`))}.`)],
      ]),
  );
  // «(приложение 1)» means nothing in a form without numbered papers.
  return source.flatMap((block) =>
    plainLines([block])
      .join(' ')
      .replace(/ \(приложени[ея]\u00a0[\d, ]+\)/g, '')
      .split(/(?<=[.!?…])\s+(?=[А-ЯЁ«\d])/)
      .filter((sentence) => sentence.trim() !== '')
      .map((sentence) => ({ key: block.key, text: sentence.trim(), drop: DROP[block.key] ?? 5 })),
  );
}

/** Drops whole sentences, last of the least needed first, until the text fits. */
function fit(all: Part[]): Block[] {
  let kept = joinAbbreviations(all);
  while (lengthOf(kept) > LIMIT && kept.length > 1) {
    const worst = Math.max(...kept.map((part) => part.drop));
    const index = kept.findLastIndex((part) => part.drop === worst);
    kept = kept.filter((_, at) => at !== index);
  }
  return toBlocks(kept);
}

/** «ст. 18», «г. Образцовск» are not ends of sentences. */
function joinAbbreviations(all: Part[]): Part[] {
  const result: Part[] = [];
  for (const part of all) {
    const last = result[result.length - 1];
    if (
      last &&
      last.key === part.key &&
      /(?:^|[\s\u00a0(])(?:г|ул|д|кв|ст|п|ч|пп|им|обл|р-н|стр|корп|№|[А-ЯЁ])\.$/.test(last.text) &&
      !/\d\u00a0г\.$/.test(last.text)
    ) {
      last.text += ` ${part.text}`;
    } else result.push({ ...part });
  }
  return result;
}

function toBlocks(kept: Part[]): Block[] {
  const keys = [...new Set(kept.map((part) => part.key))];
  return blocks(
    keys.map((key) =>
      paragraph(
        key,
        // Plain spaces: some forms show a no-break space as a sign of its own.
        kept.filter((part) => part.key === key).map((part) => part.text.replaceAll('\u00a0', ' ')),
        { align: 'left', indent: false },
      ),
    ),
  );
}

function lengthOf(kept: Part[]): number {
  return formText(toBlocks(kept)).length;
}
