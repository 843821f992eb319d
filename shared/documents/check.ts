import { lawContext } from '../law/context.ts';
import type { Plan, Warning } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import { runsText, type DocumentKind, type PaperDocument } from './blocks.ts';
import { buildDocument } from './build.ts';
import { FORM_LIMITS, isFormKind, tooLongForForm } from './formText.ts';
import { needText, needTitle, NEEDS } from './needs.ts';
import { tidy } from './templates/make.ts';
import { materialOf, VOICES } from './templates/material.ts';
import { secondDemand, toneOf, type ToneFinding } from './tone.ts';

/** What «Перед печатью» shows: warnings by level, and how many conditions have been checked and are met. */
export interface CheckResult {
  warnings: Warning[];
  passed: number;
}

const ORDER: Record<Warning['severity'], number> = { forbidden: 0, danger: 1, advice: 2 };

/** Conditions of the plan that matter on paper: its own warning is shown, under its own code. */
const FROM_PLAN: Partial<Record<DocumentKind, readonly string[]>> = {
  claim: [
    'bad_bik',
    'bad_account',
    'no_bank_details',
    'seller_inn',
    'seller_ogrn',
    'platformParty_inn',
    'platformParty_ogrn',
    'no_seller_address',
    'address_not_egrul',
    'address_old',
    'platform_unknown',
    'no_offer_of_goods',
    'demand_unknown',
    'new_term_in_past',
    'cause_unknown',
    'difference_wear',
    'delivery_before_purchase',
    'promise_before_purchase',
    'defect_before_delivery',
    'date_in_future',
  ],
  complaint: ['seller_inn', 'seller_ogrn', 'no_seller_address', 'address_old', 'date_in_future'],
  lawsuit: [
    'seller_inn',
    'seller_ogrn',
    'no_seller_address',
    'address_not_egrul',
    'address_old',
    'demand_unknown',
    'limitation_passed',
    'weak_channel',
    'only_platform_served',
    'difference_wear',
    'date_in_future',
  ],
  calculation: ['two_readings', 'key_rate_early', 'key_rate_unknown', 'date_in_future'],
};

/**
 * Checks a paper before it is printed. «Нельзя» stops printing, «Опасно» asks for a reason, «Совет» may be closed. Codes are
 * stable: an acknowledgement in the case file is kept by them.
 */
export function checkDocument(kind: DocumentKind, file: CaseFile, plan: Plan): CheckResult {
  const m = materialOf(file, plan, lawContext(plan.today), VOICES[kind === 'claim' ? 'claim' : 'lawsuit']);
  const paper = buildDocument(kind, file, plan, m.ctx);
  const codes = FROM_PLAN[kind] ?? [];
  const fromPlan = plan.warnings.filter((warning) => codes.includes(warning.code));
  const needs = NEEDS.filter((need) => need.kinds.includes(kind));
  const lacking = needs
    .filter((need) => need.missing(m))
    .map((need): Warning => ({
      code: need.code,
      severity: need.severity,
      title: needTitle(need, m),
      text: needText(need, m),
      ...(need.path ? { path: need.path } : {}),
    }));
  const words = wordChecks(kind, file, plan, paper);
  const found = [...fromPlan, ...lacking, ...words.warnings];
  const warnings = [...new Map(found.map((warning) => [warning.code, warning])).values()].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity],
  );
  const passed =
    codes.length - new Set(fromPlan.map((one) => one.code)).size + needs.length - lacking.length + words.passed;
  return { warnings, passed };
}

interface OwnText {
  path: string;
  text: string;
}

/** Everything in the paper that the user wrote: facts in his own words and his paragraphs. */
function ownTexts(kind: DocumentKind, file: CaseFile): OwnText[] {
  const { facts } = file;
  const inFacts: OwnText[] = [
    { path: 'defect.description', text: tidy(facts.defect?.description) },
    { path: 'defect.groundDetails', text: tidy(facts.defect?.groundDetails) },
    { path: 'wrongItem.description', text: tidy(facts.wrongItem?.description) },
    { path: 'information.promised', text: tidy(facts.information?.promised) },
    { path: 'information.actual', text: tidy(facts.information?.actual) },
    { path: 'story', text: tidy(facts.story) },
    { path: 'moral.reason', text: tidy(facts.moral?.reason) },
    { path: 'inspection.impossible', text: tidy(facts.inspection?.impossible) },
  ];
  const edits = file.edits
    .filter((edit) => edit.document === kind)
    .map((edit) => ({ path: `edits.${edit.key}`, text: tidy(edit.text) }));
  const letters: readonly DocumentKind[] = ['claim', 'complaint', 'complaint_text', 'complaint_long', 'lawsuit'];
  return [...(letters.includes(kind) ? inFacts : []), ...edits].filter((one) => one.text !== '');
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

function wordChecks(kind: DocumentKind, file: CaseFile, plan: Plan, paper: PaperDocument): CheckResult {
  const texts = ownTexts(kind, file);
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
    const second = plan.chosen ? secondDemand(text, plan.chosen.id) : null;
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
