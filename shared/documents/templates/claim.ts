import type { Block, PaperDocument } from '../blocks.ts';
import { longDate } from '../../text/format.ts';
import { consequenceBlock, inspectionBlocks, paymentBlock, platformBlock, replyBlock } from './claimAfter.ts';
import { demandBlocks, expiredTerm, refusal, subtitleOf } from './demand.ts';
import { claimExhibits, exhibitLine } from './exhibits.ts';
import { factBlocks } from './facts.ts';
import { groundBlock } from './ground.ts';
import { address, blocks, heading, item, list, paragraph, type Maybe } from './make.ts';
import type { Material } from './material.ts';
import { fromBuyer, platformCopy, sellerLines, signerOf } from './parties.ts';

/** Претензия: parties, facts, ground, one demand, money, good faith, what follows, appendices, signature. */
export function claim(m: Material): Omit<PaperDocument, 'kind'> {
  const subtitle = subtitleOf(m);
  const signer = signerOf(m);
  return {
    title: 'Претензия',
    fileName: 'Претензия',
    pageNumbers: true,
    copies: copies(m),
    blocks: blocks(
      address('parties', [sellerLines(m.facts.seller), platformCopy(m), fromBuyer(m)]),
      heading('title', 1, 'ПРЕТЕНЗИЯ'),
      subtitle && heading('subtitle', 2, subtitle),
      factBlocks(m),
      groundBlock(m),
      refusal(m),
      expiredTerm(m),
      demandBlocks(m),
      paymentBlock(m),
      inspectionBlocks(m),
      replyBlock(m),
      consequenceBlock(m),
      platformBlock(m),
      attachmentBlocks(m),
      {
        type: 'signature',
        key: 'signature',
        editable: false,
        date: longDate(m.claimDate),
        name: signer.name,
        role: signer.role,
      },
      receipt(),
    ),
  };
}

function copies(m: Material): PaperDocument['copies'] {
  return m.facts.platform === 'aggregator' && m.facts.platformParty?.name
    ? { count: 3, why: `${m.side.dat}, площадке и вам с отметкой о получении` }
    : { count: 2, why: `${m.side.dat} и вам с отметкой о получении` };
}

/** The appendices of the claim under the numbers of the case. */
export function attachmentBlocks(m: Material): Maybe<Block>[] {
  const exhibits = claimExhibits(m.exhibits, m.out);
  if (exhibits.length === 0) return [];
  return [
    paragraph('attachments', ['Приложения (копии):'], { indent: false, keepWithNext: true }),
    list(
      'attachments.items',
      exhibits.map((one) => item(one.proves, exhibitLine(one))),
    ),
  ];
}

/** Filled in by hand in the shop on the buyer's copy. */
function receipt(): Block {
  return {
    type: 'blanks',
    key: 'receipt',
    editable: false,
    lines: ['Претензию получил (должность, фамилия, подпись):', 'Дата получения, входящий номер, печать:'],
  };
}
