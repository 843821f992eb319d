import type { Block } from '../../blocks.ts';
import { fullName } from '../../../text/declension.ts';
import { longDate } from '../../../text/format.ts';
import { courtLines } from '../court.ts';
import { address, blocks, heading, tidy, type Maybe } from '../make.ts';
import type { Material } from '../material.ts';
import { contactLines, numbers, plainName, postal, representativeLine, signerOf } from '../parties.ts';
import { BLANK, words, type Line, type Paper } from './kit.ts';

export interface CourtPaper {
  name: string;
  title: string;
  subtitle?: string;
  /** Names of the two sides: «Истец» and «Ответчик» by default. */
  sides?: ['Истец', 'Ответчик'] | ['Взыскатель', 'Должник'];
  /** Without a case there is no number yet. */
  numbered?: boolean;
  body: Maybe<Block | Maybe<Block>[]>[];
  copies?: Paper['copies'];
}

const REPRESENTATIVE = { Истец: 'Представитель истца', Взыскатель: 'Представитель взыскателя' } as const;
const COPIES = { count: 3, why: 'суду, ответчику и вам с отметкой суда' };

/** A paper for the court in the case already filed: court, number, sides, text, date and signature. */
export function courtLetter(m: Material, spec: CourtPaper): Paper {
  const [mine, theirs] = spec.sides ?? (['Истец', 'Ответчик'] as const);
  const signer = signerOf(m);
  return {
    title: spec.name,
    fileName: spec.name,
    pageNumbers: true,
    copies: spec.copies ?? COPIES,
    blocks: blocks(
      address('parties', [
        court(m),
        spec.numbered === false ? null : [words(`Дело № ${tidy(m.facts.papers?.trial?.number) || BLANK}`)],
        [words(`${mine}: ${fullName(m.buyer) || BLANK}`), ...contactLines(m.buyer), representativeLine(m)],
        defendant(m, theirs),
      ]),
      heading('title', 1, spec.title),
      spec.subtitle && heading('subtitle', 2, spec.subtitle),
      ...spec.body,
      {
        type: 'signature',
        key: 'signature',
        editable: false,
        date: longDate(m.today),
        name: signer.name,
        role: tidy(m.facts.representative?.name) ? REPRESENTATIVE[mine] : mine,
      },
    ),
  };
}

/** A motion is a paper for the court under one name. */
export const motion = (m: Material, spec: Omit<CourtPaper, 'title'>): Paper =>
  courtLetter(m, { ...spec, title: 'ХОДАТАЙСТВО' });

function court(m: Material): Line[] {
  const lines = courtLines(m);
  return lines.some((line) => line && line.length > 0) ? lines : [words(`В суд: ${BLANK}`)];
}

function defendant(m: Material, name: string): Line[] {
  const { seller } = m.facts;
  return [words(`${name}: ${plainName(seller) || BLANK}`), words(numbers(seller)), words(postal(seller))];
}
