import type { DemandId } from '../law/types.ts';
import { DEMAND_NAMES, type DemandKind } from '../model/demandNames.ts';

/** A place in the user's words that harms the letter. */
export interface ToneFinding {
  code: 'caps' | 'shouting' | 'insult' | 'threat';
  quote: string;
}

/** Words are matched by their beginnings, in any form, whole: «вор» but not «договор». */
const word = (stems: string): RegExp => new RegExp(`(?<![а-яё])(?:${stems})[а-яё]*`, 'i');

const INSULTS = word(
  'мошенни|жули|обманщи|аферист|идиот|дебил|дурак|дура(?![кч])|сволоч|ворюг|воры|воров|подонк|подонок|негодя|кидал|урод|твар|мраз|хамл|хамы|хамск|бессовестн|наглец|нагл|бандит|шарашк|гады|гадин|козл|придур',
);
const THREATS = word(
  'пожалеете|пожалеешь|уничтож|опозор|ослав|разнесу|подожг|поплатитесь|поплатишься|отомщ|прикончу|закопаю',
);
const THREAT_PHRASES =
  /вам (?:не поздоровится|конец|мало не покажется)|расскажу (?:всем|везде)|выложу (?:в сеть|в интернет|везде)|напишу (?:плохой|негативный) отзыв|вы у меня/i;
/** A long word in capitals, or two shorter ones in a row; names of forms and numbers are not shouting. */
const CAPS = /(?<![А-ЯЁа-яё])(?:[А-ЯЁ]{6,}|[А-ЯЁ]{3,}(?:[\s,]+[А-ЯЁ]{3,})+)(?![А-ЯЁа-яё])/;
const ABBREVIATIONS =
  /(?<![А-ЯЁа-яё])(?:ОГРНИП|ОГРН|ЕГРЮЛ|ЕГРИП|СНИЛС|ИНН|БИК|КПП|ООО|ПАО|АО|ИП|РФ|ГОСТ|СССР|НДС|ПВЗ|ТЦ|ТРЦ|USB|HDMI)(?![А-ЯЁа-яё])/g;
const SHOUTING = /!{2,}|\?!|!\?|\?{2,}/;

/** Capitals, «!!!», insults and threats: they give the seller a reason to talk about the tone and not about the money. */
export function toneOf(value: string): ToneFinding[] {
  const findings: ToneFinding[] = [];
  const add = (code: ToneFinding['code'], match: RegExpExecArray | null): void => {
    if (match) findings.push({ code, quote: match[0].trim() });
  };
  add('caps', CAPS.exec(value.replace(ABBREVIATIONS, '')));
  add('shouting', SHOUTING.exec(value));
  add('insult', INSULTS.exec(value));
  add('threat', THREATS.exec(value) ?? THREAT_PHRASES.exec(value));
  return findings;
}

const ASKS = '(?<![а-яё])(?:требую|прошу|хочу|настаиваю|предлагаю|либо|или)[^.!?]{0,40}?';
const SIGNS: Record<DemandKind, RegExp> = {
  money: new RegExp(
    `${ASKS}(?:вернуть (?:мне )?(?:деньги|уплаченн|стоимость|сумму|разницу)|возврат[а-яё]* денег)`,
    'i',
  ),
  replace: new RegExp(`${ASKS}(?:заменить|обменять|замен[ыу]|обмен[а-яё]*)(?![а-яё])`, 'i'),
  repair: new RegExp(`${ASKS}(?:отремонтир|почин|устранить недостат|исправить|передел|ремонт[а-яё]*)`, 'i'),
  reduction: new RegExp(`${ASKS}(?:снизить (?:стоимость|цен)|уменьшить (?:покупную )?(?:стоимость|цен)|скидк)`, 'i'),
  deliver: new RegExp(
    `${ASKS}(?:привезти|доставить|передать товар|доукомплект|(?:за|о)кончить работ|доделать|нов(?:ый|ого) срок)`,
    'i',
  ),
  loan: new RegExp(`${ASKS}(?:подменн|товар на время ремонта)`, 'i'),
};

/** Demands in a text, in the order of their kinds: what is asked for and in which words. */
export function demandsIn(value: string): { kind: DemandKind; quote: string }[] {
  return (Object.entries(SIGNS) as [DemandKind, RegExp][]).flatMap(([kind, sign]) => {
    const match = sign.exec(value);
    return match ? [{ kind, quote: match[0].trim() }] : [];
  });
}

/** A second demand in the user's own words beside the chosen one: the quote, or null. */
export function secondDemand(value: string, chosen: DemandId): string | null {
  return demandsIn(value).find(({ kind }) => kind !== DEMAND_NAMES[chosen].kind)?.quote ?? null;
}
