import type { CivilDate } from '../calendar/civilDate.ts';
import { addDays } from '../calendar/civilDate.ts';
import type { Accrual, Deadline, NormRef, Plan, Trace } from '../law/types.ts';
import type { Facts } from '../model/facts.ts';
import { formatRoubles, type Kopecks } from '../money/kopecks.ts';
import { counted, dayAndMonth, DAYS, longDate, weekdayName } from '../text/format.ts';
import { otherSide, otherSideUpper } from '../model/otherSide.ts';
import { isComplex, isService, mayCarry, offersInspection } from './conditions.ts';
import type { PageId } from './types.ts';

/** «Что меняет этот ответ»: two sentences, the effect drawn or counted, the article. */
export interface SideNote {
  /** One or two sentences. */
  text: string;
  /** Rising steps of the penalty, or the empty tiles of the window to come. */
  picture?:
    | { kind: 'steps'; days: number; cap: number | null; from: string; to: string; spoken: string }
    | { kind: 'tiles'; count: number; caption: string };
  lines: { label: string; value: string; strong?: boolean; total?: boolean }[];
  norm?: NormRef;
  trace?: Trace;
  /** A quiet remark under the line. */
  remark?: string;
}

/** What the answers of this page change, computed from the plan. */
export function sideNote(page: PageId, facts: Facts, plan: Plan): SideNote {
  switch (page) {
    case 'happened':
      return happenedNote(facts, plan);
    case 'problem':
      return problemNote(facts, plan);
    case 'seller':
      return sellerNote(facts);
    case 'purchase':
      return purchaseNote(facts, plan);
    case 'demand':
      return demandNote(facts, plan);
    case 'money':
      return moneyNote(facts, plan);
    case 'you':
      return youNote(facts);
    case 'review':
      return reviewNote(facts, plan);
    case 'stop':
      return plain('Письмо по чужому закону только поможет отказать вам. Поэтому программа его не составит.');
    case 'complaint':
      return plain(
        `Управление может проверить и наказать ${otherSide(facts).gen}. Деньги вернуть оно не может: их присуждает суд.`,
        'Жалоба не заменяет претензию и не останавливает её срок.',
      );
    case 'court':
      return plain(
        'Без этих данных суд может оставить иск без движения и попросить дополнить.',
        'Они войдут только в исковое заявление.',
      );
  }
}

const plain = (text: string, remark?: string): SideNote => ({ text, lines: [], ...(remark ? { remark } : {}) });

function happenedNote(facts: Facts, plan: Plan): SideNote {
  if (plan.route.kind === 'special' && mayCarry(facts) && facts.problem === undefined) {
    return plain('Здесь есть свои правила, но часть дел программа ведёт. Ответьте, что произошло.');
  }
  if (plan.route.kind === 'special' || plan.route.kind === 'not_consumer') {
    return plain('Здесь действует другой порядок. Дальше программа скажет, куда обратиться.');
  }
  const norm = plan.legalBasis[0];
  if (plan.situation && norm) return { text: `${plan.situation.title}. ${sentence(norm.meaning)}`, lines: [], norm };
  return plain(
    'От этого зависит, что можно требовать, какой срок есть у другой стороны и сколько она должна за опоздание.',
    'Всё, что вы напишете, остаётся на этом компьютере. Программа не выходит в сеть.',
  );
}

function problemNote(facts: Facts, plan: Plan): SideNote {
  const accrual = plan.sums?.accrual;
  if (facts.problem === 'late_delivery' && facts.delivery?.promise === 'none') {
    return plain('Если дня доставки нигде нет, это не помеха. Срок начнётся с вашего требования привезти товар.');
  }
  if (facts.problem === 'service_late' && facts.service?.promise === 'none') {
    return plain('Если срок нигде не назван, это не помеха. Разумный срок вы назначите в письме сами.');
  }
  if (accrual && accrual.days > 0) return accrualNote(accrual, facts);
  const deadline = ownDeadline(plan);
  if (deadline) {
    return {
      text: `${sentence(deadline.label)} Последний день — ${weekdayName(deadline.last)}, ${longDate(deadline.last)}`,
      lines: moneyLines(plan),
      ...(deadline.trace.norm ? { norm: deadline.trace.norm } : {}),
      trace: deadline.trace,
      ...(deadline.movedWhy ? { remark: deadline.movedWhy } : {}),
    };
  }
  if (isComplex(facts)) {
    const norm = plan.legalBasis[0];
    return {
      text: 'Товар технически сложный: вначале деньги возвращают за любой недостаток, потом нужны особые основания.',
      lines: [],
      ...(norm ? { norm } : {}),
    };
  }
  const first = plan.missing[0];
  if (first) return { text: sentence(first.why), lines: moneyLines(plan) };
  const norm = plan.legalBasis[0];
  if (norm) return { text: sentence(norm.meaning), lines: moneyLines(plan), norm };
  return plain('От дат зависит, идёт ли уже просрочка и какие требования ещё открыты.');
}

function accrualNote(accrual: Accrual, facts: Facts): SideNote {
  // Here the delay runs from the promised day, not from the end of an answer window.
  const late = facts.problem === 'late_delivery' || facts.problem === 'service_late';
  const stopped = accrual.stoppedOn !== undefined;
  const who = stopped ? 'опоздал' : 'опаздывает';
  const per = accrual.perDay > 0 ? ` За каждый день он должен вам ${formatRoubles(accrual.perDay)}.` : '';
  const lines: SideNote['lines'] = [
    { label: countLabel(accrual), value: formatRoubles(accrual.amount), strong: true },
    ...(accrual.cap === undefined ? [] : [{ label: capLabel(accrual), value: formatRoubles(accrual.cap) }]),
  ];
  return {
    text: `${otherSideUpper(facts).nom} ${who} на ${counted(accrual.days, DAYS)}.${per}`,
    picture: {
      kind: 'steps',
      days: accrual.days,
      cap: accrual.capDay ?? null,
      from: dayAndMonth(late ? startOf(accrual) : accrual.from),
      to: stopped ? dayAndMonth(accrual.until) : 'сегодня',
      spoken: `Долг ${otherSide(facts).gen} растёт ${counted(accrual.days, DAYS)} и достиг ${formatRoubles(accrual.amount)}.`,
    },
    lines,
    ...(accrual.trace.norm ? { norm: accrual.trace.norm } : {}),
    trace: accrual.trace,
    ...(accrual.capReached ? { remark: 'Предел достигнут, больше неустойка не растёт.' } : {}),
  };
}

/** Clocks that run beside the case: what an answer of the interview changes is not theirs. */
const BESIDE = ['bank_dispute', 'platform_dispute', 'platform_decision', 'post_storage', 'limitation'];

/** The first term of the situation itself. */
function ownDeadline(plan: Plan, fits: (deadline: Deadline) => boolean = () => true): Deadline | undefined {
  return plan.deadlines.find((entry) => !BESIDE.includes(entry.id) && fits(entry));
}

/** The flag «обещали» stands before the first counted day. */
const startOf = (accrual: Accrual): CivilDate => addDays(accrual.from, -1);

function countLabel(accrual: Accrual): string {
  return accrual.perDay > 0 && accrual.amount === accrual.perDay * accrual.days
    ? `${counted(accrual.days, DAYS)} × ${formatRoubles(accrual.perDay)}`
    : `${accrual.rule === 'gk-395' ? 'Проценты' : 'Неустойка'} за ${counted(accrual.days, DAYS)}`;
}

function capLabel(accrual: Accrual): string {
  if (accrual.rule === 'zozpp-28') return 'Предел, цена работы';
  return accrual.rule === 'zozpp-23.1' ? 'Предел, сумма предоплаты' : 'Предел, уплаченная сумма';
}

function sellerNote(facts: Facts): SideNote {
  if (isService(facts)) return contractorNote(facts);
  if (facts.platform === 'aggregator') {
    return plain('Письмо пойдёт продавцу из чека, копия — маркетплейсу. Деньги обычно возвращает тот, кто их получил.');
  }
  if (facts.platform === 'seller') return plain('Продавец — сам маркетплейс. Письмо пойдёт его фирме.');
  if (facts.platform === 'unknown') {
    return plain(
      'Найдите чек в почте или в кабинете: в нём стоит имя продавца и его ИНН. Без них письмо уйдёт не туда.',
    );
  }
  const source = facts.seller?.addressSource;
  if (source !== undefined && source !== 'egrul') {
    return plain(
      'Надёжнее всего адрес из ЕГРЮЛ: письмо на него считается отправленным верно. Другой адрес сверьте с реестром.',
      'Можно отправить письмо на оба адреса.',
    );
  }
  return plain(
    'Продавца определяет чек, а не вывеска. По ИНН из чека его адрес есть в ЕГРЮЛ на сайте налоговой службы.',
    'ИНН и ОГРН программа проверяет по контрольным цифрам, без сети.',
  );
}

function contractorNote(facts: Facts): SideNote {
  if (facts.platform === 'aggregator') {
    return plain('Письмо пойдёт исполнителю из договора, копия — площадке. Кто взял деньги, видно по чеку.');
  }
  if (facts.platform === 'unknown') {
    return plain('Найдите договор или чек: в них стоит имя исполнителя и его ИНН. Без них письмо уйдёт не туда.');
  }
  const source = facts.seller?.addressSource;
  if (source !== undefined && source !== 'egrul') {
    return plain(
      'Надёжнее всего адрес из ЕГРЮЛ: письмо на него считается отправленным верно. Другой адрес сверьте с реестром.',
      'Можно отправить письмо на оба адреса.',
    );
  }
  return plain(
    'Исполнителя называют договор и чек, а не вывеска. По ИНН его адрес есть в ЕГРЮЛ на сайте налоговой службы.',
    'ИНН и ОГРН программа проверяет по контрольным цифрам, без сети.',
  );
}

function purchaseNote(facts: Facts, plan: Plan): SideNote {
  const { proof, purchaseDate, deliveryDate } = facts.goods ?? {};
  if (purchaseDate === 'unknown' || deliveryDate === 'unknown') {
    return plain('Без даты срок не доказать. Посмотрите в выписке банка, письме магазина или накладной.');
  }
  if (proof === 'none' || proof === 'witness' || proof === 'unknown') {
    return plain(
      isService(facts)
        ? 'Нет договора на бумаге — не помеха: его подтвердят переписка, перевод или свидетель.'
        : 'Нет чека — не помеха: покупку подтвердят выписка банка, заказ в кабинете или свидетель.',
    );
  }
  const deadline = ownDeadline(plan, (entry) => entry.whose === 'buyer' && entry.days !== undefined);
  if (deadline) {
    return {
      text: `${sentence(deadline.label)} Последний день — ${weekdayName(deadline.last)}, ${longDate(deadline.last)}`,
      lines: [],
      ...(deadline.trace.norm ? { norm: deadline.trace.norm } : {}),
      trace: deadline.trace,
    };
  }
  return plain(
    'Письмо назовёт только те бумаги, которые вы приложили. Снимки лучше сделать сегодня.',
    'Файлы можно перетащить в окно или вставить из буфера.',
  );
}

function demandNote(facts: Facts, plan: Plan): SideNote {
  const { chosen } = plan;
  if (!chosen) return plain('Закон даёт выбрать одно требование. От него зависят срок продавца и сумма.');
  const norm = chosen.norms[0];
  return {
    text:
      chosen.termDays === undefined
        ? `После вручения письма срок ${otherSide(facts).gen}: ${chosen.term}.`
        : `После вручения у ${otherSide(facts).gen} будет ${counted(chosen.termDays, DAYS)}. Дни считают подряд, с выходными.`,
    ...(chosen.termDays !== undefined && chosen.termDays <= 31
      ? {
          picture: {
            kind: 'tiles' as const,
            count: chosen.termDays,
            caption: 'Даты появятся, когда претензию вручат',
          },
        }
      : {}),
    lines: moneyLines(plan),
    ...(norm ? { norm } : {}),
    remark: offersInspection(facts)
      ? `Предложение проверить ${isService(facts) ? 'работу' : 'товар'} защищает вас: без него штраф могут не присудить.`
      : 'Моральный вред и штраф определяет суд. В сумму претензии они не входят.',
  };
}

/** The sums of the claim with their total; nothing while it asks for no money. */
function moneyLines({ sums }: Plan): SideNote['lines'] {
  const lines = (sums?.lines ?? [])
    .filter((line) => line.inTotal)
    .map((line) => ({ label: line.label, value: formatRoubles(line.amount) }));
  if (!sums || lines.length === 0) return [];
  return [...lines, { label: 'В претензии', value: formatRoubles(sums.total), total: true, strong: true }];
}

function moneyNote(facts: Facts, plan: Plan): SideNote {
  const total: Kopecks | undefined = plan.sums?.total;
  const lines = total ? [{ label: 'В претензии', value: formatRoubles(total), strong: true }] : [];
  if (facts.refundDetails?.way === 'cash') {
    return { text: 'За деньгами придётся прийти. Попросите в письме назвать день и место выплаты.', lines };
  }
  if (facts.refundDetails?.way === 'same_means') {
    return { text: 'Деньги вернутся тем же путём. Если карта закрыта, лучше указать счёт.', lines };
  }
  return {
    text: `Счёт в письме лишает ${otherSide(facts).acc} отговорки, что платить было некуда.`,
    lines,
    remark: 'Номер карты и коды из сообщений не нужны никогда.',
  };
}

function youNote(facts: Facts): SideNote {
  if ((facts.buyer?.address ?? '') !== '' && (facts.buyer?.postcode ?? '') === '') {
    return plain('С индексом ответ дойдёт быстрее. Его можно узнать на сайте почты.');
  }
  return plain(
    `По этому адресу вам ответит ${otherSide(facts).nom}. Без почтового адреса жалобу могут оставить без ответа.`,
    'Паспорт и другие личные номера понадобятся только для суда. Здесь их нет.',
  );
}

/** Filled in is not sent: the last page says what starts the term. */
function reviewNote(facts: Facts, plan: Plan): SideNote {
  const { chosen, sums } = plan;
  if (!chosen) return plain('Требование ещё не выбрано. Без него в письме не будет ни срока, ни суммы.');
  const norm = chosen.norms[0];
  return {
    text: `Ответы заполнены. Срок ${otherSide(facts).gen} пойдёт, когда письмо ему вручат.`,
    lines: sums && sums.total > 0 ? [{ label: 'В претензии', value: formatRoubles(sums.total), strong: true }] : [],
    ...(norm ? { norm } : {}),
    remark: 'Дальше: прочитать письмо, распечатать, подписать и вручить с доказательством.',
  };
}

const sentence = (text: string): string => {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};
