import { demandsIn } from '../documents/tone.ts';
import type { DemandKind } from '../model/demandNames.ts';
import type { LetterText, Span } from './letterText.ts';
import type { Place } from './types.ts';

/** A demand as a letter puts it. */
export interface FoundDemand extends Place {
  kind: DemandKind;
  /** «При отсутствии такого товара вернуть деньги»: asked for only if the first cannot be had. */
  conditional: boolean;
}

const SIGNS: Record<DemandKind, RegExp> = {
  money:
    /(?:вернуть|возвратить|возврата?(?![а-я])|выплатить)[^.;:]{0,60}?(?:деньги|денежн|уплаченн|оплаченн|сумм|стоимост|средств|предоплат|аванс)/,
  replace:
    /(?:заменить|обменять|произвести замену|(?<!(?:срок[а-я]{0,2}|период|время) )замен[уы] (?:товар|на )|обмен (?:товар|на ))/,
  repair:
    /(?:отремонтировать|починить|устранить [^.;]{0,40}недостат|(?<!срок[а-я]{0,2} |расход[а-я]{0,3} на |стоимост[а-я]{1,3} )устранени[ея] (?:выявленн[а-я]{2,3} )?недостат|(?:произвести|выполнить|сделать) [^.;]{0,20}ремонт)/,
  reduction:
    /(?:снизить|уменьшить)[^.;]{0,30}(?:цен|стоимост)|(?:соразмерн[а-я]{2,3} )?уменьшени[ея] (?:покупной )?цены/,
  deliver: /(?:привезти|доставить|передать мне|передать (?:предварительно )?(?:оплаченн[а-я]{2,3} )?товар)/,
  loan: /(?:подменн|предоставить на (?:период|время) (?:ремонта|замены)|товар[а-я]{0,2} на (?:время|период) (?:ремонта|замены))/,
};
/** The buyer asks where to bring the item, or to be told something: no demand to deliver. */
const ABOUT_CHECK = /провер|осмотр|экспертиз|сообщ|куда|акт приема/;
const IF_NOT =
  /(?:при (?:отсутствии|невозможности)|в случае (?:отказа|невозможности|отсутствия|неисполнения)|если [^.;]{0,60}(?:нет|невозможн|отсутств)|а при |в противном случае)/;

/** Demands of a letter: only sentences in which something is asked for are read, so a quoted law demands nothing. */
export function demandsOf({ asks }: LetterText): FoundDemand[] {
  return asks.flatMap((ask) =>
    (Object.keys(SIGNS) as DemandKind[]).flatMap((kind): FoundDemand[] => {
      const at = signOf(ask, kind);
      if (!at || (kind === 'deliver' && ABOUT_CHECK.test(ask.low))) return [];
      return [{ kind, ...at, conditional: IF_NOT.test(ask.low.slice(0, at.from - ask.from)) }];
    }),
  );
}

function signOf(ask: Span, kind: DemandKind): Place | null {
  const own = SIGNS[kind].exec(ask.low);
  if (own) return { from: ask.from + own.index, to: ask.from + own.index + own[0].length };
  const other = demandsIn(ask.text).find((one) => one.kind === kind)?.quote;
  if (other !== undefined && /(?:срок[а-я]{0,2}|период|время) (?:замены|ремонта|обмена)$/i.test(other)) return null;
  const index = other === undefined ? -1 : ask.text.indexOf(other);
  return other === undefined || index < 0 ? null : { from: ask.from + index, to: ask.from + index + other.length };
}

/** Demands that go together: a loan item for the time of repair or exchange. */
const TOGETHER: readonly [DemandKind, DemandKind][] = [
  ['repair', 'loan'],
  ['replace', 'loan'],
  ['deliver', 'loan'],
];

/** «Снизить цену и вернуть эту сумму»: the money is what the lower price gives back. */
function isDifference({ whole }: LetterText, { kind, from, to }: FoundDemand): boolean {
  return (
    kind === 'money' && /эту сумм|разниц|част[ьи]|переплач|излишне|соответствующ/.test(whole.low.slice(from, to + 20))
  );
}

/** The first two demands that exclude each other, or null. */
export function clash(letter: LetterText, all: FoundDemand[]): [FoundDemand, FoundDemand] | null {
  const demands = all.filter((one) => !isDifference(letter, one));
  const [first, ...rest] = [...demands].sort((a, b) => a.from - b.from);
  const second = rest.find(
    (one) =>
      one.kind !== first?.kind &&
      !TOGETHER.some((pair) => pair.includes(one.kind) && first !== undefined && pair.includes(first.kind)),
  );
  return first && second ? [first, second] : null;
}
