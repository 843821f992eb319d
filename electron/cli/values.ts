import { isCivilDate, type CivilDate } from '../../shared/calendar/civilDate.ts';
import type { PaidBack } from '../../shared/law/rules/growth.ts';
import { parseRoubles, type Kopecks } from '../../shared/money/kopecks.ts';
import { InputError, UsageError } from './command.ts';
import type { Problem } from './output.ts';

/** Ten billion roubles: the largest sum a case holds; above it a sum is a slip of the hand. */
const MAX_SUM: Kopecks = 1_000_000_000_000;
const NO_DATE = (text: string): string => `Такой даты нет: «${text}». Дата пишется как ГГГГ-ММ-ДД.`;

/**
 * Reads values of options and collects everything that is wrong. What it returns for a wrong text is a stand-in: call
 * `done()` before using any value.
 */
export class Reader {
  private readonly problems: Problem[] = [];

  /** A required day; without the option the call was not understood. */
  date(path: string, text: string | undefined): CivilDate {
    return this.readDate(path, given(path, text));
  }

  /** A day that may be left out. */
  optionalDate(path: string, text: string | undefined): CivilDate | undefined {
    return text === undefined ? undefined : this.readDate(path, text);
  }

  /** A required sum in roubles. */
  money(path: string, text: string | undefined): Kopecks {
    return this.readMoney(path, given(path, text));
  }

  /** A sum that may be left out. */
  optionalMoney(path: string, text: string | undefined): Kopecks | undefined {
    return text === undefined ? undefined : this.readMoney(path, text);
  }

  /** A whole number from 1 to `most`. */
  count(path: string, text: string, most: number): number {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > most) this.wrong(path, `Нужно целое число от 1 до ${most}, а здесь «${text}».`);
    return value;
  }

  /** One of the words listed. */
  choice<T extends string>(path: string, text: string | undefined, choices: readonly T[]): T {
    const found = choices.find((choice) => choice === given(path, text));
    if (found !== undefined) return found;
    this.wrong(path, `Есть ${choices.join(', ')}, а здесь «${text}».`);
    return choices[0]!;
  }

  /** `2026-03-16:400.00`: money given back on a day. */
  paidBack(texts: readonly string[] = []): PaidBack[] {
    return texts.map((text) => {
      const [date = '', ...sum] = text.split(':');
      return { date: this.readDate('--paid-back', date), amount: this.readMoney('--paid-back', sum.join(':')) };
    });
  }

  wrong(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  /** Throws an InputError when anything was wrong. */
  done(): void {
    if (this.problems.length > 0) throw new InputError(this.problems);
  }

  private readDate(path: string, text: string): CivilDate {
    if (!isCivilDate(text)) this.wrong(path, NO_DATE(text));
    return text;
  }

  private readMoney(path: string, text: string): Kopecks {
    const sum = parseRoubles(text);
    if (sum === null) {
      this.wrong(path, `Это не сумма: «${text}». Сумма пишется рублями, копейки двумя знаками, например 12345.60.`);
    } else if (sum > MAX_SUM) {
      this.wrong(path, `Сумма больше 10 миллиардов рублей: «${text}». Проверьте, нет ли лишних нулей.`);
    }
    return sum ?? 0;
  }
}

function given(path: string, text: string | undefined): string {
  if (text === undefined) throw new UsageError(`Не хватает параметра ${path}.`);
  return text;
}
