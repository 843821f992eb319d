/** A text of a case and where it stands, in the words of the screen: «Продавец», «Событие 12.11.2026». */
export interface Place {
  where: string;
  text: string;
  /** Further words under which it is found: case forms of a name, a number without its spaces. */
  also?: string;
}

/** Long numbers that are written with spaces, dashes or brackets, each in one piece: «101000 75 00001 6» as «10100075000016». */
export function joinedDigits(text: string): string {
  const found = text.match(/\d[\d\s\u00a0()-]{3,}\d/g) ?? [];
  return found
    .map((number) => number.replace(/\D/g, ''))
    .filter((digits, index) => digits !== found[index])
    .join(' ');
}
