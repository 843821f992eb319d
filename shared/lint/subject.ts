import type { Facts } from '../model/facts.ts';
import type { LetterSituation } from '../law/data/misplaced.ts';
import { isServiceCase } from '../model/problemNames.ts';
import type { LetterText } from './letterText.ts';
import type { Subject } from './types.ts';

const DEFECT =
  /недостат(?!очн)|дефект|(?<![а-я])брак(?:а|ом|ованн[а-я]*)?(?![а-я])|слома|не работа|неисправ|ненадлежащ|поврежден|трещин|не включа|поломк|перестал/;
const LATE =
  /не (?:был[аои]? )?(?:передан|доставлен|привез|поступил)|(?:срок|день|дата|просроч|задерж)[а-я]* (?:передач|доставк)|предварительно оплач|предоплат/;
const SERVICE =
  /(?<![а-я])(?:исполнител|подряд|заказчик|мастер(?!-)|смет|услуг|абонемент|курс(?:ы|ов|а)?(?![а-я])|(?:выполн|оказан)[а-я]* (?:работ|услуг)|работ[аы] по)/;
const GOOD_ITEM = /(?<!не)надлежащ[а-я]* качеств|не подош|не подходит (?:мне |по )/;

/** What a letter is about by its own words, or by the case it belongs to. */
export function subjectOf({ whole }: LetterText, facts: Facts | undefined): Subject {
  const { low } = whole;
  const seen: Subject = {
    defect: DEFECT.test(low),
    late: LATE.test(low),
    service: SERVICE.test(low),
    goodItem: GOOD_ITEM.test(low),
  };
  if (!facts?.problem) return seen;
  switch (facts.problem) {
    case 'late_delivery':
      return { defect: false, late: true, service: false, goodItem: false };
    case 'defective':
      return { defect: true, late: false, service: false, goodItem: false };
    case 'not_suited':
      return { defect: false, late: false, service: false, goodItem: true };
    default:
      return { ...seen, service: isServiceCase(facts) };
  }
}

/** True when the letter is about this situation and about nothing that would make it uncertain. */
export function isOnly(about: Subject, situation: LetterSituation): boolean {
  if (about.service) return false;
  switch (situation) {
    case 'defect':
      return about.defect && !about.late;
    case 'late':
      return about.late && !about.defect;
    case 'goods':
      return about.defect || about.late;
    case 'goodItem':
      return about.goodItem && !about.defect;
  }
}
