import { localDay, localTime } from '../../shared/calendar/wallClock.ts';
import { counted, longDate } from '../../shared/text/format.ts';
import { DATABASE_FILE } from '../db/file.ts';
import { DataProblem, type ProblemKind } from '../db/problems.ts';
import type { CopyOffer, CopySource, Found } from './recovery.ts';

// Only words: they must also be there when the database or its addon cannot even be loaded.

/** One dialog of the system. */
export interface Question {
  type: 'error' | 'warning' | 'info' | 'question';
  message: string;
  detail: string;
  buttons: string[];
  /** The button of the Enter key, and that of the Escape key, by number. */
  usual: number;
  cancel: number;
}

const TITLES = {
  newer: 'Дела записаны более новой программой',
  damaged: 'Файл с делами повреждён',
  missing: 'Файл с делами пропал',
  foreign: 'В папке лежит чужой файл',
  read_only: 'В папку с делами нельзя записать',
} satisfies Record<ProblemKind, string>;

const CANCEL = 'Отмена';
const OTHER = 'Другая копия…';
const RESTORE = 'Восстановить из копии…';
const CASES = ['дело', 'дела', 'дел'] as const;

/** An older copy over newer data would be a loss, and into a folder without room or rights nothing can be put. */
export function canRecover(error: unknown): error is DataProblem {
  return error instanceof DataProblem && ['damaged', 'missing', 'foreign'].includes(error.kind);
}

/** Data that cannot be opened, without a way out from here: show the folder, or end. */
export function problemQuestion(error: unknown, folder: string): Question {
  const known = error instanceof DataProblem;
  const words = known
    ? error.message
    : `Программа не смогла открыть дела в папке «${folder}». Файлы в ней не изменены. Скопируйте папку и попробуйте ещё раз.`;
  const again = 'Откройте программу снова: она предложит восстановить дела из копии.';
  return {
    type: 'error',
    message: known ? TITLES[error.kind] : 'Дела не открываются',
    detail: canRecover(error) ? `${words}\n\n${again}` : words,
    buttons: ['Показать папку', 'Закрыть программу'],
    usual: 0,
    cancel: 1,
  };
}

/** The same with the way to a copy before the other buttons. */
export function wayOutQuestion(problem: DataProblem, found: Found): Question {
  const question = problemQuestion(problem, problem.folder);
  return {
    ...question,
    detail: `${problem.message}\n\n${adviceOf(found)}`,
    buttons: [RESTORE, ...question.buttons],
    usual: found.offer || found.locked.length > 0 ? 0 : 1,
    cancel: 2,
  };
}

function adviceOf({ offer, locked, obstacle }: Found): string {
  if (offer) {
    return `Есть целая копия от ${momentText(offer.made)}: ${counted(offer.cases, CASES)}. Дела можно восстановить из неё сейчас.`;
  }
  if (locked.length > 0) return `Есть копия под паролем. Как её открыть, подскажет «${RESTORE}».`;
  if (obstacle !== null) return `Копии проверить не удалось. ${obstacle}`;
  return (
    'Целой копии программа не нашла. Скопируйте всю папку в другое место. ' +
    `Если копия есть на другом диске, подключите его и нажмите «${RESTORE}».`
  );
}

/** What the copy brings, what is lost and where the present file goes (`kept`; null = there is nothing to keep). */
export function offerQuestion(offer: CopyOffer, newer: CopySource | undefined, kept: string | null): Question {
  const moment = momentText(offer.made);
  const locked = newer && (newer.made ?? '') > offer.made ? `\n\n${lockedText(newer)}` : '';
  return {
    type: 'question',
    message: `Восстановить дела из копии от ${moment}?`,
    detail:
      `В копии ${counted(offer.cases, CASES)}. Она проверена и лежит здесь: ${offer.source.path}\n\n` +
      `Изменения после ${moment} в неё не вошли: их придётся внести снова.${locked}\n\n${keptText(kept)}`,
    buttons: ['Восстановить', OTHER, CANCEL],
    usual: 0,
    cancel: 2,
  };
}

/** No whole copy in the folders where the program has looked. */
export function noneQuestion({ locked: [first], obstacle }: Found, folders: readonly string[]): Question {
  const looked = `Программа искала здесь: ${folders.map((folder) => `«${folder}»`).join(', ')}.`;
  return {
    type: 'warning',
    message: first ? 'Есть только копия под паролем' : 'Целой копии здесь нет',
    detail: `${obstacle ?? (first ? lockedText(first) : looked)}\n\nКопию в другом месте можно выбрать самим: «${OTHER}».`,
    buttons: [OTHER, CANCEL],
    usual: 0,
    cancel: 1,
  };
}

function lockedText({ path, made }: CopySource): string {
  return `Есть копия под паролем${ofMoment(made)}: ${path}. Чтобы открыть её, нажмите «${OTHER}» и выберите этот файл.`;
}

/** Where a copy under a password is opened; `folder` = the one to be chosen there first. */
export function passwordWay({ made }: CopySource, folder: string | null): string {
  return (
    'Откройте «Настройки → Копии и восстановление». ' +
    (folder === null ? '' : `Нажмите «Выбрать папку…» и укажите «${folder}». `) +
    `Выберите копию${ofMoment(made)} и введите пароль. Новых дел до этого не заводите.`
  );
}

export function passwordQuestion(way: string, kept: string | null): Question {
  return {
    type: 'question',
    message: 'Копия под паролем',
    detail: `Здесь ввести пароль нельзя. Программа может открыться с пустым списком дел. ${way}\n\n${keptText(kept)}`,
    buttons: ['Открыть с пустым списком', CANCEL],
    usual: 0,
    cancel: 1,
  };
}

export function unfitQuestion(path: string, why: string): Question {
  return only('warning', 'Эта копия не подходит', `${path}\n\n${why}`, 'Понятно');
}

export function failedQuestion(folder: string, why: string): Question {
  const same = `Файлы дел в папке «${folder}» лежат как лежали.`;
  return only('error', 'Восстановить не получилось', `${why}\n\n${same}`, 'Понятно');
}

/** The end of it: what the program opens with now. `way` is said when it opens without cases. */
export function doneQuestion(offer: CopyOffer | null, way: string, kept: string | null): Question {
  const told = offer ? `Копия от ${momentText(offer.made)}: ${counted(offer.cases, CASES)}.` : way;
  const where = kept === null ? '' : `\n\nПрежний файл лежит в папке «${kept}».`;
  return only('info', offer ? 'Дела восстановлены' : 'Список дел пуст', told + where, 'Открыть программу');
}

function keptText(kept: string | null): string {
  const documents = 'Документы дел остаются на месте.';
  return kept === null
    ? documents
    : `Нынешний файл ${DATABASE_FILE} не удаляется: он будет отложен в папку «${kept}». ${documents}`;
}

function only(type: Question['type'], message: string, detail: string, button: string): Question {
  return { type, message, detail, buttons: [button], usual: 0, cancel: 0 };
}

function ofMoment(made: string | null): string {
  return made === null ? '' : ` от ${momentText(made)}`;
}

/** «22 ноября 2026 г., 18:40» by the clock of this computer. */
function momentText(iso: string): string {
  const at = new Date(iso);
  return `${longDate(localDay(at))}, ${localTime(at)}`;
}
