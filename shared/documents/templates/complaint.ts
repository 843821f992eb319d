import type { Block, PaperDocument } from '../blocks.ts';
import { counted, longDate, upperFirst } from '../../text/format.ts';
import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import { actOf, cite, numberOf } from './cite.ts';
import { exhibitLine, type Exhibit } from './exhibits.ts';
import { aboutDefect, factBlocks, lossesOfDefect } from './facts.ts';
import { historyBlocks, notClaimedYet } from './history.ts';
import { address, blocks, heading, item, list, paragraph, text, tidy, type Maybe, OF_DAYS } from './make.ts';
import type { Material } from './material.ts';
import { officeName } from './office.ts';
import { fromBuyer, numbers, plainName, postal, signerOf, withAuthority } from './parties.ts';

const TO = 'В территориальное управление Роспотребнадзора';

/** Жалоба в Роспотребнадзор by ст. 7 закона № 59-ФЗ: body, own name and postal address, substance, date and signature. */
export function complaint(m: Material): Omit<PaperDocument, 'kind'> {
  const office = officeName(m);
  const signer = signerOf(m);
  return {
    title: 'Жалоба в Роспотребнадзор',
    fileName: 'Жалоба в Роспотребнадзор',
    pageNumbers: true,
    copies: { count: 2, why: 'управлению и вам с отметкой или номером отправления' },
    blocks: blocks(
      address('parties', [[[text(office ? `В ${office}` : TO)]], fromBuyer(m)]),
      heading('title', 1, 'ЖАЛОБА'),
      heading('subtitle', 2, 'на нарушение прав потребителя'),
      sellerParagraph(m),
      factBlocks(m),
      historyBlocks(m),
      paragraph('unclaimed', [notClaimedYet(m)]),
      rights(m),
      offences(m),
      requests(m),
      consent(m),
      paragraph('answer', [answer(m)]),
      attachmentList(complaintExhibits(m)),
      {
        type: 'signature',
        key: 'signature',
        editable: false,
        date: longDate(m.today),
        name: signer.name,
        ...(signer.own ? {} : { role: withAuthority(m, 'Представитель заявителя') }),
      },
    ),
  };
}

/** Everything but the proof that a copy of the suit was sent. */
export function complaintExhibits(m: Material): Exhibit[] {
  return m.exhibits.filter((one) => one.proves !== 'lawsuit_sending');
}

export function attachmentList(exhibits: Exhibit[]): Maybe<Block>[] {
  if (exhibits.length === 0) return [];
  return [
    paragraph('attachments', ['Приложения (копии):'], { indent: false, keepWithNext: true }),
    list(
      'attachments.items',
      exhibits.map((one) => item(one.proves, exhibitLine(one))),
    ),
  ];
}

/** «Продавец — ООО «…», ИНН …, адрес: …». */
export function sellerParagraph(m: Material): Maybe<Block> {
  const parts = [
    plainName(m.facts.seller),
    numbers(m.facts.seller),
    postal(m.facts.seller) && `адрес: ${postal(m.facts.seller)}`,
  ];
  const words = parts.filter(Boolean).join(', ');
  return paragraph('seller', [words && `${upperFirst(m.side.nom)} — ${words}.`]);
}

/** Norms of the demand that give rights, without those of the sanction. */
function rights(m: Material): Maybe<Block> {
  const ids = (m.plan.chosen?.norms ?? [])
    .map((one) => one.norm)
    .filter((id) => id.startsWith('zozpp-') && !/^zozpp-(13|15|18-[567]|19|23-|23\.1-3|28-5|29-[3456]|31-3)/.test(id));
  const words = cite(m, ...ids).replace(/Закона$/, actOf(m, 'zozpp-4'));
  return paragraph('rights', [words && `Считаю, что нарушены мои права потребителя, предусмотренные ${words}.`]);
}

/** Signs of offences, cautiously: the office decides what was violated. */
export function offenceArticles(m: Material): string {
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  const reply = m.state.lastReply?.reply;
  const ignored =
    (window && m.today > window.last && (!reply || reply === 'empty' || reply === 'wait')) || reply === 'refused';
  return cite(m, ...(ignored ? ['koap-14.8-refusal'] : []), ...ownOffences(m));
}

/** The offence of the breach itself: quality, deceit, imposing, information, rules of sale. */
function ownOffences(m: Material): string[] {
  if (!m.facts.problem) return [];
  switch (m.facts.problem) {
    case 'imposed':
      return ['koap-14.8-2.1'];
    case 'misinformed':
      return m.facts.information?.kind === 'missing' || m.facts.information?.kind === 'language'
        ? ['koap-14.8-1']
        : ['koap-14.7'];
    case 'service_defective':
      return ['koap-14.4'];
    case 'service_late':
    case 'service_refusal':
      return [];
    case 'losses':
      return lossesOfDefect(m) ? ['koap-14.4'] : [];
    case 'late_delivery':
    case 'refund_overdue':
    case 'defective':
    case 'wrong_item':
    case 'not_suited':
      return [aboutDefect(m) ? 'koap-14.4' : 'koap-14.15'];
  }
}

function offences(m: Material): Maybe<Block> {
  const articles = offenceArticles(m);
  return paragraph('offences', [
    articles &&
      `Прошу проверить, имеются ли в действиях ${m.side.gen} признаки административных правонарушений, предусмотренных ${articles}.`,
  ]);
}

function requests(m: Material): Maybe<Block>[] {
  const days = counted(numberOf(m, '59-fz-12', 'days'), OF_DAYS);
  const points = [
    'рассмотреть жалобу и проверить изложенные в ней обстоятельства',
    `объявить ${m.side.dat} предостережение о недопустимости нарушения обязательных требований, а при наличии оснований возбудить дело об административном правонарушении`,
    `сообщить мне о результатах рассмотрения и принятых мерах в течение ${days} со дня регистрации жалобы (${cite(m, '59-fz-12')})`,
    `при рассмотрении дела судом дать заключение в целях защиты моих прав (${cite(m, 'gpk-47')})`,
  ];
  return [
    paragraph('requests', ['Прошу:'], { keepWithNext: true }),
    list(
      'requests.items',
      points.map((point, index) => item(`request.${index}`, `${point}${index === points.length - 1 ? '.' : ';'}`)),
    ),
  ];
}

function consent(m: Material): Maybe<Block> {
  switch (m.facts.complaint?.consentToShare) {
    case 'yes':
      return paragraph('consent', [
        `Даю согласие на передачу ${m.side.dat} моих персональных данных в объёме, нужном для рассмотрения жалобы.`,
      ]);
    case 'no':
      return paragraph('consent', [`Согласие на передачу ${m.side.dat} моих персональных данных не даю.`]);
    case 'unknown':
    case undefined:
      return null;
  }
}

function answer(m: Material): Maybe<string> {
  const home = postal(m.buyer);
  const email = tidy(m.buyer.email);
  if (home && email)
    return `Ответ прошу направить по почтовому адресу: ${home}. Копию ответа прошу направить на электронную почту: ${email}.`;
  if (home) return `Ответ прошу направить по почтовому адресу: ${home}.`;
  return email && `Ответ прошу направить на электронную почту: ${email}.`;
}
