import type { Reply, ReplyKind } from '../../model/case.ts';
import type { Confidence } from '../types.ts';

/** A paper or a command that may follow an answer; papers are named as in shared/documents/catalogue.ts. */
export type ReplyStep =
  | 'reply_to_refusal'
  | 'partial_acceptance'
  | 'bank_details'
  | 'goods_offer'
  | 'handover_act'
  | 'check_participation'
  | 'report_objections'
  | 'seller_request'
  | 'platform_message'
  | 'settlement'
  | 'signing_traps'
  | 'sums_on_date'
  | 'record_money'
  | 'record_served'
  | 'change_demand'
  | 'lawsuit_packet'
  | 'complaint_packet'
  | 'wait';

/** A kind of the seller's answer and what it does to the case. */
export interface ReplyRow {
  kind: ReplyKind;
  /** As the list of kinds shows it. */
  title: string;
  /** Signs in the text of the answer, written as in shared/law/data/objections.ts. */
  signs: readonly string[];
  effect: Reply;
  meaning: string;
  /** Whether the term goes on and why. */
  clock: string;
  clockRuns: boolean;
  /** What not to sign and not to do. */
  beware: string;
  /** Norms behind the words, for goods and for work; those without an edition on the day are left out. */
  norms: readonly string[];
  workNorms?: readonly string[];
  confidence: Confidence;
  /** Rebuttals put into the letter beforehand. */
  objections: readonly string[];
  primary: ReplyStep;
  alternative: ReplyStep;
}

const GOES_ON = 'Срок идёт дальше: ответ его не останавливает и не сдвигает.';

/** Every kind of answer in the order in which the screen offers it: agreement, refusals, conditions, nothing. */
export const REPLY_ROWS: readonly ReplyRow[] = [
  {
    kind: 'satisfied',
    title: 'Согласился на всё',
    signs: [
      'удовлетвор* требован*|претенз*',
      'деньг*|средств* будут возвра*|перечисл*',
      'готов* верн*|возмест*|заменить',
    ],
    effect: 'satisfied',
    meaning: 'Согласие ещё не деньги. Письменное согласие признаёт долг, сохраните его.',
    clock: 'Срок кончится, когда требование исполнят на деле.',
    clockRuns: true,
    beware: 'Не подписывайте, что деньги получены, пока они не пришли.',
    norms: ['zozpp-22', 'gk-316'],
    workNorms: ['zozpp-31-1', 'gk-316'],
    confidence: 'M',
    objections: [],
    primary: 'record_money',
    alternative: 'sums_on_date',
  },
  {
    kind: 'part_money',
    title: 'Возвращает часть денег',
    signs: [
      'част* деньг*|средств*|сумм*|стоимост*',
      'частичн* возмещ*|возвра*|компенс*|удовлетвор*',
      'верн*|возвра* за вычетом',
      'удерж* комисс*|расход*|доставк*',
    ],
    effect: 'partly',
    meaning: 'Часть можно взять и требовать остальное. Взять часть не значит согласиться.',
    clock: 'По остатку срок идёт дальше.',
    clockRuns: true,
    beware: 'Не подписывайте «претензий не имею» и «расчёт полный».',
    norms: ['gk-309', 'zozpp-16'],
    confidence: 'M',
    objections: [],
    primary: 'partial_acceptance',
    alternative: 'lawsuit_packet',
  },
  {
    kind: 'refusal',
    title: 'Отказал',
    signs: [
      'отказ*',
      'не можем|вправе удовлетвор*|верн*|принять',
      'нет|отсутств* основан*',
      'не подлеж* удовлетвор*|возвра*|обмен*',
    ],
    effect: 'refused',
    meaning: 'Отказ не решает спора. На доводы отвечают письмом, дальше — жалоба или суд.',
    clock: 'Срок отказ не сокращает: неустойка считается после последнего дня.',
    clockRuns: true,
    beware: 'Не подписывайте, что с отказом согласны. «Получил копию» с датой писать можно.',
    norms: ['zozpp-17-2', 'zozpp-13-6'],
    confidence: 'M',
    objections: [],
    primary: 'reply_to_refusal',
    alternative: 'lawsuit_packet',
  },
  {
    kind: 'mechanical',
    title: '«Механические повреждения», вина ваша',
    signs: [
      'механическ* поврежд*',
      'наруш* правил* эксплуатац*|использован*',
      'вин* покупател*|потребител*|ваш*',
      'попадан* влаг*|жидкост*|вод*',
      'следы удар*|падени*|вскрыт*',
      'надлежащ* качеств*',
    ],
    effect: 'refused',
    meaning: 'Слов мало. Пока идёт гарантия, вашу вину доказывает продавец: проверкой, а в споре экспертизой.',
    clock: GOES_ON,
    clockRuns: true,
    beware: 'Не подписывайте акт, где названа ваша вина. Допишите рукой: «с выводами не согласен».',
    norms: ['zozpp-18-6', 'zozpp-18-5'],
    workNorms: ['zozpp-29-4', 'zozpp-29-5'],
    confidence: 'H',
    objections: ['good_quality'],
    primary: 'reply_to_refusal',
    alternative: 'report_objections',
  },
  {
    kind: 'go_to_maker',
    title: '«Обращайтесь к производителю или в сервис»',
    signs: [
      'обра* производител*|изготовител*|импортер*',
      'обра*|везит*|нес* сервис*',
      'авторизованн* сервис*',
      'не отвеча* производител*|завод*',
    ],
    effect: 'refused',
    meaning: 'Кому заявить требование, выбираете вы. Продавец обязан рассмотреть его сам.',
    clock: GOES_ON,
    clockRuns: true,
    beware: 'Не сдавайте товар в сервис вместо возврата: это могут счесть просьбой о ремонте.',
    norms: ['zozpp-18-2', 'zozpp-18-5'],
    workNorms: ['gk-403'],
    confidence: 'K',
    objections: ['go_to_maker'],
    primary: 'reply_to_refusal',
    alternative: 'lawsuit_packet',
  },
  {
    kind: 'not_our_goods',
    title: '«Это не наш товар», «мы не продавец»',
    signs: [
      'не наш* товар*|чек*|заказ*|магазин*',
      'не явля* продавц*',
      'не продава* товар*',
      'не подтвержд*|нет факт* покупк*',
      'куплен* не у нас',
      'не отвеча* за продавц*',
    ],
    effect: 'refused',
    meaning: 'Продавца называет чек, договор или карточка товара. Покупку подтвердят и выписка банка, и переписка.',
    clock: 'Если претензия у того, кто продал, срок идёт дальше. Если адресат другой, её нужно вручить ему.',
    clockRuns: true,
    beware: 'Не отдавайте подлинник чека. Сверьте ИНН в чеке с ИНН в претензии.',
    norms: ['zozpp-18-5', 'gk-493', 'zozpp-9-1.2'],
    workNorms: ['zozpp-9', 'zozpp-9-1.2'],
    confidence: 'M',
    objections: ['no_receipt'],
    primary: 'reply_to_refusal',
    alternative: 'seller_request',
  },
  {
    kind: 'repair',
    title: 'Предлагает ремонт вместо того, что вы просили',
    signs: [
      'только|сначала|предлага*|готов* ремонт*|отремонтир*|почин*',
      'провед*|выполн* ремонт*|гарантийн*',
      'бесплатн* устранен*|устран* недостат*',
    ],
    effect: 'refused',
    meaning: 'Требование выбираете вы. Согласитесь на ремонт — спор о деньгах отложится.',
    clock: 'Срок вашего требования идёт дальше, пока вы сами его не смените.',
    clockRuns: true,
    beware: 'Не подписывайте заявление на ремонт, если хотите деньги. Сдаёте товар — пишите «для проверки качества».',
    norms: ['zozpp-18-1', 'zozpp-16'],
    workNorms: ['zozpp-29-1', 'zozpp-16'],
    confidence: 'H',
    objections: ['repair_only'],
    primary: 'reply_to_refusal',
    alternative: 'change_demand',
  },
  {
    kind: 'paid_check',
    title: 'Требует платную проверку или экспертизу',
    signs: [
      'эксперт*|диагностик*|проверк* платн*|оплат*',
      'эксперт*|диагностик* за ваш*|сво* счет*',
      'оплат* эксперт*|диагностик*|проверк*',
      'принес*|предостав* заключен* эксперт*',
    ],
    effect: 'other',
    meaning: 'Проверку и экспертизу проводит продавец за свой счёт. Вы платите, только если она докажет вашу вину.',
    clock: 'Срок идёт и во время проверки.',
    clockRuns: true,
    beware: 'Не подписывайте согласие оплатить проверку. От самой проверки не отказывайтесь: это спасает штраф.',
    norms: ['zozpp-18-5', 'zozpp-13-7'],
    workNorms: ['zozpp-29-4', 'zozpp-13-7'],
    confidence: 'H',
    objections: ['paid_expertise'],
    primary: 'reply_to_refusal',
    alternative: 'check_participation',
  },
  {
    kind: 'voucher',
    title: 'Предлагает бонусы, купон или сертификат',
    signs: [
      'бонус*|балл*|сертификат*|промокод*|купон*|кэшбэк* верн*|возвра*|начисл*|зачисл*|предлага*|компенс*|вмест*|виде',
      'внутренн*|личн* баланс*|кошел*',
      'верн*|возвра*|зачисл* баланс*|кошел*',
    ],
    effect: 'other',
    meaning: 'Долг денежный: возвращают рублями. Бонусы — только если вы сами согласны.',
    clock: GOES_ON,
    clockRuns: true,
    beware: 'Не нажимайте «Принять» и не тратьте бонусы: это могут счесть согласием.',
    norms: ['gk-140', 'gk-309', 'zozpp-16'],
    confidence: 'K',
    objections: ['points'],
    primary: 'reply_to_refusal',
    alternative: 'settlement',
  },
  {
    kind: 'paper_to_sign',
    title: 'Даёт подписать свою бумагу',
    signs: [
      'подпи* соглашен*|акт*|заявлен*|расписк*|бланк*',
      'заполн* заявлен*|бланк*|форм*',
      'претенз* не имеет*',
      'мирово* соглашен*',
    ],
    effect: 'other',
    meaning: 'Бланк продавца не обязателен: ваша претензия уже действует. Сначала прочтите, чем бумага опасна.',
    clock: GOES_ON,
    clockRuns: true,
    beware: 'Не подписывайте отказ от претензий, рассрочку без дат и медиацию, не поняв цены для штрафа.',
    norms: ['zozpp-16', 'zozpp-13-7'],
    confidence: 'M',
    objections: ['signed_no_claims'],
    primary: 'signing_traps',
    alternative: 'settlement',
  },
  {
    kind: 'bank_details',
    title: 'Просит реквизиты для возврата',
    signs: ['реквизит*', 'номер* счет*|карт*', 'банковск* данн*|счет*', 'укажите|сообщите|пришлите бик|счет*'],
    effect: 'other',
    meaning: 'Ответьте письменно в тот же день. Без реквизитов продавец скажет, что заплатить не мог.',
    clock: 'Срок идёт дальше: новый срок от даты реквизитов закон не даёт. Это наше чтение.',
    clockRuns: true,
    beware: 'Не называйте код из СМС, срок карты и три цифры с её оборота.',
    norms: ['zozpp-13-7', 'gk-316'],
    confidence: 'L',
    objections: [],
    primary: 'bank_details',
    alternative: 'goods_offer',
  },
  {
    kind: 'wants_goods',
    title: 'Просит привезти или прислать товар',
    signs: [
      'предостав*|привез*|пришл*|передай*|сда*|верн* товар*|издел*|устройств*|аппарат*|вещ*',
      'товар* на|для проверк*|осмотр*|диагност*|эксперт*',
      'проверк*|осмотр* качеств*',
      'отправ* товар*',
    ],
    effect: 'other',
    meaning: 'Предложите товар письменно: день, место, телефон. С 01.02.2026 без этого суд может не взыскать штраф.',
    clock: 'Срок идёт и во время проверки.',
    clockRuns: true,
    beware: 'Не отдавайте товар без акта: номер, комплект, состояние, цель «проверка качества».',
    norms: ['zozpp-18-5', 'zozpp-13-7', 'zozpp-18-7'],
    workNorms: ['zozpp-29-4', 'zozpp-13-7'],
    confidence: 'H',
    objections: ['not_handed_over'],
    primary: 'goods_offer',
    alternative: 'handover_act',
  },
  {
    kind: 'wait',
    title: '«Ждите»',
    signs: [
      'ждите|ожидайте|подождите',
      'наберит* терпен*',
      'на рассмотрен*',
      'рассмотрен* 14|20|30|45|60|месяц*',
      'приня* в работу',
      'возвра*|деньг*|верн* 14|20|30|45|60|90 дн*|рабоч*',
      'в порядке очеред*',
      'сообщим|свяжемся дополнительно|позднее|позже',
    ],
    effect: 'wait',
    meaning: 'Просьба подождать срок не меняет. Соглашаться вы не обязаны.',
    clock: GOES_ON,
    clockRuns: true,
    beware: 'Не подписывайте согласие на новый срок: просрочка начнётся позже.',
    norms: ['zozpp-22', 'zozpp-16'],
    workNorms: ['zozpp-31-1', 'zozpp-16'],
    confidence: 'H',
    objections: ['wait_month'],
    primary: 'wait',
    alternative: 'reply_to_refusal',
  },
  {
    kind: 'automatic',
    title: 'Автоответ или ответ не по делу',
    signs: [
      'автоматическ* ответ*|сообщен*|письм*',
      'не отвечайте на это|данное',
      'обращен*|заявк* зарегистр*|получен*|принят*',
      'спасибо за обращен*',
      'ваше мнение важн*',
      'робот*|бот*',
    ],
    effect: 'empty',
    meaning: 'Требование это не решает. Но ответ показывает, что письмо дошло: сохраните его с номером и датой.',
    clock: GOES_ON,
    clockRuns: true,
    beware: 'Не закрывайте обращение и не ставьте оценку «вопрос решён».',
    norms: ['ppvs-25-65'],
    confidence: 'M',
    objections: [],
    primary: 'wait',
    alternative: 'reply_to_refusal',
  },
  {
    kind: 'other',
    title: 'Другой ответ',
    signs: [],
    effect: 'other',
    meaning: 'Запишите его слова. Если в них есть довод или просьба, ответьте письменно по каждому пункту.',
    clock: GOES_ON,
    clockRuns: true,
    beware: 'Ничего не подписывайте в тот же день: возьмите бумагу домой и прочтите.',
    norms: ['zozpp-16'],
    confidence: 'L',
    objections: [],
    primary: 'reply_to_refusal',
    alternative: 'lawsuit_packet',
  },
];
