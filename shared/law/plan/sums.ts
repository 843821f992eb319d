import { earlier, type CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { counted, DAYS, shortDate } from '../../text/format.ts';
import { normAt } from '../norms/lookup.ts';
import { interest395 } from '../rules/interest395.ts';
import { percent } from '../rules/penalty.ts';
import { penalty23 } from '../rules/penalty23.ts';
import { penalty28 } from '../rules/penalty28.ts';
import { penalty231 } from '../rules/penalty231.ts';
import { known, norms, repaidOn } from '../situations/common.ts';
import type { DemandDraft, Matter } from '../situations/types.ts';
import type { Accrual, Deadline, PlanRule, SumLine, Sums } from '../types.ts';
import { courtOnly } from './courtOnly.ts';
import { lossLines } from './losses.ts';

/** Day on which the breach ended for this demand: the money came in full, the item came, or the demand was met. */
export function stoppedOn(draft: DemandDraft, matter: Matter): CivilDate | undefined {
  const { state } = matter;
  const { sanction } = draft;
  const repaid = repaidOn(state.money, owed(draft, matter));
  // «До дня передачи товара или до дня удовлетворения требования»: whichever came first (п. 3 ст. 23.1).
  const came = sanction.rule === 'zozpp-23.1';
  const days = [
    state.satisfied,
    repaid ?? undefined,
    sanction.rule === 'zozpp-28' ? sanction.endedOn : undefined,
    came ? cameOn(draft, sanction.until, matter) : undefined,
  ].filter((day) => day !== undefined);
  return days.sort()[0];
}

/** What has to come for the demand to be met: the principal, or the losses that are asked for alone. */
function owed(draft: DemandDraft, matter: Matter): Kopecks {
  if (draft.id === 'losses') return add(lossLines(draft, matter));
  return draft.principal ?? 0;
}

/** Day on which the late goods came. Of a part that was missing: a delivery after that of the rest. */
function cameOn({ id }: DemandDraft, until: 'delivery' | 'refund', { facts, state }: Matter): CivilDate | undefined {
  if (facts.problem === 'wrong_item') {
    const rest = known(facts.goods?.deliveryDate);
    return id === 'deliver_missing' && state.delivered && (!rest || state.delivered > rest)
      ? state.delivered
      : undefined;
  }
  return (until === 'delivery' ? facts.delivery?.deliveredDate : undefined) ?? state.delivered;
}

/** The growing sanction of a demand; null when it has no figure or its clock has not started. */
export function accrualOf(draft: DemandDraft, window: Deadline | null, matter: Matter): Accrual | null {
  const { facts, state, ctx } = matter;
  const { sanction } = draft;
  const purchase = known(facts.goods?.purchaseDate);
  const stop = stoppedOn(draft, matter);
  const common = {
    until: ctx.today,
    paidBack: state.money,
    ...(stop ? { stoppedOn: stop } : {}),
    ...(purchase ? { arose: purchase } : {}),
  };
  switch (sanction.rule) {
    case 'zozpp-23.1':
      return penalty231({ ...common, prepaid: sanction.prepaid, dueDate: sanction.dueDate }, ctx);
    case 'zozpp-23': {
      if (!window) return null;
      const { base, paid } = afterEarlier(draft, matter, sanction);
      return penalty23({ ...common, base, paid, overdueFrom: window.overdueFrom }, ctx);
    }
    case 'zozpp-28': {
      const overdueFrom = sanction.from ?? window?.overdueFrom;
      if (!overdueFrom) return null;
      const { contractRate } = sanction;
      const price = afterEarlier(draft, matter, { base: sanction.price, paid: sanction.price });
      return penalty28(
        { ...common, price: price.base, limit: price.paid, overdueFrom, ...(contractRate ? { contractRate } : {}) },
        ctx,
      );
    }
    case 'gk-395': {
      const from = sanction.from ?? window?.overdueFrom;
      return from ? interest395({ ...common, base: sanction.base, from }, ctx) : null;
    }
    case 'none':
      return null;
  }
}

/** The demand asks for the same late performance: it does not end the earlier penalty and starts no second one. */
function continues({ earlierBreach }: DemandDraft): boolean {
  return earlierBreach?.continues ?? false;
}

/** The penalty of a late repair or work: it ends when the new demand reached the seller (ППВС № 17, п. 32). */
export function earlierAccrual(draft: DemandDraft, matter: Matter): Accrual | null {
  const breach = draft.earlierBreach;
  if (!breach) return null;
  const { state, ctx } = matter;
  const asked = continues(draft) ? undefined : state.claim.served?.date;
  const ends = [asked, breach.endedOn, state.satisfied].filter((day) => day !== undefined);
  const stop = ends.sort()[0];
  if (breach.rule === 'zozpp-28') {
    const { base, overdueFrom, contractRate, pause } = breach;
    const until = stop ? earlier(stop, ctx.today) : ctx.today;
    return penalty28(
      {
        price: base,
        overdueFrom,
        until,
        paidBack: [],
        ...(stop ? { stoppedOn: stop } : {}),
        ...(contractRate ? { contractRate } : {}),
        ...(pause ? { pause } : {}),
      },
      ctx,
    );
  }
  return penalty23(
    {
      base: breach.base,
      paid: breach.paid,
      overdueFrom: breach.overdueFrom,
      until: stop ? earlier(stop, ctx.today) : ctx.today,
      paidBack: [],
      ...(stop ? { stoppedOn: stop } : {}),
    },
    ctx,
  );
}

/** Both penalties of ст. 23 together keep within the sum paid: the second has what the first left (our reading, L). */
function afterEarlier(draft: DemandDraft, matter: Matter, own: { base: Kopecks; paid: Kopecks }) {
  const first = earlierAccrual(draft, matter);
  return { base: own.base, paid: first?.cap === undefined ? own.paid : Math.max(0, own.paid - first.amount) };
}

/** Everything the demand is worth today, line by line; null while the principal is not known. */
export function sumsOf(draft: DemandDraft, window: Deadline | null, matter: Matter): Sums | null {
  if (draft.principal === null) return null;
  const { facts, ctx } = matter;
  const earlierOne = earlierAccrual(draft, matter);
  const accrual = continues(draft) ? null : accrualOf(draft, window, matter);
  const lines: SumLine[] = [
    ...principalLine(draft, matter),
    ...(facts.wantsPenalty === false ? [] : accrualLines(draft, earlierOne, accrual)),
    ...extraLines(draft, matter),
    ...lossLines(draft, matter),
  ];
  const gross = add(lines);
  const all = [...lines, ...receivedLine(gross, matter), ...moralLine(matter)];
  const total = add(all.filter((line) => line.inTotal));
  const growing = accrual && (accrual.days > 0 || !earlierOne) ? accrual : (earlierOne ?? accrual);
  return {
    lines: all,
    total,
    claimPrice: add(all.filter((line) => line.inClaimPrice)),
    ...(growing ? { accrual: growing } : {}),
    courtOnly: courtOnly(total, matter, ctx),
  };
}

function add(lines: readonly SumLine[]): Kopecks {
  return lines.reduce((sum, line) => sum + line.amount, 0);
}

function articles(ids: readonly string[], matter: Matter): string {
  return norms(ids, matter.demandDay)
    .map((ref) => ref.article)
    .join(', ');
}

function principalLine(draft: DemandDraft, matter: Matter): SumLine[] {
  if (!draft.principal) return [];
  const label = draft.principalLabel ?? draft.title;
  const shown = [...new Set([draft.right, draft.term.norm])];
  return [
    {
      id: 'principal',
      label,
      amount: draft.principal,
      inTotal: true,
      inClaimPrice: true,
      articles: articles(shown, matter),
      trace: {
        label,
        ...(draft.principalOperands ? { operands: draft.principalOperands } : {}),
        result: formatRoubles(draft.principal),
        norm: normAt(draft.term.norm, matter.demandDay),
      },
    },
  ];
}

const ACCRUAL_ARTICLES = {
  'zozpp-23': 'zozpp-23-1',
  'zozpp-23.1': 'zozpp-23.1-3',
  'zozpp-28': 'zozpp-28-5',
  'gk-395': 'gk-395',
} as const;

/** The rate by which the days were counted: that of the law, or of the contract where it is higher. */
function rateWords(accrual: Accrual): string {
  const rate = accrual.lines.at(-1)?.rate;
  if (accrual.rule === 'gk-395' || rate === undefined) return accrual.rule === 'gk-395' ? ' по ключевой ставке' : '';
  return ` × ${percent(rate)}`;
}

function accrualLines(draft: DemandDraft, first: Accrual | null, own: Accrual | null): SumLine[] {
  return [
    ...(first && first.amount > 0 ? [accrualLine(draft.earlierBreach?.label ?? 'Неустойка', first)] : []),
    ...(own && own.amount > 0 ? [accrualLine(own.rule === 'gk-395' ? 'Проценты' : 'Неустойка', own)] : []),
  ];
}

function accrualLine(name: string, accrual: Accrual): SumLine {
  const norm = normAt(ACCRUAL_ARTICLES[accrual.rule], accrual.from);
  return {
    id: accrual.rule === 'gk-395' ? 'interest' : 'penalty',
    label: `${name}, ${counted(accrual.days, DAYS)}${rateWords(accrual)}`,
    amount: accrual.amount,
    inTotal: true,
    inClaimPrice: true,
    articles: `${norm.article}${capWords(accrual)}`,
    trace: accrual.trace,
  };
}

const CAP_WORDS: Record<PlanRule, string> = {
  'zozpp-23': ', не больше уплаченного',
  'zozpp-23.1': ', не больше предоплаты',
  'zozpp-28': ', не больше цены работы',
  'gk-395': '',
};

function capWords(accrual: Accrual): string {
  if (accrual.cap === undefined) return '';
  return CAP_WORDS[accrual.rule];
}

function extraLines(draft: DemandDraft, matter: Matter): SumLine[] {
  return (draft.extras ?? []).map((extra) => ({
    id: extra.id,
    label: extra.label,
    amount: extra.amount,
    inTotal: true,
    inClaimPrice: true,
    articles: articles(extra.norms, matter),
    trace: {
      label: extra.label,
      result: formatRoubles(extra.amount),
      ...(extra.norms[0] ? { norm: normAt(extra.norms[0], matter.demandDay) } : {}),
      ...(extra.note ? { note: extra.note } : {}),
    },
  }));
}

/** Money that came is a line of its own; it never turns the total below zero. */
function receivedLine(gross: Kopecks, { state }: Matter): SumLine[] {
  if (state.received === 0) return [];
  const amount = Math.min(state.received, gross);
  return [
    {
      id: 'received',
      label: 'Продавец уже вернул',
      amount: amount === 0 ? 0 : -amount,
      inTotal: true,
      inClaimPrice: true,
      articles: '',
      trace: {
        label: 'Получено от продавца',
        result: formatRoubles(state.received),
        operands: state.money.map((item) => ({ name: shortDate(item.date), value: formatRoubles(item.amount) })),
        ...(state.received > gross ? { note: 'Получено больше, чем посчитано: проверьте суммы.' } : {}),
      },
    },
  ];
}

function moralLine({ facts, ctx }: Matter): SumLine[] {
  const { asked, amount } = facts.moral ?? {};
  if (!asked || !amount) return [];
  const norm = normAt('zozpp-15', ctx.today);
  return [
    {
      id: 'moral',
      label: 'Моральный вред, определит суд',
      amount,
      inTotal: false,
      inClaimPrice: false,
      articles: norm.article,
      trace: { label: 'Моральный вред: сумму назвали вы', result: formatRoubles(amount), norm },
    },
  ];
}

/** Day after which nothing is owed any more, for tests and the stage: the whole of the principal has come. */
export function nothingLeft(sums: Sums | null): boolean {
  return sums !== null && sums.total === 0 && sums.lines.some((line) => line.id === 'received');
}
