import { daysBetween } from '../calendar/civilDate.ts';
import { longDate } from '../text/format.ts';
import type { Need } from './need.ts';
import { enclosed } from './need.ts';
import { tidy } from './templates/make.ts';
import type { Material } from './templates/material.ts';

const without = (...values: (string | undefined)[]): boolean => values.every((value) => !tidy(value));
const appealTerm = (m: Material) => m.plan.deadlines.find((one) => one.id === 'appeal');

/** What the papers for the court and for those who carry out its judgment need, in the order of a case. */
export const COURT_NEEDS: readonly Need[] = [
  {
    code: 'no_case_number',
    kinds: [
      'motion_opinion_47',
      'motion_evidence',
      'motion_expertise',
      'motion_absence',
      'motion_adjournment',
      'motion_security',
      'motion_video',
      'claim_update',
      'court_costs',
      'appeal',
      'indexation',
      'penalty_to_payment',
    ],
    severity: 'danger',
    title: 'Нет номера дела в суде',
    text: 'Без номера бумага может не попасть в дело. Возьмите его на сайте суда или впишите от руки.',
    path: 'papers.trial.number',
    missing: (m) => without(m.facts.papers?.trial?.number),
  },
  {
    code: 'no_hearing_day',
    kinds: ['motion_absence', 'motion_adjournment', 'motion_video', 'claim_update', 'hearing_notes'],
    severity: 'advice',
    title: 'Не указан день заседания',
    text: 'С днём бумагу не отложат в сторону. Он стоит в повестке и на сайте суда.',
    path: 'papers.trial.hearingDate',
    missing: (m) => !m.facts.papers?.trial?.hearingDate,
  },
  {
    code: 'hearing_past',
    kinds: ['motion_absence', 'motion_adjournment', 'motion_video', 'claim_update', 'hearing_notes'],
    severity: 'danger',
    title: 'Этот день заседания уже прошёл',
    text: 'Проверьте на сайте суда, назначен ли новый, и впишите его.',
    path: 'papers.trial.hearingDate',
    missing: (m) => {
      const day = m.facts.papers?.trial?.hearingDate;
      return day !== undefined && day < m.today;
    },
  },
  {
    code: 'no_evidence_named',
    kinds: ['motion_evidence'],
    severity: 'danger',
    title: 'Не названо, что истребовать и у кого',
    text: 'Закон просит назвать доказательство, где оно и что подтвердит (ст. 57 ГПК). Впишите или допишите от руки.',
    path: 'papers.motion.evidence',
    missing: (m) => {
      const { evidence, holder, proves } = m.facts.papers?.motion ?? {};
      return [evidence, holder, proves].some((value) => without(value));
    },
  },
  {
    code: 'no_expert_organisation',
    kinds: ['motion_expertise'],
    severity: 'advice',
    title: 'Не предложена экспертная организация',
    text: 'Тогда её выберет суд или другая сторона. Впишите ту, которой доверяете.',
    path: 'papers.motion.expertOrganisation',
    missing: (m) => without(m.facts.papers?.motion?.expertOrganisation),
  },
  {
    code: 'no_security_reason',
    kinds: ['motion_security'],
    severity: 'danger',
    title: 'Не сказано, чем опасно ждать',
    text: 'Меры принимают, если без них решение трудно исполнить (ст. 139 ГПК). Напишите, что вы видите.',
    path: 'papers.motion.securityReason',
    missing: (m) => without(m.facts.papers?.motion?.securityReason),
  },
  {
    code: 'no_video_court',
    kinds: ['motion_video'],
    severity: 'danger',
    title: 'Не назван суд рядом с вами',
    text: 'Связь устраивают через суд по месту, где вы находитесь. Впишите его название.',
    path: 'papers.motion.videoCourt',
    missing: (m) => without(m.facts.papers?.motion?.videoCourt),
  },
  {
    code: 'nothing_to_claim',
    kinds: ['claim_update'],
    severity: 'danger',
    title: 'По расчёту взыскивать нечего',
    text: 'Уточнение без суммы похоже на отказ от иска. Проверьте, какие деньги записаны.',
    path: 'timeline',
    missing: (m) => (m.plan.court?.claimPrice ?? 0) <= 0 && (m.plan.sums?.total ?? 0) <= 0,
  },
  {
    code: 'debt_not_admitted',
    kinds: ['court_order'],
    severity: 'danger',
    title: 'Нет письма, где долг признан',
    text: 'При споре приказ не выдают, а после возражений отменяют. Приложите ответ с признанием или подайте иск.',
    path: 'attachments',
    missing: (m) => !enclosed(m, 'reply'),
  },
  {
    code: 'no_order_address',
    kinds: ['court_order', 'bailiff_request'],
    severity: 'danger',
    title: 'Нет адреса должника',
    text: 'По адресу ищут суд и приставов. Возьмите его из выписки о продавце.',
    path: 'seller.address',
    missing: (m) => without(m.facts.seller?.address),
  },
  {
    code: 'no_costs',
    kinds: ['court_costs'],
    severity: 'danger',
    title: 'Не названы расходы',
    text: 'Суд взыскивает то, что названо и подтверждено. Впишите суммы или допишите от руки.',
    path: 'papers.costs.representative',
    missing: (m) => {
      const { representative, post, expert, travel, other } = m.facts.papers?.costs ?? {};
      return [representative, post, expert, travel, other].every((sum) => !sum);
    },
  },
  {
    code: 'no_costs_proof',
    kinds: ['court_costs'],
    severity: 'advice',
    title: 'Расходы нечем подтвердить',
    text: 'Приложите чеки, договоры, билеты: без них расходы снизят или не взыщут.',
    path: 'attachments',
    missing: (m) => !enclosed(m, 'losses', 'sending', 'expert', 'other', 'lawsuit_sending'),
  },
  {
    code: 'no_judgment_day',
    kinds: ['court_costs', 'appeal', 'indexation', 'penalty_to_payment'],
    severity: 'danger',
    title: 'Не указан день решения',
    text: 'От него считают срок подачи. Он стоит в начале решения.',
    path: 'papers.trial.judgmentDate',
    missing: (m) => !m.facts.papers?.trial?.judgmentDate && !m.state.court.judgment,
  },
  {
    code: 'judgment_in_future',
    kinds: [
      'court_costs',
      'appeal',
      'writ_request',
      'bank_enforcement',
      'bailiff_request',
      'indexation',
      'penalty_to_payment',
    ],
    severity: 'forbidden',
    title: 'День решения ещё не наступил',
    text: 'Сослаться на будущее решение нельзя. Поправьте день.',
    path: 'papers.trial.judgmentDate',
    missing: (m) => (m.facts.papers?.trial?.judgmentDate ?? '') > m.today,
  },
  {
    code: 'no_appeal_reason',
    kinds: ['appeal'],
    severity: 'danger',
    title: 'Не сказано, почему решение неверно',
    text: 'Жалобу без доводов оставят без движения (ст. 322 ГПК). Впишите их или допишите от руки.',
    path: 'papers.motion.appealReason',
    missing: (m) => without(m.facts.papers?.motion?.appealReason),
  },
  {
    code: 'appeal_late',
    kinds: ['appeal'],
    severity: 'danger',
    title: 'Срок на апелляцию прошёл',
    text: (m) =>
      `Последний день был ${longDate(appealTerm(m)?.last ?? m.today)} К жалобе нужно заявление о восстановлении срока.`,
    path: 'timeline',
    missing: (m) => {
      const term = appealTerm(m);
      return term !== undefined && m.today > term.last && !m.state.court.appealed;
    },
  },
  {
    code: 'not_in_force',
    kinds: ['writ_request'],
    severity: 'danger',
    title: 'Решение ещё не вступило в силу',
    text: 'Лист выдают после этого дня. Дождитесь его или поправьте день.',
    path: 'papers.trial.inForceDate',
    missing: (m) => (m.facts.papers?.trial?.inForceDate ?? '') > m.today,
  },
  {
    code: 'no_debtor_bank',
    kinds: ['bank_enforcement'],
    severity: 'danger',
    title: 'Не назван банк должника',
    text: 'Лист сдают в тот банк, где у продавца счёт. Впишите название или идите к приставам.',
    path: 'papers.writ.bank',
    missing: (m) => without(m.facts.papers?.writ?.bank),
  },
  {
    code: 'no_bailiffs_office',
    kinds: ['bailiff_request', 'bailiff_complaint'],
    severity: 'danger',
    title: 'Не названо отделение приставов',
    text: 'Бумага без адресата вернётся. Найдите отделение на сайте службы или впишите от руки.',
    path: 'papers.writ.bailiffs',
    missing: (m) => without(m.facts.papers?.writ?.bailiffs),
  },
  {
    code: 'no_indexation_data',
    kinds: ['indexation'],
    severity: 'danger',
    title: 'Не сказано, сколько взыскали и когда заплатили',
    text: 'Индексацию считают от суммы и дней. Впишите обе или допишите от руки.',
    path: 'papers.trial.awarded',
    missing: (m) => !m.facts.papers?.trial?.awarded || !m.facts.papers.trial.paidDate,
  },
  {
    code: 'paid_before_judgment',
    kinds: ['indexation'],
    severity: 'forbidden',
    title: 'Деньги пришли раньше решения',
    text: 'Тогда индексировать нечего. Проверьте оба дня.',
    path: 'papers.trial.paidDate',
    missing: (m) => {
      const { judgmentDate, paidDate } = m.facts.papers?.trial ?? {};
      return judgmentDate !== undefined && paidDate !== undefined && daysBetween(judgmentDate, paidDate) < 0;
    },
  },
  {
    code: 'no_proceedings',
    kinds: ['bailiff_complaint'],
    severity: 'danger',
    title: 'Нет номера производства',
    text: 'По нему жалобу найдут. Номер есть в постановлении и на сайте службы.',
    path: 'papers.writ.proceedings',
    missing: (m) => without(m.facts.papers?.writ?.proceedings),
  },
  {
    code: 'no_inaction',
    kinds: ['bailiff_complaint'],
    severity: 'danger',
    title: 'Не сказано, чего пристав не сделал',
    text: 'Без этого жалобу не рассмотрят по существу. Впишите или допишите от руки.',
    path: 'papers.writ.inaction',
    missing: (m) => without(m.facts.papers?.writ?.inaction),
  },
  {
    code: 'no_awarded',
    kinds: ['final_note'],
    severity: 'advice',
    title: 'Не указано, сколько взыскал суд',
    text: 'В справке не будет итога суда. Впишите сумму, если решение было.',
    path: 'papers.trial.awarded',
    missing: (m) => m.state.court.judgment !== undefined && !m.facts.papers?.trial?.awarded,
  },
];
