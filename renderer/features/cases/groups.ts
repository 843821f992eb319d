import type { CaseGroup } from '../../../shared/ipc/contract.ts';
import type { Route } from '../../app/routes.ts';
import type { GlyphName } from '../../ui/Glyph.tsx';

export interface GroupView {
  id: CaseGroup;
  name: string;
  glyph: GlyphName;
  /** One explaining sentence, only where it helps to act. */
  words?: string;
}

/** Groups in the order in which cases need somebody. */
export const GROUPS: GroupView[] = [
  {
    id: 'overdue',
    name: 'Срок вышел',
    glyph: 'overdue',
    words: 'Требование не исполнили в срок.',
  },
  { id: 'soon', name: 'Сегодня и завтра', glyph: 'soon' },
  { id: 'waiting', name: 'Ждём ответа', glyph: 'waiting' },
  { id: 'prepare', name: 'Подготовить', glyph: 'notSent' },
  { id: 'court', name: 'Жалоба и суд', glyph: 'court' },
  { id: 'closed', name: 'Завершены', glyph: 'done' },
];

/** The screen that does the next action of a row (`action.id` is the action of its next step). */
export function actionRoute(id: string, action: string): Route {
  switch (action) {
    case 'interview':
      return { screen: 'interview', id, page: null };
    case 'document':
      return { screen: 'document', id, kind: 'claim' };
    case 'complaint_packet':
      return { screen: 'packet', id, kind: 'complaint' };
    case 'lawsuit_packet':
      return { screen: 'packet', id, kind: 'lawsuit' };
    case 'enforcement_packet':
      return { screen: 'packet', id, kind: 'enforcement' };
    case 'appeal_paper':
      return { screen: 'document', id, kind: 'appeal' };
    case 'update_paper':
      return { screen: 'document', id, kind: 'claim_update' };
    case 'mending_paper':
      return { screen: 'document', id, kind: 'suit_mending' };
    case 'record_reply':
    case 'record_money':
      return { screen: 'case', id, section: 'reply' };
    case 'add_evidence':
      return { screen: 'case', id, section: 'evidence' };
    default:
      return { screen: 'case', id, section: 'overview' };
  }
}

const IN_CASES = [
  '',
  'в одном деле',
  'в двух делах',
  'в трёх делах',
  'в четырёх делах',
  'в пяти делах',
  'в шести делах',
  'в семи делах',
  'в восьми делах',
  'в девяти делах',
  'в десяти делах',
];

/** «Сегодня нужны вы в четырёх делах.» */
export function neededWords(count: number): string {
  if (count === 0) return 'Сегодня ничего срочного.';
  const ending = count % 10 === 1 && count % 100 !== 11 ? 'деле' : 'делах';
  return `Сегодня нужны вы ${IN_CASES[count] ?? `в ${count} ${ending}`}.`;
}
