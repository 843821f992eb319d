import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';

/** Cases of a name that the papers use: «от Образцовой Марии Ивановны», «Выдумкину П. С.». */
export type NameCase = 'genitive' | 'dative';
export type Gender = 'female' | 'male';

export interface PersonName {
  lastName?: string;
  firstName?: string;
  middleName?: string;
}

/** Surnames whose forms no rule gives: [genitive, dative] of the masculine; the feminine of these never changes. */
const MALE_SURNAMES: Record<string, readonly [string, string]> = {
  соловей: ['соловья', 'соловью'],
  топчий: ['топчия', 'топчию'],
  палий: ['палия', 'палию'],
  золя: ['золя', 'золя'],
  лев: ['льва', 'льву'],
};
/** First names that the library leaves or breaks: [genitive, dative]. */
const FEMALE_NAMES: Record<string, readonly [string, string]> = {
  любовь: ['любови', 'любови'],
  рахиль: ['рахили', 'рахили'],
  нинель: ['нинели', 'нинели'],
  адель: ['адели', 'адели'],
  юдифь: ['юдифи', 'юдифи'],
  руфь: ['руфи', 'руфи'],
  эсфирь: ['эсфири', 'эсфири'],
};

const VOWELS = /[аеёиоуыэюя]/gi;
const CONSONANT_END = /[бвгджзйклмнпрстфхцчшщьъ]$/i;

/**
 * A person's name in the genitive or the dative, as a suggestion: the user sees it and may correct it. The gender is
 * asked, never guessed; without it the name is returned as it is.
 */
export function declineName(name: PersonName, gender: Gender | undefined, to: NameCase): PersonName {
  if (!gender) return { ...name };
  return {
    ...(name.lastName !== undefined && { lastName: eachPart(name.lastName, (part) => surname(part, gender, to)) }),
    ...(name.firstName !== undefined && { firstName: eachPart(name.firstName, (part) => firstName(part, gender, to)) }),
    ...(name.middleName !== undefined && { middleName: middleName(name.middleName, gender, to) }),
  };
}

/** «Образцова Мария Ивановна»; parts that are absent leave no space. */
export function fullName(name: PersonName): string {
  return [name.lastName, name.firstName, name.middleName]
    .map((part) => part?.trim() ?? '')
    .filter(Boolean)
    .join(' ');
}

/** «Образцова М. И.»: the surname first, initials after a no-break space, as signatures are written. */
export function shortName(name: PersonName): string {
  const initials = [name.firstName, name.middleName]
    .map((part) => part?.trim().charAt(0).toUpperCase() ?? '')
    .filter(Boolean)
    .map((letter) => `${letter}.`);
  return [name.lastName?.trim() ?? '', ...initials].filter(Boolean).join('\u00a0');
}

/** The genitive the letter prints: the user's own form when there is one, else the suggestion. */
export function genitiveOf(name: PersonName & { gender?: Gender; genitive?: string }): string {
  const own = name.genitive?.trim();
  return own ? own : fullName(declineName(name, name.gender, 'genitive'));
}

/** Splits «Выдумкин Пётр Сергеевич» of an entrepreneur; null when the text is not three plain words. */
export function splitFullName(text: string): (PersonName & { gender: Gender }) | null {
  const words = text
    .replace(/^(индивидуальный предприниматель|ип)\s+/i, '')
    .trim()
    .split(/\s+/);
  const [lastName, first, middle] = words;
  if (words.length !== 3 || !lastName || !first || !middle) return null;
  if (!words.every((word) => /^[А-ЯЁ][А-ЯЁа-яё-]+$/.test(word))) return null;
  // Only a patronymic is trusted to tell the gender: it always does.
  if (/(вич|ич)$/i.test(middle)) return { lastName, firstName: first, middleName: middle, gender: 'male' };
  if (/(вна|чна|шна)$/i.test(middle)) return { lastName, firstName: first, middleName: middle, gender: 'female' };
  return null;
}

function eachPart(text: string, decline: (part: string) => string): string {
  return text
    .trim()
    .split(/([\s-]+)/)
    .map((part) => (/^[\s-]*$/.test(part) ? part : decline(part)))
    .join('');
}

function surname(part: string, gender: Gender, to: NameCase): string {
  if (!/^[А-ЯЁа-яё]+$/.test(part)) return part;
  if (/(ко|ых|их|аго|яго|ово)$/i.test(part)) return part;
  if (gender === 'female') {
    if (CONSONANT_END.test(part)) return part;
    if (/[жшчщ]ая$/i.test(part)) return ending(part, 2, 'ей');
    return library('last', part, gender, to);
  }
  const known = MALE_SURNAMES[part.toLowerCase()];
  if (known) return sameCase(part, known[to === 'genitive' ? 0 : 1]);
  if (/[жшчщ]ий$/i.test(part)) return ending(part, 2, to === 'genitive' ? 'его' : 'ему');
  // «Швец» keeps its only vowel, «Кравец» loses the second one.
  if (/ец$/i.test(part) && (part.match(VOWELS)?.length ?? 0) === 1) return part + (to === 'genitive' ? 'а' : 'у');
  return library('last', part, gender, to);
}

function firstName(part: string, gender: Gender, to: NameCase): string {
  if (!/^[А-ЯЁа-яё]+$/.test(part)) return part;
  if (gender === 'female') {
    const known = FEMALE_NAMES[part.toLowerCase()];
    if (known) return sameCase(part, known[to === 'genitive' ? 0 : 1]);
    if (CONSONANT_END.test(part)) return part;
  }
  if (/[гкхжшчщ]а$/i.test(part)) return ending(part, 1, to === 'genitive' ? 'и' : 'е');
  if (/[^и]я$/i.test(part)) return ending(part, 1, to === 'genitive' ? 'и' : 'е');
  return library('first', part, gender, to);
}

function middleName(part: string, gender: Gender, to: NameCase): string {
  // «Рашид оглы», «Рашид кызы» and patronymics of other traditions do not change.
  if (!/(вич|ич|вна|чна|шна)$/i.test(part.trim())) return part.trim();
  return library('middle', part.trim(), gender, to);
}

const LIBRARY = { last: inclineLastname, first: inclineFirstname, middle: inclineMiddlename };

function library(field: keyof typeof LIBRARY, part: string, gender: Gender, to: NameCase): string {
  return LIBRARY[field](part, to, gender);
}

function ending(word: string, drop: number, add: string): string {
  return word.slice(0, -drop) + (word === word.toUpperCase() && word.length > 1 ? add.toUpperCase() : add);
}

function sameCase(pattern: string, word: string): string {
  if (pattern === pattern.toUpperCase() && pattern.length > 1) return word.toUpperCase();
  return pattern.charAt(0) === pattern.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
