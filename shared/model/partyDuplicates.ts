import { foldName, type PartyKind } from './partyKeys.ts';

/** A party as far as duplicates are looked for. */
export interface PartyMark {
  key: string;
  /** Names under which it stands in cases and on its card. */
  names: readonly string[];
  inn?: string;
  ogrn?: string;
}

export interface DuplicatePair {
  /** The one that knows more comes first: the other is merged into it. */
  into: string;
  from: string;
  reason: string;
}

const FORM = /^(?:ооо|оао|зао|пао|ао|ип|нко|самозанятый|самозанятая) /;

/**
 * Pairs that may be one person or one firm. Only suggestions: nothing is merged without a look. At most one pair for each
 * `from`, so that a list of candidates is a list of things to do.
 */
export function findDuplicates(kind: PartyKind, marks: readonly PartyMark[]): DuplicatePair[] {
  const pairs = kind === 'client' ? clientPairs(marks) : sellerPairs(marks);
  const seen = new Set<string>();
  return pairs.filter(({ into, from }) => {
    if (into === from || seen.has(from) || seen.has(into)) return false;
    seen.add(from);
    return true;
  });
}

function clientPairs(marks: readonly PartyMark[]): DuplicatePair[] {
  const dated = groups(
    marks.filter(({ key }) => key.includes('|')),
    ({ key }) => [nameOf(key)],
  );
  const bare = marks.filter(({ key }) => !key.includes('|'));
  return [
    ...bare.flatMap((mark) => {
      const same = dated.get(nameOf(mark.key)) ?? [];
      // Two namesakes with different days of birth: nobody can tell whose the third card is.
      return same.length === 1 && same[0] ? [pair(same[0], mark, 'То же имя, но без даты рождения')] : [];
    }),
    ...bare.flatMap((mark) => {
      const short = initials(nameOf(mark.key));
      if (short === null) return [];
      const full = marks.filter((other) => other !== mark && fits(nameOf(other.key), short));
      return full.length === 1 && full[0] ? [pair(full[0], mark, 'Та же фамилия с инициалами')] : [];
    }),
  ];
}

/** «образцова м и» → surname and first letters; null when the name is written in full. */
function initials(name: string): { surname: string; letters: string[] } | null {
  const [surname, ...rest] = name.split(' ');
  if (surname === undefined || rest.length === 0 || rest.some((part) => part.length !== 1)) return null;
  return { surname, letters: rest };
}

function fits(name: string, { surname, letters }: { surname: string; letters: string[] }): boolean {
  const [last, ...rest] = name.split(' ');
  if (last !== surname || rest.every((part) => part.length === 1)) return false;
  return letters.every((letter, index) => rest[index]?.startsWith(letter));
}

function nameOf(key: string): string {
  return key.split('|')[0] ?? '';
}

function sellerPairs(marks: readonly PartyMark[]): DuplicatePair[] {
  const numbered = marks.filter(({ key }) => isNumbered(key));
  const named = marks.filter(({ key }) => !isNumbered(key));
  const byName = groups(numbered, namesOf);
  const byInn = groups(numbered, ({ key, inn }) => [key.startsWith('inn:') ? key.slice(4) : (inn ?? '')]);
  const byOgrn = groups(marks, ({ ogrn }) => [ogrn ?? '']);
  return [
    ...named.flatMap((mark) => {
      const same = byInn.get(mark.inn ?? '') ?? [];
      return mark.inn && same[0] ? [pair(same[0], mark, 'Тот же ИНН, а названия разные')] : [];
    }),
    ...marks.flatMap((mark) => {
      const others = (byOgrn.get(mark.ogrn ?? '') ?? []).filter((other) => other !== mark && better(other, mark));
      return mark.ogrn && others[0] ? [pair(others[0], mark, 'Тот же ОГРН')] : [];
    }),
    ...named.flatMap((mark) => {
      const alike = namesOf(mark).flatMap((name) => byName.get(name) ?? []);
      const same = new Set(alike.filter((other) => formsAgree(mark, other)));
      const [only] = same;
      return same.size === 1 && only ? [pair(only, mark, 'То же название, но без ИНН')] : [];
    }),
    ...namesakes(named),
  ];
}

/** Two cards without numbers whose names differ by the legal form only. */
function namesakes(named: readonly PartyMark[]): DuplicatePair[] {
  return [...groups(named, namesOf).values()].flatMap(([first, ...rest]) =>
    first ? rest.filter((other) => formsAgree(first, other)).map((other) => pair(first, other, 'То же название')) : [],
  );
}

/** «ООО «Пример»» and «ИП Пример» are two; «Пример» may be either. */
function formsAgree(a: PartyMark, b: PartyMark): boolean {
  const [one, other] = [formsOf(a), formsOf(b)];
  return one.length === 0 || other.length === 0 || one.some((form) => other.includes(form));
}

function formsOf({ key, names }: PartyMark): string[] {
  const own = isNumbered(key) ? [] : [key.replace(/^name:/, '')];
  return [...names, ...own].flatMap((name) => FORM.exec(foldName(name))?.[0] ?? []);
}

function namesOf({ key, names }: PartyMark): string[] {
  const own = isNumbered(key) ? [] : [key.replace(/^name:/, '')];
  return [...new Set([...names, ...own].map((name) => foldName(name).replace(FORM, '')).filter(Boolean))];
}

const isNumbered = (key: string): boolean => key.startsWith('inn:') || key.startsWith('ogrn:');
/** ИНН before ОГРН before a bare name. */
const better = (a: PartyMark, b: PartyMark): boolean => rank(a) < rank(b) || (rank(a) === rank(b) && a.key < b.key);
const rank = ({ key }: PartyMark): number => (key.startsWith('inn:') ? 0 : key.startsWith('ogrn:') ? 1 : 2);
const pair = (into: PartyMark, from: PartyMark, reason: string): DuplicatePair => ({
  into: into.key,
  from: from.key,
  reason,
});

function groups(marks: readonly PartyMark[], keysOf: (mark: PartyMark) => string[]): Map<string, PartyMark[]> {
  const result = new Map<string, PartyMark[]>();
  for (const mark of marks) {
    for (const key of keysOf(mark)) {
      const list = result.get(key);
      if (list) list.push(mark);
      else result.set(key, [mark]);
    }
  }
  return result;
}
