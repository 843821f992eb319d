import type { Output, ParsedInput } from '../../../shared/ipc/contract.ts';
import type { OutgoingRow } from '../../../shared/ipc/registers.ts';
import { letterName } from '../../../shared/registers/outgoing.ts';
import { fold } from '../../../shared/text/fold.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { isThere, journal, sendingKey, sendings, type JournalLine } from '../../db/repos/registers.ts';
import type { AppContext } from '../context.ts';
import { saveSheets } from './save.ts';

type Query = Pick<ParsedInput<'registers.outgoing'>, 'from' | 'to' | 'query'>;

/** The journal of a period; words of the search may stand in any column. */
export function outgoingList(
  { offset, limit, ...query }: ParsedInput<'registers.outgoing'>,
  context: AppContext,
): Output<'registers.outgoing'> {
  const rows = found(query, context);
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

function found({ from, to, query }: Query, context: AppContext): OutgoingRow[] {
  const sent = sendings(context.db);
  const words = fold(query).split(' ').filter(Boolean);
  return journal(context.db, from, to)
    .map((line) => rowOf(line, sent, context))
    .filter((row) => {
      const text = fold([row.number, row.letter, row.addressee, row.caseNumber, row.state].join(' '));
      return words.every((word) => text.includes(word));
    });
}

function rowOf(line: JournalLine, sent: ReturnType<typeof sendings>, { db }: AppContext): OutgoingRow {
  const { caseId } = line;
  const there = caseId !== null && isThere(db, caseId);
  return {
    number: line.number,
    date: line.date,
    letter: letterName(line.kind),
    addressee: line.addressee,
    caseNumber: line.caseNumber,
    caseId: there ? caseId : null,
    state: caseId === null ? 'дело удалено' : stateOf(line, caseId, sent, there),
  };
}

function stateOf(line: JournalLine, caseId: string, sent: ReturnType<typeof sendings>, there: boolean): string {
  // A claim recorded before its demand was kept has none in its event.
  const event = sent.get(sendingKey(caseId, line.kind, line.letter)) ?? sent.get(sendingKey(caseId, line.kind, ''));
  const words = event
    ? ['отправлено', shortDate(event.date)].join(' ') + (event.number ? `, ${event.number}` : '')
    : 'отправка не записана';
  return there ? words : `${words}, дело в корзине`;
}

/** The same as a file. */
export function saveOutgoing(
  { format, ...query }: ParsedInput<'registers.saveOutgoing'>,
  context: AppContext,
): Promise<Output<'registers.saveOutgoing'>> {
  const sheet = {
    name: 'Исходящие',
    columns: [
      { title: 'Исх. №', width: 10 },
      { title: 'Дата', width: 12 },
      { title: 'Письмо', width: 30 },
      { title: 'Кому', width: 36 },
      { title: 'Номер дела', width: 12 },
      { title: 'Состояние', width: 44 },
    ],
    rows: found(query, context).map((row) => [
      { text: row.number },
      { date: row.date },
      { text: row.letter },
      { text: row.addressee },
      { text: row.caseNumber },
      { text: row.state },
    ]),
  };
  return saveSheets([sheet], `Исходящие ${context.platform.today()}`, format, context);
}
