import type { PaperDocument } from '../blocks.ts';
import { counted } from '../../text/format.ts';
import { cite } from './cite.ts';
import { courtLines, feeWords } from './court.ts';
import { hasCalculation, lawsuitExhibits, signature } from './lawsuit.ts';
import { blocks, heading, paragraph, text, tidy } from './make.ts';
import type { Material } from './material.ts';
import { plainName, postal } from './parties.ts';
import { stepsSheet } from './stepsSheet.ts';
import { runsText } from '../blocks.ts';

/** Реестр приложений by ст. 132 ГПК: numbers, what each proves, sheets. */
export function lawsuitAttachments(m: Material): Omit<PaperDocument, 'kind'> {
  const exhibits = lawsuitExhibits(m);
  const known = exhibits.every((one) => one.sheets !== null);
  const sheets = exhibits.reduce((sum, one) => sum + (one.sheets ?? 0), 0);
  return {
    title: 'Реестр приложений к иску',
    fileName: 'Реестр приложений',
    pageNumbers: true,
    copies: { count: 2, why: 'суду и вам' },
    blocks: blocks(
      heading('title', 1, 'РЕЕСТР'),
      heading('subtitle', 2, `приложений к исковому заявлению (${cite(m, 'gpk-132')})`),
      {
        type: 'table',
        key: 'table',
        editable: false,
        columns: [
          { width: 12, align: 'center' },
          { width: 88, align: 'left' },
          { width: 50, align: 'left' },
          { width: 20, align: 'center' },
        ],
        head: ['№', 'Документ', 'Что подтверждает', 'Листов'].map((cell) => [text(cell)]),
        rows: exhibits.map((one) =>
          [String(one.number), one.title, one.why, one.sheets === null ? '—' : String(one.sheets)].map((cell) => [
            text(cell),
          ]),
        ),
      },
      known && paragraph('sheets', [`Всего ${counted(sheets, ['лист', 'листа', 'листов'])}.`], { indent: false }),
      paragraph('fee', [feeWords(m) && `${feeWords(m)}.`], { indent: false }),
      signature(m),
    ),
  };
}

/** Памятка: send the copy first, then file; what to keep and to write down. */
export function lawsuitSteps(m: Material): Omit<PaperDocument, 'kind'> {
  const court = courtLines(m).flatMap((line) => (line ? [runsText(line)] : []));
  const fee = m.plan.court?.fee ?? 0;
  const to = [plainName(m.facts.seller), postal(m.facts.seller)].filter(Boolean).join(', ');
  return stepsSheet({
    name: 'Памятка: как подать иск',
    fileName: 'Памятка к иску',
    title: 'Как подать иск',
    parts: [
      {
        key: 'print',
        title: 'Напечатайте и подпишите',
        items: [
          {
            key: 'lawsuit',
            text: `Исковое заявление${hasCalculation(m.plan) ? ' и расчёт: по' : ':'} три экземпляра, подпишите каждый.`,
          },
          {
            key: 'exhibits',
            text: 'Копии приложений: два набора, суду и ответчику. Подлинники возьмите на заседание.',
          },
          hasCalculation(m.plan) && {
            key: 'day',
            text: 'Печатайте в день отправки: неустойка посчитана на день печати.',
          },
        ],
      },
      {
        key: 'copy',
        title: 'Сначала отправьте копию ответчику',
        items: [
          { key: 'letter', text: `Ценное письмо с описью вложения и уведомлением${to ? `: ${to}` : ''}.` },
          { key: 'receipt', text: 'Чек и опись со штемпелем приложите к делу: без них суд оставит иск без движения.' },
        ],
      },
      {
        key: 'file',
        title: 'Затем подайте иск',
        items: [
          court.length > 0 && { key: 'court', text: `Адрес, как в шапке иска: ${court.join(', ')}.` },
          {
            key: 'ways',
            text: 'Через канцелярию, почтой или через портал «Правосудие» с входом по Госуслугам. Адрес и порядок проверьте на сайте суда.',
          },
          fee > 0 && { key: 'fee', text: 'Оплатите пошлину и приложите квитанцию. Размер проверьте на сайте суда.' },
          { key: 'mark', text: 'На своём экземпляре попросите отметку с датой.' },
        ],
      },
      {
        key: 'after',
        title: 'После подачи',
        items: [
          { key: 'paid', text: `Если ${m.side.nom} заплатит, сразу запишите день и сумму: расчёт нужно уточнить.` },
          { key: 'number', text: 'Запишите в программе день подачи и номер дела.' },
          tidy(m.buyer.phone) === '' && { key: 'phone', text: 'Оставьте суду телефон: о заседании сообщают и так.' },
        ],
      },
    ],
  });
}
