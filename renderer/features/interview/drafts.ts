/**
 * Texts that are not an answer yet («31.11.2026»), by case and path. They are no facts and do not belong in the case,
 * but what a person typed must not vanish by turning a page or reloading the window.
 */
type Drafts = Readonly<Record<string, string>>;

const keyOf = (caseId: string): string => `interview.drafts.${caseId}`;

export function readDrafts(caseId: string): Drafts {
  const text = sessionStorage.getItem(keyOf(caseId));
  if (text === null) return {};
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Keeps a text under its path, or forgets it (`null`); gives all that are kept for the case. */
export function keepDraft(caseId: string, path: string, text: string | null): Drafts {
  const others = Object.entries(readDrafts(caseId)).filter(([kept]) => kept !== path);
  const drafts = Object.fromEntries(text === null ? others : [...others, [path, text]]);
  if (Object.keys(drafts).length === 0) sessionStorage.removeItem(keyOf(caseId));
  else sessionStorage.setItem(keyOf(caseId), JSON.stringify(drafts));
  return drafts;
}
