import type { CivilDate } from '../../calendar/civilDate.ts';
import { longDate } from '../../text/format.ts';
import { normAt } from '../norms/lookup.ts';
import type { ReplyStep } from '../data/replies.ts';
import type { CaseState } from '../state/caseState.ts';
import { claimStage } from '../state/stage.ts';
import type { DemandId, NextStep, Stage, Warning } from '../types.ts';
import { owedAnswer, REPLY_STEPS } from '../triage.ts';
import {
  CLOSED,
  complaint,
  lateItemCame,
  lawsuit,
  recordMoney,
  recordReply,
  recordServed,
  returnGoods,
  secondChannel,
  wait,
  type Step,
} from './stepTexts.ts';
import { cardDisputable, notReceived } from './cardDispute.ts';
import { court, suitAgain } from './courtSteps.ts';
import type { View } from './view.ts';

/** What to do: the first step is «сейчас», those after it may follow; optional ones can be left out. */
export function nextSteps(view: View, warnings: readonly Warning[]): NextStep[] {
  const steps = [...now(view, warnings), ...afterwards(view)];
  return steps
    .filter((step, index) => steps.findIndex((other) => other.id === step.id) === index)
    .map((step) => ({ ...step, optional: step.optional ?? false }));
}

function now(view: View, warnings: readonly Warning[]): Step[] {
  const again = suitAgain(view);
  const steps = ofStage(view, warnings);
  return again ? [again, ...steps.filter(({ id }) => id !== 'lawsuit')] : steps;
}

function ofStage(view: View, warnings: readonly Warning[]): Step[] {
  if (view.stage !== 'complaint') return atStage(view.stage, view, warnings);
  // The complaint goes its own way: what the claim needs is still to be done.
  const stage = claimStage(view.state, view.window, view.ctx.today);
  return atStage(stage, view, warnings).filter(({ id }) => id !== 'complaint');
}

function atStage(stage: Exclude<Stage, 'complaint'>, view: View, warnings: readonly Warning[]): Step[] {
  switch (stage) {
    case 'prepare':
      return prepare(view, warnings);
    case 'sent':
      return [recordServed(), secondChannel()];
    case 'waiting':
      return [...withoutTerm(view), wait(view), recordReply(), recordMoney(true)];
    case 'answered':
      return answered(view);
    case 'overdue':
      return overdue(view);
    case 'court':
      return court(view);
    case 'closed':
      return [CLOSED];
  }
}

/** The claim has been handed over and no term runs: what starts it comes before any waiting. */
function withoutTerm({ window, chosen, missing }: View): Step[] {
  if (window) return [];
  const [question] = missing;
  if (question && !question.path.startsWith('seller') && !question.path.startsWith('buyer')) {
    return [
      { id: 'fill', title: 'Ответить на вопрос', why: `${question.question} ${question.why}`, action: 'interview' },
    ];
  }
  if (chosen && RETURN_FIRST.includes(chosen.id)) return [returnGoods()];
  return [];
}

/** Demands of money whose term runs from the return of the item. */
const RETURN_FIRST: readonly DemandId[] = ['exchange_money', 'refund_money'];

function prepare(view: View, warnings: readonly Warning[]): Step[] {
  const [question] = view.missing;
  const forbidden = warnings.find((warning) => warning.severity === 'forbidden');
  const printed = view.state.claim.printed !== undefined;
  const paper: Step[] = [
    {
      id: 'print_claim',
      title: 'Распечатать и подписать претензию',
      why: 'Два экземпляра: один продавцу, второй вам, с отметкой или чеком почты.',
      action: 'document',
    },
    {
      id: 'send_claim',
      title: 'Отправить претензию',
      why: 'Ценным письмом с описью и уведомлением по адресу из ЕГРЮЛ или лично с отметкой. Срок пойдёт со дня вручения.',
      action: 'record_sent',
    },
  ];
  const rest = printed ? paper.slice(1) : paper;
  const late: Step[] = view.window && view.ctx.today > view.window.last ? [{ ...lawsuit(view), optional: true }] : [];
  if (question) {
    return [
      { id: 'fill', title: 'Ответить на вопрос', why: `${question.question} ${question.why}`, action: 'interview' },
      ...rest,
      ...late,
    ];
  }
  if (!view.chosen) {
    const step: Step = {
      id: 'choose_demand',
      title: 'Выбрать, чего вы хотите',
      why: 'Требование одно: от него зависят срок продавца и неустойка.',
      action: 'interview',
    };
    return [step, ...rest];
  }
  if (forbidden) {
    return [{ id: 'fix', title: forbidden.title, why: forbidden.text, action: 'interview' }, ...rest];
  }
  return [...rest, ...late];
}

function answered(view: View): Step[] {
  if (view.done) {
    return [
      {
        id: 'close',
        title: 'Закрыть дело',
        why: 'Требование выполнено. Проверьте, что получили всё, и закройте дело.',
        action: 'close',
      },
      { ...lawsuit(view), title: 'Взыскать остальное через суд', optional: true },
    ];
  }
  const { condition, later } = answering(view);
  const reply = view.state.lastReply;
  const paid = view.state.money.some(({ date }) => reply !== undefined && date >= reply.date);
  if (reply?.reply === 'satisfied') return paid ? [wait(view), recordMoney(true)] : [recordMoney(false), wait(view)];
  if (reply?.reply === 'partly') {
    const rest: Step = { ...lawsuit(view), optional: true };
    return paid ? [wait(view), recordMoney(true), rest] : [recordMoney(false), wait(view), rest];
  }
  // A condition was answered: now it is the seller's turn, and his days go on.
  if (reply?.reply === 'other' && view.window && answeredSince(view.state, reply.date)) {
    return [
      wait(view),
      { ...lawsuit(view), optional: true },
      ...later,
      { ...complaint(), optional: true },
      recordReply(),
    ];
  }
  const last = view.window?.last;
  const why = last
    ? `Продавец ответил раньше, но срок идёт до ${longDate(last)}: так надёжнее. Пакеты можно готовить уже сейчас.`
    : 'Пакеты можно готовить уже сейчас.';
  return [
    ...condition,
    {
      ...lawsuit(view),
      id: 'lawsuit',
      title: 'Готовить иск',
      why,
      ...(condition.length > 0 ? { optional: true } : {}),
    },
    ...later,
    { ...complaint(), optional: true },
    recordReply(),
  ];
}

function answeredSince({ answered: letters, offered, handedOver }: CaseState, day: CivilDate): boolean {
  return [...letters, ...offered, ...(handedOver ? [handedOver] : [])].some((date) => date >= day);
}

/** The letter that the last answer calls for: a condition comes before everything else, a refusal may be answered too. */
function answering({ state, facts, ctx, window }: View): { condition: Step[]; later: Step[] } {
  const owed = owedAnswer(state, { facts, state, today: ctx.today, over: window !== null && ctx.today > window.last });
  if (!owed || !LETTERS.includes(owed.step)) return { condition: [], later: [] };
  const { title, why } = REPLY_STEPS[owed.step];
  const step: Step = { id: 'answer_reply', title, why, action: 'open_reply', optional: !owed.condition };
  return owed.condition ? { condition: [step], later: [] } : { condition: [], later: [step] };
}

/** Steps after an answer that are papers of the buyer; the others have steps of their own. */
const LETTERS: readonly ReplyStep[] = [
  'reply_to_refusal',
  'bank_details',
  'goods_offer',
  'handover_act',
  'signing_traps',
];

/** Demands of a thing or a deed that money may follow once their term is missed, and the norm that says so. */
const CHANGES: Partial<Record<DemandId, string>> = {
  deliver: 'zozpp-23.1-2',
  deliver_missing: 'zozpp-23.1-2',
  complete: 'gk-480',
  repair: 'zozpp-23-2',
  replace_same: 'zozpp-23-2',
  replace_other: 'zozpp-23-2',
};

function overdue(view: View): Step[] {
  const demand = view.chosen?.id;
  const { condition, later } = answering(view);
  if (condition.length > 0) return [...condition, { ...lawsuit(view), optional: true }, complaint(), recordMoney(true)];
  if (view.state.lastReply?.reply === 'satisfied') return [recordMoney(false), { ...lawsuit(view), optional: true }];
  if (demand === 'deliver' && view.state.delivered) return [lateItemCame(), { ...lawsuit(view), optional: true }];
  const right = demand && CHANGES[demand];
  if (right) {
    return [
      {
        id: 'new_demand',
        title: 'Потребовать деньги новой претензией',
        why:
          demand === 'complete'
            ? 'Ваш срок прошёл: теперь можно требовать замену или деньги. После вручения отметьте день прежнего требования.'
            : 'Срок прошёл, и требование можно сменить. У новой претензии свой срок, прежняя неустойка остаётся.',
        action: 'interview',
        norm: normAt(right, view.ctx.today),
      },
      { ...lawsuit(view), optional: true },
      recordReply(),
      complaint(),
    ];
  }
  return [lawsuit(view), recordReply(), ...later, complaint(), recordMoney(true), ...leaveRest(view)];
}

/** The money itself has come, only a penalty is left: whether it is worth a court is for the buyer to say. */
function leaveRest({ state, sums }: View): Step[] {
  const principal = sums?.lines.find((line) => line.id === 'principal')?.amount ?? 0;
  if (principal === 0 || state.received < principal) return [];
  return [
    {
      id: 'close',
      title: 'Закрыть дело без остатка',
      why: 'Основные деньги пришли, осталась неустойка. Не стоит она суда — закройте дело, итог сохранится.',
      action: 'close',
      optional: true,
    },
  ];
}

/** Steps beside the main way: who the seller is, the bank, the police, the town's consumer office. */
function afterwards(view: View): Step[] {
  const { facts, stage } = view;
  if (stage === 'closed' || view.done || view.state.court.judgment) return [];
  const list: Step[] = [];
  if (stage === 'prepare' && facts.seller?.addressSource !== 'egrul') {
    list.push({
      id: 'find_seller',
      title: 'Найти продавца в ЕГРЮЛ или ЕГРИП',
      why: 'По ИНН из чека на egrul.nalog.ru: полное имя, адрес для письма и не ликвидирован ли он.',
      action: 'interview',
      optional: true,
    });
  }
  if (stage === 'prepare' || stage === 'sent' || stage === 'waiting') {
    list.push({ ...complaint(), why: 'После обращения к продавцу. Ведомство проверит его, но денег не взыщет.' });
    list.push({ ...lawsuit(view), optional: true });
  }
  if (cardDisputable(view) && !view.state.disputes.bank) {
    list.push({
      id: 'bank_dispute',
      title: 'Спросить банк о возврате платежа',
      why: `Платили картой, ${notReceived(facts) ? 'товара нет' : 'деньги не возвращают'}: подайте в свой банк заявление о диспуте. Сроки у платёжных систем короткие.`,
      action: 'none',
      optional: true,
    });
  }
  if (notGot(view) && VANISHED.test(facts.story ?? '')) {
    list.push({
      id: 'police',
      title: 'Заявить в полицию, если похоже на обман',
      why: 'Магазин закрыт или исчез с деньгами многих людей. Возьмите талон-уведомление.',
      action: 'none',
      optional: true,
    });
  }
  list.push({
    id: 'municipal',
    title: 'Попросить помощи в администрации',
    why: 'Отдел защиты прав потребителей бесплатно проверит бумаги и может позвонить продавцу.',
    action: 'none',
    optional: true,
  });
  return list;
}

/** Words of the buyer that suggest that the shop has vanished. */
export const VANISHED = /закры[лт]|исчез|пропал|не отвеча|отключ|мошен|обман|сайт не работает/i;

function notGot(view: View): boolean {
  return view.facts.problem !== 'defective';
}
