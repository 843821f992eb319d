/** A rule of the engine and the norms whose numbers or words it uses. */
export interface RuleEntry {
  /** Name of the function, or of the group of functions that tests ask together. */
  id: string;
  /** File under the root of the repository. */
  file: string;
  /** What it answers. */
  title: string;
  norms: readonly string[];
}

/** Every rule, for RULES.md: each has rows in tests/law/vectors, and each row names one of these. */
export const RULES: readonly RuleEntry[] = [
  {
    id: 'countTerm',
    file: 'shared/terms/term.ts',
    title: 'Когда кончается срок и с какого дня просрочка',
    norms: ['gk-190', 'gk-191', 'gk-192', 'gk-193', 'gk-194'],
  },
  {
    id: 'dayStatus',
    file: 'shared/calendar/productionCalendar.ts',
    title: 'Рабочий ли день',
    norms: ['tk-112'],
  },
  {
    id: 'situations',
    file: 'shared/law/situations',
    title: 'Какие требования даёт ситуация и за сколько дней их выполняют',
    norms: [
      'zozpp-18-1',
      'zozpp-19-1',
      'zozpp-19-5',
      'zozpp-19-6',
      'zozpp-20',
      'zozpp-21',
      'zozpp-22',
      'zozpp-23.1-2',
      'zozpp-23.1-4',
      'zozpp-25-2',
      'zozpp-26.1-4',
      'gk-314-2',
      'zozpp-16-extras',
      'zozpp-29-3',
      'zozpp-29-6',
      'zozpp-31-1',
      'zozpp-31-2',
      'zozpp-35',
      'gk-725',
      '353-fz-7',
    ],
  },
  {
    id: 'workPenalty',
    file: 'shared/law/situations/workSanction.ts',
    title: 'Две неустойки за работу: за разные дни и в пределах одной цены',
    norms: ['zozpp-28-1', 'zozpp-28-5', 'zozpp-30', 'zozpp-31-1', 'zozpp-31-3'],
  },
  {
    id: 'refusalRest',
    file: 'shared/law/situations/serviceRefusal.ts',
    title: 'Сколько вернуть при отказе от услуги и с какого дня проценты',
    norms: ['zozpp-32', 'zozpp-16.1-4.2', 'gk-717', 'gk-782', 'gk-1102', 'gk-1107-2'],
  },
  {
    id: 'clocks',
    file: 'shared/law/plan/clocks.ts',
    title: 'Какие сроки идут по делу и когда кончатся',
    norms: [
      'zozpp-18-1',
      'zozpp-19-1',
      'zozpp-20',
      'zozpp-26.1-4',
      '59-fz-8',
      '59-fz-12',
      'koap-4.5',
      'kas-219',
      'gk-196',
      'gk-200',
      'gpk-107-3',
      'gpk-108',
      'gpk-133',
      'gpk-154',
      'gpk-199-2',
      'gpk-199-4',
      'gpk-232.3',
      'gpk-232.4',
      'gpk-321',
      '229-fz-15',
      '229-fz-21',
      '229-fz-30',
      '229-fz-36',
      '229-fz-70',
      'post-382-storage',
      'ozon-dispute',
      'card-dispute',
    ],
  },
  {
    id: 'earliestDeemedDelivery',
    file: 'shared/law/rules/service.ts',
    title: 'Когда письмо считается доставленным',
    norms: ['gk-165.1', 'ppvs-25-63', 'ppvs-25-67', 'post-382-storage'],
  },
  {
    id: 'penalty23',
    file: 'shared/law/rules/penalty23.ts',
    title: 'Неустойка 1 % в день за товар с недостатком',
    norms: ['zozpp-23-1', 'zozpp-23-cap', 'gk-4', 'ppvs-7-65'],
  },
  {
    id: 'penalty231',
    file: 'shared/law/rules/penalty231.ts',
    title: 'Неустойка 0,5 % в день за непереданный оплаченный товар',
    norms: ['zozpp-23.1-3', 'gk-193'],
  },
  {
    id: 'penalty28',
    file: 'shared/law/rules/penalty28.ts',
    title: 'Неустойка 3 % в день или в час за работы и услуги',
    norms: ['zozpp-28-5', 'zozpp-30', 'zozpp-31-3'],
  },
  {
    id: 'moratorium',
    file: 'shared/law/rules/moratorium.ts',
    title: 'Дни, в которые неустойка не начисляется',
    norms: ['pp-497'],
  },
  {
    id: 'interest395',
    file: 'shared/law/rules/interest395.ts',
    title: 'Проценты за чужие деньги',
    norms: ['gk-395', 'gk-395-4'],
  },
  {
    id: 'keyRateOn',
    file: 'shared/law/rules/interest395.ts',
    title: 'Ключевая ставка на день',
    norms: ['gk-395'],
  },
  {
    id: 'consumerFine',
    file: 'shared/law/rules/fine.ts',
    title: 'Штраф 50 %, который присуждает суд',
    norms: ['zozpp-13-6', 'zozpp-13-7', 'ppvs-17-46'],
  },
  {
    id: 'shieldOf',
    file: 'shared/law/plan/shield.ts',
    title: 'На что продавец сошлётся против штрафа и что это закрывает',
    norms: ['zozpp-13-7'],
  },
  {
    id: 'priceDifference',
    file: 'shared/law/rules/priceDifference.ts',
    title: 'Разница в цене при возврате товара с недостатком',
    norms: ['zozpp-24-4'],
  },
  {
    id: 'stateFee',
    file: 'shared/law/rules/fee.ts',
    title: 'Госпошлина',
    norms: ['nk-333.19', 'nk-333.36-2-4', 'nk-333.36-3', 'nk-52-6', 'zozpp-17-3'],
  },
  {
    id: 'courtPlan',
    file: 'shared/law/rules/court.ts',
    title: 'Какой суд и порядок',
    norms: ['gpk-23-1-5', 'gpk-24', 'gpk-29-7', 'gpk-91', 'gpk-232.2', 'zozpp-17-2'],
  },
  {
    id: 'limitation',
    file: 'shared/law/rules/court.ts',
    title: 'Исковая давность',
    norms: ['gk-196', 'gk-200', 'gk-202-3', 'ppvs-43-25'],
  },
  {
    id: 'normAt',
    file: 'shared/law/norms/lookup.ts',
    title: 'Какая редакция действовала в этот день',
    norms: [],
  },
  {
    id: 'param',
    file: 'shared/law/norms/lookup.ts',
    title: 'Число нормы, по которому пока не считает ни одно правило',
    norms: [],
  },
];
