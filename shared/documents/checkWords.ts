import { textFact } from '../interview/factPath.ts';
import { lawContext } from '../law/context.ts';
import type { Plan, Warning } from '../law/types.ts';
import { lintFragment } from '../lint/lintText.ts';
import type { Finding, LintKind } from '../lint/types.ts';
import type { CaseFile } from '../model/case.ts';
import { plainLines, runsText, type DocumentKind, type PaperDocument } from './blocks.ts';
import { isMoreKind } from './catalogue.ts';
import { FORM_LIMITS, isFormKind, tooLongForForm } from './formText.ts';
import { PAPER_FIELDS } from './paperFields.ts';
import { tidy } from './templates/make.ts';
import { secondDemand, toneOf, type ToneFinding } from './tone.ts';

/** What the words of a paper lack, and how many conditions about them are met. */
interface WordCheck {
  warnings: Warning[];
  passed: number;
}

interface OwnText {
  path: string;
  text: string;
}

/** Everything in the paper that the user wrote: facts in his own words and his paragraphs. */
function ownTexts(kind: DocumentKind, file: CaseFile, paper: PaperDocument): OwnText[] {
  const { facts } = file;
  const inFacts = OWN_FACTS.map((path) => ({ path, text: tidy(textFact(facts, path)) }));
  const fields = isMoreKind(kind) ? (PAPER_FIELDS[kind] ?? []) : [];
  const beside = fields
    .filter((field) => field.kind === 'line' || field.kind === 'paragraph')
    .map(({ path }) => ({ path, text: tidy(textFact(facts, path)) }));
  const edits = file.edits
    .filter((edit) => edit.document === kind)
    .map((edit) => ({ path: `edits.${edit.key}`, text: tidy(edit.text) }));
  const letters: readonly DocumentKind[] = ['claim', 'complaint', 'complaint_text', 'complaint_long', 'lawsuit'];
  const printed = letters.includes(kind) ? inFacts : inFacts.filter((one) => stands(one.text, paper));
  return [...printed, ...beside, ...edits].filter((one) => one.text !== '');
}

/** Facts that are told in the user's own words. */
const OWN_FACTS = [
  'defect.description',
  'defect.groundDetails',
  'wrongItem.description',
  'information.promised',
  'information.actual',
  'story',
  'moral.reason',
  'inspection.impossible',
];

/** Letters and figures only: quotes and spaces are set anew in a paper, capitals may change. */
const bare = (value: string): string => value.toLocaleLowerCase('ru').replace(/[^a-zа-яё0-9]+/g, '');
const ENOUGH = 40;

/** The beginning of these words is somewhere in the paper. */
function stands(text: string, paper: PaperDocument): boolean {
  const start = bare(text).slice(0, ENOUGH);
  return start !== '' && bare(plainLines(paper.blocks).join('')).includes(start);
}

const TONE: Record<ToneFinding['code'], { severity: Warning['severity']; title: string; text: string }> = {
  caps: {
    severity: 'advice',
    title: 'Слова прописными буквами',
    text: 'Прописные читаются как крик. Напишите обычными буквами.',
  },
  shouting: {
    severity: 'advice',
    title: 'Лишние знаки',
    text: 'Несколько «!» или «?» подряд ослабляют письмо. Оставьте точку.',
  },
  insult: {
    severity: 'danger',
    title: 'Обидное слово',
    text: 'Суд прочтёт это первым, а продавец ответит на тон, а не на требование. Напишите, что он сделал.',
  },
  threat: {
    severity: 'danger',
    title: 'Похоже на угрозу',
    text: 'За угрозу могут спросить с вас. Назовите законный шаг: жалоба или суд.',
  },
};

/** Papers in which another demand is named on purpose, or which demand nothing. */
const MAY_NAME_OTHERS: readonly DocumentKind[] = [
  'visit_record',
  'refusal_act',
  'demand_change',
  'settlement',
  'report_objections',
  'appeal',
  'final_note',
  'case_note',
  'hearing_notes',
  'bailiff_complaint',
];

/** Tone, a second demand, paragraphs the facts have left behind, the length of the form: all that is in the user's words. */
export function wordChecks(kind: DocumentKind, file: CaseFile, plan: Plan, paper: PaperDocument): WordCheck {
  const texts = ownTexts(kind, file, paper);
  const warnings: Warning[] = [];
  let passed = 0;
  for (const { path, text } of texts) {
    const tone = toneOf(text);
    for (const one of tone) {
      const { severity, title, text: why } = TONE[one.code];
      warnings.push({
        code: `tone_${one.code}.${path}`.slice(0, 80),
        severity,
        title: `${title}: «${one.quote}»`,
        text: why,
        path,
      });
    }
    if (tone.length === 0) passed += 1;
    const wrong = lintFragment(text, LINTED_AS[kind] ?? 'claim', lawContext(plan.today), file.facts);
    warnings.push(...wrong.map((one) => lintWarning(one, path)));
    if (wrong.length === 0) passed += 1;
    const second = plan.chosen && !MAY_NAME_OTHERS.includes(kind) ? secondDemand(text, plan.chosen.id) : null;
    if (second) {
      warnings.push({
        code: `two_demands.${path}`.slice(0, 80),
        severity: 'danger',
        title: 'В тексте второе требование',
        text: `«${second}». Выбрано другое: «${plan.chosen?.title ?? ''}». Два требования сразу дают повод отказать. Оставьте одно.`,
        path,
      });
    } else passed += 1;
  }
  const paragraphs = paragraphWarnings(paper, kind, file);
  const long = tooLong(kind, paper);
  return {
    warnings: [...warnings, ...paragraphs, ...long],
    passed: passed + (paragraphs.length === 0 ? 1 : 0) + (isFormKind(kind) && long.length === 0 ? 1 : 0),
  };
}

const LINTED_AS: Partial<Record<DocumentKind, LintKind>> = {
  complaint: 'complaint',
  complaint_text: 'complaint',
  complaint_long: 'complaint',
  lawsuit: 'lawsuit',
};

/** In the user's own words nothing is forbidden to him: he is told, and it is his letter. */
function lintWarning({ level, code, title, text, quote }: Finding, path: string): Warning {
  return {
    code: `${code}.${path}`.slice(0, 80),
    severity: level === 'advice' ? 'advice' : 'danger',
    title: quote ? `${title}: «${quote}»` : title,
    text,
    path,
  };
}

/** Paragraphs of the user that the facts have left behind. */
function paragraphWarnings(paper: PaperDocument, kind: DocumentKind, file: CaseFile): Warning[] {
  const shown = new Set(paper.blocks.map((block) => block.key));
  const removed = file.edits.filter(
    (edit) => edit.document === kind && edit.text.trim() === '' && !shown.has(edit.key),
  );
  return [
    ...paper.blocks.flatMap((block): Warning[] => {
      if (block.type !== 'paragraph' || !block.edited?.stale) return [];
      const orphan = block.added === true;
      return [
        {
          code: `${orphan ? 'orphan' : 'stale'}.${block.key}`.slice(0, 80),
          severity: 'danger',
          title: orphan ? 'Ваш абзац потерял место' : 'Факты под вашим абзацем изменились',
          text: orphan
            ? 'Абзаца, рядом с которым он стоял, больше нет. Мы показали его в конце текста: перенесите или удалите.'
            : staleText(runsText(block.runs), block.edited.original),
          path: `edits.${block.key}`,
        },
      ];
    }),
    ...removed.map((edit): Warning => ({
      code: `removed.${edit.key}`.slice(0, 80),
      severity: 'advice',
      title: 'Вы убрали абзац',
      text: 'В письме нет абзаца, который пишет программа. Если это случайно, верните исходный текст.',
      path: `edits.${edit.key}`,
    })),
  ];
}

const DATES =
  /\d{1,2}[\s\u00a0](?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)|\d{2}\.\d{2}\.\d{4}/g;

/** «В деле 21 октября, в абзаце осталось 20 октября» when the dates differ, else a general word. */
function staleText(mine: string, original: string): string {
  const [own, now] = [mine, original].map((value) =>
    (value.match(DATES) ?? []).map((date) => date.replace(/\s/g, '\u00a0')),
  );
  const old = own?.find((date) => !now?.includes(date));
  const fresh = now?.find((date) => !own?.includes(date));
  return old && fresh
    ? `В деле теперь ${fresh}, в абзаце осталось ${old}. Поправьте абзац или верните исходный текст.`
    : 'Вы правили его по старым ответам. Сверьте с новыми или верните исходный текст.';
}

function tooLong(kind: DocumentKind, paper: PaperDocument): Warning[] {
  const text = isFormKind(kind) && tooLongForForm(paper.blocks, FORM_LIMITS[kind]);
  return text ? [{ code: 'text_too_long', severity: 'forbidden', title: 'Текст длиннее формы', text }] : [];
}
