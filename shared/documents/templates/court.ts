import { formatRoubles } from '../../money/kopecks.ts';
import { longDate } from '../../text/format.ts';
import { fullName } from '../../text/declension.ts';
import { typesetAddress } from '../../text/typeset.ts';
import type { Run } from '../blocks.ts';
import { cite } from './cite.ts';
import { text, tidy, type Maybe } from './make.ts';
import type { Material } from './material.ts';
import { officeName } from './office.ts';
import { contactLines, numbers, plainName, postal, representativeLine } from './parties.ts';

type Line = Run[] | null;

const one = (value: string): Line => (value ? [text(value)] : null);

const IDENTIFIERS = {
  snils: 'СНИЛС',
  inn: 'ИНН',
  passport: 'паспорт',
  license: 'водительское удостоверение',
} as const;

/** The head of the statement of claim by ст. 131 ГПК: court, parties with identifiers, price, fee. */
export function courtHead(m: Material): Maybe<Line[]>[] {
  return [courtLines(m), plaintiff(m), defendant(m), office(m), priceAndFee(m)];
}

/** The court as the user named it, else its level in the dative. */
export function courtLines(m: Material): Line[] {
  const court = m.facts.court ?? {};
  const level = m.plan.court?.level;
  const fallback = level === 'magistrate' ? 'Мировому судье' : level === 'district' ? 'В районный (городской) суд' : '';
  return [one(tidy(court.name) || fallback), one(typesetAddress(tidy(court.address)))];
}

function plaintiff(m: Material): Line[] {
  const { buyer } = m;
  const birth = [
    buyer.birthDate && `дата рождения: ${longDate(buyer.birthDate)}`,
    tidy(buyer.birthPlace) && `место рождения: ${tidy(buyer.birthPlace)}`,
  ].filter(Boolean);
  const kind = buyer.identifierKind;
  const number = tidy(buyer.identifier);
  const name = fullName(buyer);
  return [
    one(name && `Истец: ${name}`),
    one(birth.join(', ')),
    one(kind && number ? `${IDENTIFIERS[kind]} ${number}` : ''),
    ...contactLines(buyer),
    representativeLine(m),
  ];
}

function defendant(m: Material): Line[] {
  const { seller } = m.facts;
  const name = plainName(seller);
  return [
    one(name && `Ответчик: ${name}`),
    one(numbers(seller)),
    one(postal(seller)),
    // A citizen is named with what identifies him, or it is said that this is not known (ст. 131 ГПК).
    one(
      name && (seller?.kind === 'entrepreneur' || seller?.kind === 'self_employed')
        ? `дата и место рождения, место работы ответчика истцу неизвестны${tidy(seller.inn) || tidy(seller.ogrn) ? '' : ', идентификатор ответчика неизвестен'}`
        : '',
    ),
    one(tidy(seller?.email) && `эл. почта: ${tidy(seller?.email)}`),
    one(tidy(seller?.phone) && `тел. ${tidy(seller?.phone)}`),
  ];
}

function office(m: Material): Line[] {
  const name = officeName(m);
  return name ? [one(`Государственный орган для дачи заключения: ${name}`)] : [];
}

function priceAndFee(m: Material): Line[] {
  const court = m.plan.court;
  if (!court) return [];
  return [one(court.claimPrice > 0 ? `Цена иска: ${formatRoubles(court.claimPrice)}` : ''), one(feeWords(m))];
}

/** «Государственная пошлина не уплачивается: пп. 4 п. 2 ст. 333.36 НК РФ, п. 3 ст. 17 Закона …» or the sum to be paid. */
export function feeWords(m: Material): string {
  const court = m.plan.court;
  if (!court) return '';
  if (court.fee === 0) return `Освобождение от уплаты государственной пошлины: ${cite(m, 'nk-333.36-2-4')}`;
  return `Государственная пошлина: ${formatRoubles(court.fee)} (${cite(m, 'nk-333.36-3')})`;
}
