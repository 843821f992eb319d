import { upperFirst } from '../../../text/format.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import type { Block } from '../../blocks.ts';
import { enumerate, ownSentence, paragraph, tidy, type Maybe } from '../make.ts';
import { byGender, known, long, past, ref, type Material } from '../material.ts';
import { thing } from '../work.ts';
import { extra } from '../wording/imposed.ts';

const CAME: Record<string, string> = {
  wrong: 'передан не тот товар, который заказан',
  missing: 'передано меньше, чем заказано',
  incomplete: 'товар передан некомплектным',
  damaged: 'товар передан повреждённым',
};

/** What came instead of what was ordered. */
export function wrongItem(m: Material): Maybe<Block> {
  const facts = m.facts.wrongItem ?? {};
  const found = long(facts.foundDate);
  const signs = enumerate((facts.kinds ?? []).map((kind) => CAME[kind] ?? '').filter(Boolean));
  const verb = byGender(m, 'я обнаружила', 'я обнаружил', 'мной обнаружено');
  const description = ownSentence(facts.description);
  const proof = ref(m, 'defect', 'order', 'expert');
  const demanded = long(facts.completionDemandDate);
  const due = long(m.facts.delivery?.promisedDate);
  // The day is named once: «… — 1 октября 2026 г. В тот же день я обнаружила…».
  const foundOn = found === due ? 'В тот же день' : found;
  return paragraph('facts.wrong', [
    due && `Согласованный день передачи товара — ${due}${ref(m, 'order')}.`,
    signs
      ? `${found ? `${foundOn} ${verb}, что` : 'При этом'} ${signs}${proof}.`
      : found && description && `${foundOn} ${verb} несоответствие товара заказу${proof}.`,
    description,
    facts.missingPrepaid !== undefined &&
      facts.missingPrepaid > 0 &&
      `Предварительная оплата непереданной части составляет ${formatRoubles(facts.missingPrepaid)}.`,
    facts.noted === 'yes' && `Это отмечено при передаче товара${ref(m, 'other')}.`,
    demanded &&
      `Требование доукомплектовать товар получено ${m.voice.ins} ${demanded}${ref(m, 'earlier_demand')}, разумный срок истёк, требование не исполнено.`,
  ]);
}

const UNFIT: Record<string, string> = {
  size: ' по размеру',
  shape: ' по форме',
  dimensions: ' по габаритам',
  style: ' по фасону',
  colour: ' по расцветке',
  configuration: ' по комплектации',
  other: '',
};

/** Why a good item does not fit, in what state it is, and what the shop said on the day of the request. */
export function exchange(m: Material): Maybe<Block> {
  const facts = m.facts.exchange ?? {};
  const asked = long(facts.askedDate);
  const came = byGender(m, 'я обратилась', 'я обратился', 'мной заявлено');
  const request = byGender(m, `${came} к`, `${came} к`, came);
  const to = m.buyer.gender ? `${request} ${m.voice.dat} с просьбой об обмене` : `${request} ${m.voice.dat} об обмене`;
  return paragraph('facts.exchange', [
    facts.reason && `Товар не подошёл мне${UNFIT[facts.reason] ?? ''}.`,
    facts.kept === 'yes' &&
      'Товар не был в употреблении, его товарный вид, потребительские свойства, пломбы и фабричные ярлыки сохранены.',
    asked && `${asked} ${to}${ref(m, 'earlier_demand', 'correspondence')}.`,
    facts.similar === 'absent' &&
      (asked
        ? 'Аналогичного товара в продаже в этот день не было.'
        : 'Аналогичного товара в продаже на день обращения не было.'),
    facts.similar === 'present' && asked && 'Аналогичный товар в этот день в продаже был.',
  ]);
}

/** What was told before the purchase and what came out, or the two prices. */
export function information(m: Material): Maybe<Block> {
  const facts = m.facts.information ?? {};
  const found = long(facts.foundDate);
  const { about } = thing(m);
  const learnt = byGender(m, 'я узнала', 'я узнал', 'мне стало известно');
  const promised = ownSentence(facts.promised);
  const actual = ownSentence(facts.actual);
  const proof = ref(m, 'order', 'defect');
  switch (facts.kind) {
    case 'price_tag':
      return paragraph('facts.information', prices(m));
    case 'missing':
    case 'language':
      return paragraph('facts.information', [
        facts.kind === 'language'
          ? `При заключении договора сведения ${about} на русском языке мне не предоставлены${proof}.`
          : `При заключении договора необходимые сведения ${about} мне не предоставлены${proof}.`,
        promised,
        found && `Об этом ${learnt} ${found}.`,
        actual,
      ]);
    case 'description':
    case undefined:
      return paragraph('facts.information', [
        promised && `При заключении договора ${about} сообщено следующее${proof}.`,
        promised,
        actual && `${found ? `${found} ${learnt}` : upperFirst(learnt)}, что это не соответствует действительности.`,
        actual,
      ]);
  }
}

function prices(m: Material): Maybe<string>[] {
  const { tagPrice, tillPrice, foundDate } = m.facts.information ?? {};
  const day = long(foundDate);
  return [
    tagPrice !== undefined &&
      tagPrice > 0 &&
      `На ценнике указана цена ${formatRoubles(tagPrice)}${ref(m, 'order', 'defect')}.`,
    tillPrice !== undefined &&
      tillPrice > 0 &&
      `При оплате взято ${formatRoubles(tillPrice)}${known(foundDate) !== known(m.facts.goods?.purchaseDate) && day ? `, что обнаружено ${day}` : ''}${ref(m, 'purchase', 'payment')}.`,
  ];
}

/** What was added to the purchase without consent. */
export function imposed(m: Material): Maybe<Block> {
  const facts = m.facts.imposed ?? {};
  const words = extra(m);
  const name = tidy(facts.name);
  const date = long(facts.date);
  const cost = facts.price !== undefined && facts.price > 0 ? ` ценой ${formatRoubles(facts.price)}` : '';
  const added = words.feminine ? 'добавлена' : 'добавлен';
  const named = name || cost || date;
  return paragraph('facts.imposed', [
    named &&
      `${date ? `${date} к` : 'К'} ${isServiceCase(m.facts) ? 'заказу' : 'покупке'} ${added} ${words.nom}${name && `: ${name}`}${name && cost ? ',' : ''}${cost}${ref(m, 'purchase', 'contract')}.`,
    consent(m),
    facts.withLoan === 'yes' &&
      `${words.feminine ? 'Дополнительная услуга оформлена' : 'Дополнительный товар оформлен'} вместе с договором потребительского кредита.`,
  ]);
}

function consent(m: Material): Maybe<string> {
  const words = extra(m);
  const it = words.feminine ? 'неё' : 'него';
  switch (m.facts.imposed?.consent) {
    case 'none':
      return byGender(
        m,
        `Согласия на ${it} я не давала.`,
        `Согласия на ${it} я не давал.`,
        `Согласие на ${it} не давалось.`,
      );
    case 'preticked':
      return `Отметка о согласии на ${it} была проставлена заранее.`;
    case 'condition':
      return `Без ${words.feminine ? 'неё' : 'него'} заключать основной договор на тех же условиях ${m.voice.nom} ${past(m, 'отказался', 'отказались')}.`;
    case 'unaware':
      return `О том, что подписанный документ содержит согласие на ${it}, мне не сообщили.`;
    case 'given':
    case 'unknown':
    case undefined:
      return null;
  }
}

/** Losses are listed by line in the demand; here stands only what the expert was needed for. */
export function losses(m: Material): Maybe<Block> {
  const expert = (m.facts.losses ?? []).some((one) => one.kind === 'expert' && one.amount > 0);
  const refused = m.facts.defect?.expertNeed === 'seller_refused';
  return paragraph('facts.losses', [
    expert && refused && `Провести экспертизу за свой счёт ${m.voice.nom} ${past(m, 'отказался', 'отказались')}.`,
    expert && !refused && `Для проверки качества мной получено заключение специалиста${ref(m, 'expert')}.`,
    expert && refused && ref(m, 'expert') && `Заключение специалиста получено мной${ref(m, 'expert')}.`,
  ]);
}
