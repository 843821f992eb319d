import { longDate, upperFirst } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { hasCalculation } from '../lawsuit.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { courtLetter } from './courtLetter.ts';
import { p, table, type Paper } from './kit.ts';
import { addresseeOf, lettersOf, proofOf, serviceWords, wayOf, type Letter } from './letters.ts';

/** The letters with copies of the suit to those who take part in the case, without the suit itself. */
export function copiesSent(m: Material): Letter[] {
  return lettersOf(m, 'lawsuit').filter(({ to }) => to !== 'court' && to !== 'office');
}

/** Доказательства отправки копий: a sheet over the receipts, for the court (ст. 132 ГПК). */
export function sendingProofs(m: Material): Paper {
  return courtLetter(m, {
    name: 'Доказательства отправки копий',
    title: 'СВЕДЕНИЯ',
    subtitle: 'о направлении копий искового заявления',
    numbered: tidy(m.facts.papers?.trial?.number) !== '',
    copies: { count: 2, why: 'суду и вам' },
    body: [
      p(
        'ground',
        `Копии искового заявления${hasCalculation(m.plan) ? ', расчёта' : ''} и приложенных документов направлены лицам, участвующим в деле (${cite(m, 'gpk-132')}).`,
      ),
      table(
        'letters',
        [{ width: 10, align: 'center' }, { width: 60 }, { width: 60 }, { width: 40 }],
        ['№', 'Кому', 'Когда и как', 'Подтверждение'],
        copiesSent(m).map((letter, index) => [
          String(index + 1),
          upperFirst(addresseeOf(m, letter.to)),
          whenAndHow(letter),
          upperFirst(proofOf(m, letter.sending ?? letter.service, 'lawsuit_sending')) || '—',
        ]),
      ),
    ],
  });
}

function whenAndHow({ sending, service }: Letter): string {
  return [
    sending && `${longDate(sending.date)}, ${wayOf(sending)}`,
    service && `${sending ? 'вручено' : 'Вручено'} ${serviceWords(service)}`,
  ]
    .filter(Boolean)
    .join('; ');
}
