import type { CivilDate } from '../../../calendar/civilDate.ts';
import { param } from '../../norms/lookup.ts';
import type { Matter, OwnClock } from '../../situations/types.ts';
import { decisionOf } from '../../state/courtState.ts';
import { mendedOn } from '../../state/suit.ts';

/** From the suit to the judgment in force (ГПК). Each clock starts from an event that is on record, never from «отправлено». */
export function courtClocks(matter: Matter): OwnClock[] {
  const { court } = matter.state;
  if (court.writ) return [];
  if (court.returned) return privateComplaint(court.returned, matter.ctx);
  if (court.appeal) return cassation(matter);
  if (court.judgment) return [...reasons(matter), ...defaultMotion(matter), ...appeal(matter)];
  if (court.held) return mendedOn(matter.state) ? [] : mending(court.held);
  return [...acceptance(matter), ...hearing(matter)];
}

/** The court has named the day by which the faults of the suit must be mended. */
function mending({ date, until }: NonNullable<Matter['state']['court']['held']>): OwnClock[] {
  return [
    {
      id: 'mend_suit',
      label: 'Исправить иск, который лежит без движения',
      start: date,
      startLabel: 'Суд оставил иск без движения',
      date: until,
      whose: 'buyer',
      norm: 'gpk-136',
      reason: 'Успеете — иск считается поданным в первый день. Не успеете — его вернут, и давность пойдёт дальше.',
      check: 'день назначил суд, сверьте с определением',
    },
  ];
}

function privateComplaint(returned: CivilDate, ctx: Matter['ctx']): OwnClock[] {
  return [
    {
      id: 'private_complaint',
      label: 'Обжаловать возврат иска, если вы не согласны',
      start: returned,
      startLabel: 'Суд вернул иск',
      workdays: param('gpk-332', 'days', ctx.today),
      counting: 'gpk',
      whose: 'buyer',
      norm: 'gpk-332',
      reason: 'Обычно быстрее исправить иск и подать снова: возврат этому не мешает.',
    },
  ];
}

/** Nothing is left to ask for where everything was awarded. */
function cassation({ state: { court }, ctx }: Matter): OwnClock[] {
  if (!court.appeal || decisionOf(court) === 'granted') return [];
  return [
    {
      id: 'cassation',
      label: 'Кассация, если вы не согласны',
      start: court.appeal.date,
      startLabel: 'Апелляция решила дело',
      months: param('gpk-376.1', 'months', ctx.today),
      counting: 'gpk',
      whose: 'buyer',
      norm: 'gpk-376.1',
      reason: 'Жалобу подают через суд, который решил дело первым. Решение уже действует.',
    },
  ];
}

/** Day on which the suit came to the court. */
function filed({ state }: Pick<Matter, 'state'>): CivilDate | undefined {
  return state.lawsuitFiled ?? state.lawsuit.services.find((service) => service.to === 'court')?.date;
}

function acceptance(matter: Matter): OwnClock[] {
  const start = filed(matter);
  if (!start || matter.state.court.accepted) return [];
  return [
    {
      id: 'court_acceptance',
      label: 'Суд решает, принять ли иск',
      start,
      startLabel: 'Иск подан',
      workdays: param('gpk-133', 'days', matter.ctx.today),
      counting: 'gpk',
      whose: 'authority',
      norm: 'gpk-133',
      reason: 'Дни идут с поступления в суд. Если иск ушёл почтой, определение придёт позже.',
    },
  ];
}

function hearing(matter: Matter): OwnClock[] {
  const { state, ctx } = matter;
  const { accepted } = state.court;
  if (!accepted) return [];
  if (accepted.court === 'simplified') {
    return [
      {
        id: 'court_evidence',
        label: 'Дослать в суд доказательства',
        start: accepted.date,
        startLabel: 'Суд принял иск',
        workdays: param('gpk-232.3', 'evidenceDays', ctx.today),
        counting: 'gpk',
        whose: 'buyer',
        norm: 'gpk-232.3',
        reason: 'Заседания не будет: суд прочтёт только то, что прислали в срок.',
        check: 'точный день — в определении суда',
      },
    ];
  }
  const district = accepted.court === 'district';
  const start = district ? (filed(matter) ?? accepted.date) : accepted.date;
  return [
    {
      id: 'court_hearing',
      label: district ? 'Районный суд рассматривает дело' : 'Мировой судья рассматривает дело',
      start,
      startLabel: start === accepted.date ? 'Суд принял иск' : 'Иск подан',
      months: param('gpk-154', district ? 'districtMonths' : 'magistrateMonths', ctx.today),
      counting: 'gpk',
      whose: 'authority',
      norm: 'gpk-154',
      reason: 'День заседания назначит суд. Если дело откладывают, срок выходит дольше.',
    },
  ];
}

/** The day of the hearing that the court has named: it stands in the answers beside the papers for the court. */
export function hearingClocks({ facts, state, ctx }: Matter): OwnClock[] {
  const day = facts.papers?.trial?.hearingDate;
  const since = state.court.accepted?.date ?? filed({ state });
  if (!day || !since || day < ctx.today || state.court.judgment || state.closed) return [];
  return [
    {
      id: 'hearing_day',
      label: 'Заседание суда',
      start: since,
      startLabel: state.court.accepted ? 'Суд принял иск' : 'Иск подан',
      date: day,
      whose: 'buyer',
      norm: 'gpk-154',
      reason: 'К этому дню уточните сумму и отдайте в суд бумаги. Не можете прийти — попросите решить без вас.',
      check: 'день назначил суд, сверьте с повесткой',
    },
  ];
}

const FROM_READING = 'Закон считает со дня мотивированного решения; мы считаем с оглашения, так безопаснее.';

/** The reasons of the judgment: written by the district court itself, by the others when asked. */
function reasons({ state, ctx }: Matter): OwnClock[] {
  const { judgment, reasoned } = state.court;
  if (!judgment || reasoned) return [];
  const base = { start: judgment.date, startLabel: 'Решение оглашено', counting: 'gpk' as const };
  if (judgment.court === 'district') {
    return [
      {
        ...base,
        id: 'judgment_reasons',
        label: 'Суд пишет мотивированное решение',
        workdays: param('gpk-199-2', 'days', judgment.date),
        whose: 'authority',
        norm: 'gpk-199-2',
        reason: 'Запишите день, когда решение готово: от него идёт срок на апелляцию.',
      },
    ];
  }
  const [norm, name] =
    judgment.court === 'magistrate' ? (['gpk-199-4', 'days'] as const) : (['gpk-232.4', 'requestDays'] as const);
  return [
    {
      ...base,
      id: 'ask_reasons',
      label: 'Попросить мотивированное решение',
      workdays: param(norm, name, ctx.today),
      whose: 'buyer',
      norm,
      reason:
        judgment.court === 'magistrate'
          ? 'Без заявления мотивов не напишут. Если вас в суде не было, дней пятнадцать.'
          : 'Без заявления мотивов не напишут, и обжаловать решение будет труднее.',
    },
  ];
}

/** A judgment without the defendant: until he has had his days nobody knows when it comes into force. */
function defaultMotion({ state, ctx }: Matter): OwnClock[] {
  const { judgment, appealed } = state.court;
  if (!judgment?.inAbsence || appealed) return [];
  return [
    {
      id: 'default_motion',
      label: 'Ответчик может просить отменить заочное решение',
      start: judgment.date,
      startLabel: 'Решение оглашено',
      workdays: param('gpk-237', 'days', ctx.today),
      counting: 'gpk',
      whose: 'authority',
      norm: 'gpk-237',
      reason: 'Не раньше этого дня: закон считает с вручения ему копии, а когда её вручили, знает суд.',
    },
  ];
}

function appeal({ state, ctx }: Matter): OwnClock[] {
  const { judgment, reasoned, appealed } = state.court;
  if (!judgment || appealed) return [];
  const simplified = judgment.court === 'simplified';
  const norm = simplified ? 'gpk-232.4' : 'gpk-321';
  return [
    {
      id: 'appeal',
      label: 'Обжаловать решение, если вы не согласны',
      start: reasoned ?? judgment.date,
      startLabel: reasoned ? 'Мотивированное решение готово' : 'Решение оглашено',
      ...(simplified
        ? { workdays: param(norm, 'appealDays', ctx.today) }
        : { months: param(norm, 'months', ctx.today) }),
      counting: 'gpk',
      whose: 'buyer',
      norm,
      reason: appealReason(judgment, reasoned !== undefined),
    },
  ];
}

function appealReason(
  { decision, inAbsence }: NonNullable<Matter['state']['court']['judgment']>,
  exact: boolean,
): string {
  if (inAbsence) return 'Ваш срок начнётся позже, когда выйдут дни ответчика. Мы считаем раньше, так безопаснее.';
  if (!exact) return FROM_READING;
  return decision === 'refused'
    ? 'Не обжалуете — отказ вступит в силу, и подать тот же иск снова будет нельзя.'
    : 'Никто не обжаловал — решение вступает в силу, и суд выдаёт лист.';
}

/** From the judgment to the money (229-ФЗ): presenting the writ, the bank, the bailiffs. */
export function enforcementClocks({ state, ctx }: Matter): OwnClock[] {
  const { judgment, appeal: decided, presented, enforcement } = state.court;
  const list: OwnClock[] = [];
  // A court that refused gives no writ.
  if (judgment && decisionOf(state.court) !== 'refused' && !presented.bank && !presented.bailiffs) {
    list.push({
      id: 'writ_life',
      label: 'Предъявить исполнительный лист',
      start: decided?.date ?? judgment.date,
      startLabel: decided ? 'Апелляция решила дело' : 'Решение оглашено',
      months: param('229-fz-21', 'months', ctx.today),
      counting: '229-fz',
      whose: 'buyer',
      norm: '229-fz-21',
      reason: decided
        ? 'Срок идёт с того дня, когда решение вступило в силу.'
        : 'Закон считает срок со вступления решения в силу; мы — с оглашения, так безопаснее.',
    });
  }
  if (presented.bank) {
    list.push({
      id: 'bank_writ',
      label: 'Банк исполняет лист',
      start: presented.bank,
      startLabel: 'Лист сдан в банк',
      workdays: param('229-fz-70', 'days', ctx.today),
      counting: '229-fz',
      whose: 'authority',
      norm: '229-fz-70',
      reason: 'Если денег на счёте нет, банк ждёт поступлений. Тогда подумайте о приставах.',
    });
  }
  if (enforcement) {
    list.push({
      id: 'bailiff_work',
      label: 'Пристав исполняет лист',
      start: enforcement,
      startLabel: 'Приставы открыли производство',
      months: param('229-fz-36', 'months', ctx.today),
      counting: '229-fz',
      whose: 'authority',
      norm: '229-fz-36',
      reason: 'Прошло больше — спросите о ходе дела и пожалуйтесь старшему приставу.',
    });
  } else if (presented.bailiffs) {
    list.push({
      id: 'bailiff_open',
      label: 'Пристав открывает производство',
      start: presented.bailiffs,
      startLabel: 'Лист сдан приставам',
      workdays: param('229-fz-30', 'days', ctx.today),
      counting: '229-fz',
      whose: 'authority',
      norm: '229-fz-30',
      reason: 'Дни идут с того, как лист дошёл до пристава. О производстве вам пришлют постановление.',
    });
  }
  return list;
}
