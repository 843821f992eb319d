import { addYears, type CivilDate } from '../calendar/civilDate.ts';
import { factsSchema, type Facts, type Organisation, type Person } from '../model/facts.ts';
import { checkInn, checkOgrn, checkPostcode, type Check } from '../model/identifiers.ts';
import { isServiceCase, type Problem } from '../model/problemNames.ts';
import type { Kopecks } from '../money/kopecks.ts';
import { FIELD_WORDS, type IntakeField } from './fields.ts';
import { demandOf, genderOf, kindOf, onlyNames, problemOf, purposeOf } from './meanings.ts';
import { dateOf, short, sumOf, textOf, type Cell, type Read } from './values.ts';
import { postcodeIn } from './words.ts';
import { fold } from '../text/fold.ts';

/** What is wrong with a row, for people: an error keeps the row out, a warning lets it in. */
export interface Issue {
  /** Number of the row in the file, as a spreadsheet shows it. */
  row: number;
  /** Name of the column, as in the template. */
  column: string;
  severity: 'error' | 'warning';
  text: string;
}

/** A row by fields: its own cells, and what was given for all rows at once. */
export type RowValues = Partial<Record<IntakeField, Cell>>;

const MOST_LETTERS: Partial<Record<IntakeField, number>> = { story: 10_000, problem: 10_000, demand: 10_000 };

/** Reads one row; problems are gathered, never thrown. */
export class RowReader {
  readonly issues: Issue[] = [];
  private readonly values: RowValues;
  private readonly row: number;
  private readonly today: CivilDate;

  constructor(values: RowValues, row: number, today: CivilDate) {
    this.values = values;
    this.row = row;
    this.today = today;
  }

  /** The facts of the row; only to be used when no issue is an error. */
  facts(): Facts {
    const { problem, rest } = this.problem();
    const kind = this.known('kind', kindOf, 'Напишите «товар», «работа» или «услуга». Спросим об этом в деле.');
    const purpose = this.known('purpose', purposeOf, 'Напишите «для себя» или «для работы». Спросим об этом в деле.');
    const base: Facts = defined({
      problem,
      field: kind ?? (problem && isServiceCase({ problem }) ? 'service' : undefined),
      buyerKind: purpose,
    });
    const goods = defined({ ...this.goods() });
    const promised = this.date('promisedDate');
    const facts: Facts = defined({
      ...base,
      buyer: defined(this.buyer()),
      seller: defined(this.seller()),
      goods,
      ...this.promise(promised, base),
      demand: this.demand(problem),
    });
    return this.checked(withStory(facts, rest, this.text('story')));
  }

  error(field: IntakeField, text: string): void {
    this.say(field, 'error', text);
  }

  warning(field: IntakeField, text: string): void {
    this.say(field, 'warning', text);
  }

  private say(field: IntakeField, severity: Issue['severity'], text: string): void {
    this.issues.push({ row: this.row, column: FIELD_WORDS[field].title, severity, text });
  }

  private text(field: IntakeField): string | undefined {
    const text = textOf(this.values[field]);
    if (text === '') return undefined;
    const most = MOST_LETTERS[field] ?? 500;
    if (text.length <= most) return text;
    this.error(field, `Здесь ${text.length} знаков, а помещается ${most}. Сократите текст.`);
    return undefined;
  }

  private read<T>(field: IntakeField, reader: (cell: Cell) => Read<T>): T | undefined {
    const cell = this.values[field];
    if (cell === undefined || textOf(cell) === '') return undefined;
    const read = reader(cell);
    if ('value' in read) return read.value;
    this.error(field, read.problem);
    return undefined;
  }

  private date(field: IntakeField): CivilDate | undefined {
    return this.read(field, dateOf);
  }

  private sum(field: IntakeField): Kopecks | undefined {
    return this.read(field, sumOf);
  }

  private known<T>(field: IntakeField, meaning: (text: string) => T | null, else_: string): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = meaning(text);
    if (value === null) this.warning(field, `«${short(text)}» не распознано. ${else_}`);
    return value ?? undefined;
  }

  private buyer(): Person {
    const gender = this.known('gender', genderOf, 'Напишите «ж» или «м». Спросим об этом в деле.');
    return {
      ...this.name(),
      ...(gender ? { gender } : {}),
      ...this.place('postcode', 'address'),
      ...this.contacts('phone', 'email'),
    };
  }

  private name(): Person {
    const whole = this.text('name');
    const own = {
      lastName: this.text('lastName'),
      firstName: this.text('firstName'),
      middleName: this.text('middleName'),
    };
    if (own.lastName && own.firstName) return defined(own);
    if (!whole) {
      const field = own.lastName || own.firstName ? (own.lastName ? 'firstName' : 'lastName') : 'name';
      this.error(field, 'Нет имени клиента. Нужны фамилия и имя: от них пишется письмо.');
      return {};
    }
    const [lastName, firstName, ...rest] = whole.split(' ');
    if (!firstName) {
      this.error('name', `«${short(whole)}»: одно слово. Нужны фамилия и имя, отчество по желанию.`);
      return {};
    }
    if (/\d/.test(whole)) this.warning('name', `В имени «${short(whole)}» есть цифры. Проверьте его.`);
    return defined({ lastName, firstName, middleName: rest.join(' ') || undefined });
  }

  private place(index: 'postcode' | 'sellerPostcode', place: 'address' | 'sellerAddress'): Person {
    const address = this.text(place);
    const postcode = this.text(index) ?? (address ? (postcodeIn(address.slice(0, 12)) ?? undefined) : undefined);
    if (postcode) this.warn(index, checkPostcode(postcode));
    const rest =
      postcode && address?.startsWith(postcode) ? address.slice(postcode.length).replace(/^[\s,]+/, '') : address;
    return defined({ postcode, address: rest || undefined });
  }

  private contacts(tel: 'phone' | 'sellerPhone', mail: 'email' | 'sellerEmail'): Person {
    const [phone, email] = [this.text(tel), this.text(mail)];
    if (phone && phone.replace(/\D/g, '').length < 10) {
      this.warning(tel, `«${short(phone)}»: в телефоне меньше 10 цифр. Проверьте его.`);
    }
    if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
      this.warning(mail, `«${short(email)}» не похоже на почту. Проверьте её.`);
    return defined({ phone, email });
  }

  private seller(): Organisation {
    const name = this.text('seller');
    const inn = this.number('inn', checkInn, [10, 12]);
    const ogrn = this.number('ogrn', checkOgrn, []);
    return {
      ...defined({ kind: kindOfSeller(name, inn), name, inn, ogrn }),
      ...this.place('sellerPostcode', 'sellerAddress'),
      ...this.contacts('sellerPhone', 'sellerEmail'),
    };
  }

  /** A number with a check digit. Spreadsheets drop the zero it may begin with: it is put back where only it was missing. */
  private number(
    field: 'inn' | 'ogrn',
    check: (text: string) => Check,
    lengths: readonly number[],
  ): string | undefined {
    const text = this.text(field)?.replace(/[\s-]/g, '');
    if (text === undefined) return undefined;
    // A cell that is a number may have lost several of them, a text only one by hand.
    const lost = typeof this.values[field] === 'number' ? 9 : 1;
    const padded = lengths
      .filter((length) => length > text.length && length - text.length <= lost)
      .map((length) => text.padStart(length, '0'))
      .find((one) => check(one).valid);
    const fits = check(text);
    if (!fits.valid && padded) return padded;
    if (!fits.valid) this.error(field, `«${short(text)}»: ${fits.why}`);
    return text;
  }

  private warn(field: IntakeField, check: Check): void {
    if (!check.valid) this.warning(field, check.why);
  }

  private goods(): NonNullable<Facts['goods']> {
    const [price, paid] = [this.sum('price'), this.sum('paid')];
    const [bought, got] = [this.past('purchaseDate'), this.past('deliveryDate')];
    if (price !== undefined && paid !== undefined && paid > price) {
      this.warning('paid', 'Оплачено больше цены. Проверьте обе суммы.');
    }
    if (bought && got && got < bought)
      this.warning('deliveryDate', 'Получено раньше, чем куплено. Проверьте обе даты.');
    const item = this.text('item');
    if (!item && !this.text('seller'))
      this.warning('item', 'Не названы ни товар, ни продавец. Дело будет трудно узнать в списке.');
    return defined({
      item,
      price,
      paid,
      prepaid: this.sum('prepaid'),
      purchaseDate: bought,
      deliveryDate: got,
      orderNumber: this.text('orderNumber'),
    });
  }

  private past(field: IntakeField): CivilDate | undefined {
    const date = this.date(field);
    if (date === undefined) return undefined;
    if (date > this.today) this.error(field, 'Этот день ещё не наступил. Проверьте год и месяц.');
    else if (date < addYears(this.today, -LONG_AGO)) {
      this.warning(field, `Больше ${LONG_AGO} лет назад. Проверьте год.`);
    }
    return date;
  }

  private problem(): { problem: Problem | undefined; rest: string | undefined } {
    const text = this.text('problem');
    if (text === undefined) return { problem: undefined, rest: undefined };
    const problem = problemOf(text);
    if (problem === null) {
      this.warning('problem', `«${short(text)}» не распознано. Слова сохраним в рассказе, случай выберете в деле.`);
    }
    return { problem: problem ?? undefined, rest: problem && onlyNames(text) ? undefined : text };
  }

  private demand(problem: Problem | undefined): string | undefined {
    const text = this.text('demand');
    if (text === undefined) return undefined;
    const demand = problem ? demandOf(text, problem) : null;
    if (demand === null) this.warning('demand', `«${short(text)}» не распознано. Требование выберете в деле.`);
    return demand ?? undefined;
  }

  private promise(date: CivilDate | undefined, base: Facts): Partial<Facts> {
    const promised = date ? ({ promise: 'date', promisedDate: date } as const) : {};
    if (isServiceCase(base)) return date ? { service: promised } : {};
    const notBrought = base.problem === 'late_delivery' && this.saysNotBrought();
    if (!date && !notBrought) return {};
    return { delivery: { ...promised, ...(notBrought ? { outcome: 'not_delivered' as const } : {}) } };
  }

  /** «Не привезли» is what happened, not our guess: it answers that question too. */
  private saysNotBrought(): boolean {
    return /не (привез|достав|переда)/.test(fold(textOf(this.values.problem)));
  }

  /** The schema of facts has the last word: nothing gets into a case that it would refuse. */
  private checked(facts: Facts): Facts {
    const parsed = factsSchema.safeParse(facts);
    if (parsed.success) return facts;
    this.error('name', 'Эту строку программа не может сохранить. Проверьте длину и знаки в ячейках.');
    return facts;
  }
}

const LONG_AGO = 10;

function kindOfSeller(name: string | undefined, inn: string | undefined): Organisation['kind'] {
  const words = fold(name ?? '');
  if (/^самозанят(ый|ая)( |$)/.test(words)) return 'self_employed';
  if (/^(ип|индивидуальный предприниматель)( |$)/.test(words) || inn?.length === 12) return 'entrepreneur';
  return /^(ооо|ао|пао|зао|нао|общество)( |$)/.test(words) || inn?.length === 10 ? 'company' : undefined;
}

/** The user's own words are kept where the letter would say them: a defect in its place, the rest in the story. */
function withStory(facts: Facts, problemText: string | undefined, story: string | undefined): Facts {
  const defective = facts.problem === 'defective' || facts.problem === 'service_defective';
  const told = [defective ? undefined : problemText, story].filter(Boolean).join('\n');
  return {
    ...facts,
    ...(defective && problemText ? { defect: { description: problemText } } : {}),
    ...(told === '' ? {} : { story: told }),
  };
}

function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && !isEmpty(one))) as T;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
