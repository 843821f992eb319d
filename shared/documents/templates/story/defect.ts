import { counted, DAYS, longDate, upperFirst } from '../../../text/format.ts';
import { backFromRepair } from '../../../law/situations/changedDemand.ts';
import { hasShelfLife } from '../../../law/situations/defectPeriods.ts';
import type { Block } from '../../blocks.ts';
import { numberOf } from '../cite.ts';
import { enumerate, OF_DAYS, ownSentence, paragraph, sentence, type Maybe } from '../make.ts';
import { byGender, known, long, past, ref, type Material } from '../material.ts';

const SIGNS: Record<string, string> = {
  not_working: 'товар не работает',
  breaks: 'товар работает со сбоями',
  damaged: 'товар повреждён',
  incomplete: 'комплект неполный',
  not_as_described: 'товар не соответствует описанию',
  unsafe: 'пользоваться товаром небезопасно',
  look: 'нарушен внешний вид',
};

/** What is wrong with the item, since when, its warranty and what the seller said of it. */
export function defect(m: Material): Maybe<Block> {
  const facts = m.facts.defect ?? {};
  const found = long(facts.foundDate);
  const verb = byGender(m, 'я обнаружила', 'я обнаружил', 'мной обнаружен');
  const signs = enumerate((facts.kinds ?? []).map((kind) => SIGNS[kind] ?? '').filter(Boolean));
  const description = ownSentence(facts.description);
  const proof = ref(m, 'defect', 'expert');
  const words = sentence(
    found ? `${found} ${verb} недостаток товара` : 'В товаре обнаружен недостаток',
    signs && `: ${signs}`,
    `${proof}.`,
  );
  return paragraph('facts.defect', [
    found || signs || description ? words : null,
    description,
    warranty(m),
    facts.causeKnown === 'manufacturing' && 'Считаю, что недостаток возник до передачи товара.',
    checked(m),
  ]);
}

function warranty(m: Material): Maybe<string> {
  const { warranty: has, warrantyUntil } = m.facts.defect ?? {};
  const until = long(warrantyUntil);
  if (has === 'none') return hasShelfLife(m.facts) ? null : 'Гарантийный срок на товар не установлен.';
  if (has !== 'has') return null;
  if (hasShelfLife(m.facts)) return until ? `Срок годности товара — до ${until}${ref(m, 'warranty')}.` : null;
  if (until && warrantyUntil && warrantyUntil < (known(m.facts.defect?.foundDate) ?? m.claimDate))
    return `Гарантийный срок истёк ${until}${ref(m, 'warranty')}.`;
  return until
    ? `Гарантийный срок действует по ${until}${ref(m, 'warranty')}.`
    : `На товар установлен гарантийный срок${ref(m, 'warranty')}.`;
}

function checked(m: Material): Maybe<string> {
  const result = m.facts.defect?.sellerChecked;
  const done = `${upperFirst(m.voice.nom)} ${past(m, 'проверил', 'проверили')} качество товара`;
  if (result === 'defect_confirmed') return `${done} и ${past(m, 'подтвердил', 'подтвердили')} недостаток.`;
  return result === 'defect_denied' ? `${done}, но недостаток не ${past(m, 'признал', 'признали')}.` : null;
}

/** The repair: dates, the agreed term, the grounds of п. 1 ст. 18 for list № 924. */
export function repair(m: Material): Maybe<Block> {
  const facts = m.facts.defect ?? {};
  const grounds = facts.grounds ?? [];
  const start = long(facts.repairStart);
  const details = ownSentence(facts.groundDetails);
  return paragraph('facts.repair', [
    start && `${start} товар передан ${m.voice.dat} для ремонта${ref(m, 'repair')}.`,
    start &&
      facts.repairTermDays !== undefined &&
      `Письменно согласованный срок ремонта — ${counted(facts.repairTermDays, DAYS)}.`,
    start && !facts.repairTermDays && m.situation === 'repair_overdue' && 'Срок ремонта письменно не согласован.',
    m.situation === 'repair_overdue' && repairLate(m),
    m.situation !== 'repair_overdue' &&
      backFromRepair(m.facts) !== null &&
      `Из ремонта товар возвращён мне ${long(backFromRepair(m.facts) ?? undefined)}.`,
    exchangeLate(m),
    loan(m),
    grounds.includes('essential') && 'Недостаток товара является существенным.',
    grounds.includes('thirty_days') &&
      `В течение года гарантийного срока товаром нельзя было пользоваться в общей сложности более ${counted(numberOf(m, 'zozpp-18-1', 'unusableDays'), OF_DAYS)} из-за неоднократного устранения разных недостатков.`,
    details,
    !start && ref(m, 'repair') && `Сведения о ремонте приложены${ref(m, 'repair')}.`,
  ]);
}

/** The last day of the repair as the plan counted it. */
function repairLate(m: Material): string {
  const clock = m.plan.deadlines.find((one) => one.id === 'repair');
  const back = long(backFromRepair(m.facts) ?? undefined);
  if (back && clock)
    return `${m.facts.defect?.repairTermDays === undefined ? 'Предельный срок' : 'Срок'} ремонта истёк ${longDate(clock.last)}, товар возвращён мне из ремонта ${back}.`;
  return clock && m.today > clock.last
    ? `${m.facts.defect?.repairTermDays === undefined ? 'Предельный срок' : 'Срок'} ремонта истёк ${longDate(clock.last)}, недостаток не устранён.`
    : 'В установленный срок недостаток не устранён.';
}

/** An exchange asked before: the day of the demand and the last day of its term as the plan counted it. */
function exchangeLate(m: Material): Maybe<string> {
  const asked = long(m.facts.defect?.replacementDemandDate);
  if (m.situation !== 'replacement_overdue') return null;
  const clock = m.plan.deadlines.find((one) => one.id === 'replacement');
  const late =
    clock && m.today > clock.last
      ? `Срок замены истёк ${longDate(clock.last)}, товар не заменён.`
      : 'В установленный срок товар не заменён.';
  return asked
    ? `Требование о замене товара получено ${m.voice.ins} ${asked}${ref(m, 'earlier_demand')}. ${late}`
    : late;
}

/** A loan item asked for and not given. */
function loan(m: Material): Maybe<string> {
  const asked = long(m.facts.defect?.loanDemandDate);
  if (m.demand !== 'loan_item' || !asked) return null;
  const period = m.situation === 'replacement_overdue' ? 'замены' : 'ремонта';
  const given = m.facts.defect?.loanGiven === 'no' ? ', товар не предоставлен' : '';
  return `Требование о предоставлении товара на период ${period} получено ${m.voice.ins} ${asked}${ref(m, 'earlier_demand')}${given}.`;
}
