import type { z } from 'zod';
import type { AppErrorCode } from '../ipc/errors.ts';
import { CASE_FORMAT, CASE_VERSION, caseFileSchema, type CaseFile } from './case.ts';

export interface CaseProblem {
  /** Place in the file: `facts.goods.price`, `events.0.date`; empty for the file as a whole. */
  path: string;
  /** What is wrong and what to do, in Russian. */
  message: string;
}

export type ParsedCase =
  | { ok: true; file: CaseFile }
  | {
      ok: false;
      code: Extract<AppErrorCode, 'invalid_input' | 'too_large' | 'damaged' | 'newer_version'>;
      errors: CaseProblem[];
    };

/** Attachments travel inside the file: 200 MB is four of the largest ones. Characters, not bytes: base64 is ASCII. */
export const MAX_CASE_FILE = 200 * 1024 * 1024;
const MAX_PROBLEMS = 50;
/** A case file is six levels deep; thousands of nested brackets are an attack on the stack. */
const MAX_DEPTH = 20;
/** Keys that would reach into the machinery of JavaScript when copied from object to object. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a case file (export, import, command line). Everything is checked before anything is used: size, JSON, kind and
 * version of the file, then every field. Never throws.
 */
export function parseCaseFile(text: string): ParsedCase {
  if (text.length > MAX_CASE_FILE) {
    return refuse('too_large', '', 'Файл больше 200 МБ. Это не похоже на файл дела. Проверьте, тот ли файл выбран.');
  }
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refuse('damaged', '', 'Файл повреждён: его нельзя прочитать как JSON. Возьмите другую копию файла.');
  }
  const wrongKind = checkKind(data);
  if (wrongKind) return wrongKind;
  const forbidden = forbiddenKey(data, []);
  if (forbidden) return refuse('invalid_input', forbidden, 'Такого поля в файле дела не бывает. Удалите его.');
  const parsed = caseFileSchema.safeParse(data, { error: (issue) => wordsFor(issue), reportInput: true });
  if (parsed.success) return refuseTwins(parsed.data) ?? { ok: true, file: parsed.data };
  const errors = parsed.error.issues.flatMap((issue) => problemsOf(issue, []));
  return { ok: false, code: 'invalid_input', errors: errors.slice(0, MAX_PROBLEMS) };
}

function refuse(code: Extract<ParsedCase, { ok: false }>['code'], path: string, message: string): ParsedCase {
  return { ok: false, code, errors: [{ path, message }] };
}

/** Format and version come first: a newer file may look quite different, and its other fields say nothing to us. */
function checkKind(data: unknown): ParsedCase | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !('format' in data)) {
    return refuse('invalid_input', 'format', `Это не файл дела: в нём нет поля format со значением ${CASE_FORMAT}.`);
  }
  if (data.format !== CASE_FORMAT) {
    return refuse('invalid_input', 'format', `Это не файл дела: поле format должно быть ${CASE_FORMAT}.`);
  }
  const version = 'version' in data ? data.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('invalid_input', 'version', 'Версия файла записана неверно: нужно целое число от 1.');
  }
  if (version > CASE_VERSION) {
    return refuse(
      'newer_version',
      'version',
      `Файл создан более новой версией программы (версия файла ${version}, эта программа читает до ${CASE_VERSION}). Обновите программу.`,
    );
  }
  return null;
}

/** Records are told apart by these: two under one would be one after import, and the other lost. */
function refuseTwins({ events, attachments, edits, acknowledgements }: CaseFile): ParsedCase | null {
  const lists = {
    events: events.map(({ id }) => id),
    attachments: attachments.map(({ id }) => id),
    edits: edits.map(({ document, key }) => `${document} ${key}`),
    acknowledgements: acknowledgements.map(({ code }) => code),
  };
  for (const [list, ids] of Object.entries(lists)) {
    const twin = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twin >= 0) return refuse('invalid_input', `${list}.${twin}`, 'Запись повторяется: оставьте одну.');
  }
  return null;
}

function forbiddenKey(value: unknown, path: string[]): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > MAX_DEPTH) return path.slice(0, 3).join('.');
  for (const [key, inner] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) return [...path, key].join('.');
    const found = forbiddenKey(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}

type Issue = z.core.$ZodIssue;

/** A union that failed is told by the branch that came nearest, not as «не подошёл ни один вариант». */
function problemsOf(issue: Issue, above: PropertyKey[]): CaseProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].map(String).join('.'), message: UNKNOWN_FIELD }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.reduce((best, branch) => (rank(branch) > rank(best) ? branch : best));
    return nearest.flatMap((inner) => problemsOf(inner, path));
  }
  return [{ path: path.map(String).join('.'), message: issue.message }];
}

/** A check that failed inside the right kind of value is nearer than a wrong kind or another word. */
function rank(branch: Issue[]): number {
  return branch.some((issue) => issue.code === 'invalid_value' || issue.code === 'invalid_type') ? 0 : 1;
}

const UNKNOWN_FIELD = 'Такого поля в файле дела нет. Удалите его или исправьте имя.';
const MISSING = 'Поля нет, а оно нужно.';
const KINDS: Record<string, string> = {
  string: 'текст в кавычках',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  object: 'объект в фигурных скобках',
  array: 'список в квадратных скобках',
};

/** Words for checks that have none of their own in the schema. */
function wordsFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return MISSING;
      return `Здесь должно быть: ${KINDS[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      if (issue.input === undefined) return MISSING;
      return `Здесь может стоять только: ${issue.values.map(String).join(', ')}.`;
    case 'too_big':
      return `Слишком много: здесь не больше ${String(issue.maximum)}${unit(issue.origin)}.`;
    case 'too_small':
      return `Слишком мало: здесь не меньше ${String(issue.minimum)}${unit(issue.origin)}.`;
    case 'unrecognized_keys':
      return UNKNOWN_FIELD;
    case 'invalid_union':
      return 'Такого вида записи нет. Проверьте поле type.';
    default:
      return 'Значение записано неверно.';
  }
}

function unit(origin: string): string {
  if (origin === 'string') return ' знаков';
  return origin === 'array' ? ' записей' : '';
}
