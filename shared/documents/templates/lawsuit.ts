import type { Block, PaperDocument } from '../blocks.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { longDate } from '../../text/format.ts';
import type { Plan } from '../../law/types.ts';
import { cite } from './cite.ts';
import { refusal } from './demand.ts';
import { courtHead } from './court.ts';
import { exhibitLine, type Exhibit } from './exhibits.ts';
import { factBlocks } from './facts.ts';
import { groundBlock } from './ground.ts';
import { historyBlocks } from './history.ts';
import { moralAndFine, requestBlocks } from './lawsuitRequests.ts';
import { address, blocks, heading, item, list, paragraph, type Maybe } from './make.ts';
import type { Material } from './material.ts';
import { signerOf, withAuthority } from './parties.ts';
import { grownLines } from './penalty.ts';
import { thing } from './work.ts';
import { WORDINGS } from './wording/index.ts';

/** Исковое заявление by ст. 131 ГПК. */
export function lawsuit(m: Material): Omit<PaperDocument, 'kind'> {
  return {
    title: 'Исковое заявление',
    fileName: 'Исковое заявление',
    pageNumbers: true,
    copies: { count: 3, why: 'суду, ответчику и вам с отметкой суда' },
    blocks: blocks(
      address('parties', courtHead(m)),
      heading('title', 1, 'ИСКОВОЕ ЗАЯВЛЕНИЕ'),
      heading('subtitle', 2, 'о защите прав потребителя'),
      factBlocks(m),
      historyBlocks(m),
      groundBlock(m),
      claimed(m),
      calculationWords(m),
      moralAndFine(m),
      place(m),
      requestBlocks(m),
      attachments(m),
      signature(m),
    ),
  };
}

/** A suit without money (a delivery, an exchange) has nothing to calculate. */
export function hasCalculation(plan: Plan): boolean {
  return (plan.court?.claimPrice ?? 0) > 0;
}

/** The signature block of the papers for the court: a suit that went out is built as of its own day. */
export function signature(m: Material): Block {
  const signer = signerOf(m);
  const role = signer.own ? 'Истец' : withAuthority(m, 'Представитель истца');
  return { type: 'signature', key: 'signature', editable: false, date: longDate(m.today), name: signer.name, role };
}

/** A refusal of the contract was made in the claim; without a claim it is made here. */
function claimed(m: Material): Maybe<Block> {
  if (!m.state.claim.sent && !m.state.claim.served) return refusal(m);
  const refused = (m.demand && WORDINGS[m.demand].refused?.(m)) ?? `исполнения ${thing(m).contract}`;
  return refusal(m) && paragraph('refusal', [`Об отказе от ${refused} ответчику заявлено в претензии.`]);
}

function calculationWords(m: Material): Maybe<Block> {
  const grown = grownLines(m).map((one) => {
    const what = one.line.id === 'interest' ? 'проценты' : 'неустойка';
    return `На ${longDate(one.line.trace.to ?? m.today)} ${what}${one.purpose} ${one.line.id === 'interest' ? 'составляют' : 'составляет'} ${formatRoubles(one.amount)} (${one.law}).`;
  });
  const price = m.plan.court?.claimPrice ?? 0;
  return paragraph('calculation', [
    ...grown,
    hasCalculation(m.plan) && `Цена иска — ${formatRoubles(price)}, расчёт приложен.`,
  ]);
}

const PLACES = {
  buyer: 'по месту жительства истца',
  seller: 'по месту нахождения ответчика',
  contract: 'по месту заключения или исполнения договора',
} as const;

function place(m: Material): Maybe<Block> {
  const id = m.facts.court?.place;
  const court = m.plan.court;
  if (!court) return null;
  const level = court.level === 'magistrate' ? cite(m, 'gpk-23-1-5') : cite(m, 'gpk-24');
  return paragraph('place', [
    id &&
      `Иск предъявляется ${PLACES[id]} по выбору потребителя (${id === 'seller' ? cite(m, 'zozpp-17-2') : cite(m, 'gpk-29-7', 'zozpp-17-2')}).`,
    `Дело подсудно ${court.level === 'magistrate' ? 'мировому судье' : 'районному (городскому) суду'} (${level}).`,
  ]);
}

/** What the court needs as the last appendix before it takes the suit: named even while it is still to be got (ст. 132 ГПК). */
export const SENDING_TITLE = 'Доказательство направления ответчику копий искового заявления и приложенных документов';

/** The appendices of the suit: all of the case, with the proof of sending as the last. */
export function lawsuitExhibits(m: Material): Exhibit[] {
  if (m.exhibits.some((one) => one.proves === 'lawsuit_sending')) return m.exhibits;
  return [
    ...m.exhibits,
    {
      number: m.exhibits.length + 1,
      proves: 'lawsuit_sending',
      title: SENDING_TITLE,
      why: 'копии направлены ответчику',
      attachments: [],
      sheets: null,
    },
  ];
}

function attachments(m: Material): Maybe<Block>[] {
  return [
    paragraph('attachments', ['Приложения:'], { indent: false, keepWithNext: true }),
    list(
      'attachments.items',
      lawsuitExhibits(m).map((one) => item(one.proves, exhibitLine(one))),
    ),
    paragraph(
      'attachments.more',
      [
        hasCalculation(m.plan)
          ? 'К исковому заявлению приложены также расчёт взыскиваемых сумм и реестр приложений.'
          : 'К исковому заявлению приложен также реестр приложений.',
      ],
      { indent: false },
    ),
  ];
}
