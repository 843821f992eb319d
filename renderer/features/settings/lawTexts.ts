import type { PackPreview, TouchedCases } from '../../../shared/ipc/law.ts';
import { counted, NBSP, shortDate } from '../../../shared/text/format.ts';

const LETTERS: Record<TouchedCases['cases'][number]['unsent'][number], string> = {
  claim: 'претензия',
  complaint: 'жалоба в Роспотребнадзор',
  lawsuit: 'иск',
};
const CASES = ['открытое дело', 'открытых дела', 'открытых дел'] as const;
const LETTER_WORDS = ['неотправленное письмо', 'неотправленных письма', 'неотправленных писем'] as const;

/** «13,5 %» of 1350 hundredths. */
export function percentText(hundredths: number): string {
  return `${String(hundredths / 100).replace('.', ',')}${NBSP}%`;
}

/** «Файл «Данные.json»: № 2, проверены 20.12.2026. Сейчас: № 1, проверены 21.11.2026.» */
export function previewLine({ kind, file, serial, checked, source, now }: PackPreview): string {
  const from = source === 'program' ? 'Данные программы' : file ? `Файл «${file}»` : 'Прежний файл';
  const current = `Сейчас: № ${now.serial}, проверены ${shortDate(now.checked)}.`;
  return `${kind === 'former' ? 'Вернутся. ' : ''}${from}: № ${serial}, проверены ${shortDate(checked)}. ${current}`;
}

/** «Изменения затронут 3 открытых дела и 2 неотправленных письма.» */
export function touchedLine({ total, letters }: TouchedCases): string {
  if (total === 0) return 'Открытых дел изменения не затронут.';
  const written = letters > 0 ? ` и ${counted(letters, LETTER_WORDS)}` : '';
  return `Изменения затронут ${counted(total, CASES)}${written}.`;
}

/** «Ещё не отправлены: претензия, иск. Они напишутся заново.» */
export function unsentLine(unsent: TouchedCases['cases'][number]['unsent']): string | null {
  if (unsent.length === 0) return null;
  return `Ещё не отправлено: ${unsent.map((letter) => LETTERS[letter]).join(', ')}. Текст обновится.`;
}
