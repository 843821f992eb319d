import type { Organisation, Person } from '../../model/facts.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import { typesetAddress } from '../../text/typeset.ts';
import { declineName, fullName, genitiveOf, splitFullName } from '../../text/declension.ts';
import type { Run } from '../blocks.ts';
import { own, sentence, text, tidy } from './make.ts';
import type { Material } from './material.ts';

type Line = Run[] | null;

const one = (value: string): Line => (value ? [text(value)] : null);

/** «000000, г. Образцовск, ул. Примерная, д. 1»; the postcode is not repeated when the address starts with it. */
export function postal(place: { postcode?: string; address?: string } | undefined): string {
  const postcode = tidy(place?.postcode);
  const address = typesetAddress(tidy(place?.address));
  return postcode && !address.startsWith(postcode) ? [postcode, address].filter(Boolean).join(', ') : address;
}

/** «ИНН 0000000000, ОГРН 0000000000000»; fifteen digits belong to an entrepreneur. */
export function numbers(seller: Partial<Organisation> | undefined): string {
  const inn = tidy(seller?.inn);
  const ogrn = tidy(seller?.ogrn);
  const label = seller?.kind === 'entrepreneur' || ogrn.length === 15 ? 'ОГРНИП' : 'ОГРН';
  return [inn && `ИНН\u00a0${inn}`, ogrn && `${label}\u00a0${ogrn}`].filter(Boolean).join(', ');
}

/**
 * The seller as an addressee. A company is never declined; an entrepreneur or a citizen is, when the patronymic shows
 * how, otherwise the name stays in the nominative after a colon.
 */
export function addresseeName(seller: Partial<Organisation> | undefined): string {
  const name = tidy(seller?.name);
  if (!name || seller?.kind === 'company' || seller?.kind === 'unknown' || !seller?.kind) return name;
  const person = splitFullName(seller.kind === 'self_employed' ? withoutRole(name) : name);
  const role = registered(seller) ? 'Индивидуальному предпринимателю' : '';
  if (person) return [role, fullName(declineName(person, person.gender, 'dative'))].filter(Boolean).join(' ');
  const bare = withoutRole(name);
  return role ? `Индивидуальный предприниматель: ${bare}` : seller.kind === 'self_employed' ? bare : name;
}

/** The name in the nominative: «ООО «Пример-Мебель»», «индивидуальный предприниматель Выдумкин Пётр Сергеевич». */
export function plainName(party: Partial<Organisation> | undefined): string {
  const name = tidy(party?.name);
  // A self-employed person is a citizen without registration: no role stands before the name.
  if (name && party?.kind === 'self_employed') return withoutRole(name);
  if (!name || !registered(party)) return name;
  return `индивидуальный предприниматель ${withoutRole(name)}`;
}

/** Older cases hold a self-employed citizen under the same answer: only «ИП» in his name or an ОГРНИП makes him an entrepreneur. */
function registered(party: Partial<Organisation> | undefined): boolean {
  const name = tidy(party?.name);
  return party?.kind === 'entrepreneur' && (name !== withoutRole(name) || tidy(party.ogrn).length === 15);
}

function withoutRole(name: string): string {
  return name.replace(/^(индивидуальный предприниматель|ип|самозанят(?:ый|ая))\s+/i, '');
}

const emailLine = (value: string | undefined): string => (tidy(value) ? `эл. почта: ${tidy(value)}` : '');

/** Name, numbers, address and e-mail of the seller, one a line. */
export function sellerLines(seller: Partial<Organisation> | undefined, name = addresseeName(seller)): Line[] {
  return [one(name), one(numbers(seller)), one(postal(seller)), one(emailLine(seller?.email))];
}

/** «от Образцовой Марии Ивановны», address and contacts; without a gender the name stays in the nominative. */
export function fromBuyer(m: Material): Line[] {
  const { buyer } = m;
  const name = fullName(buyer);
  const from = buyer.gender || tidy(buyer.genitive) ? `от ${genitiveOf(buyer)}` : `Отправитель: ${name}`;
  return [one(name || tidy(buyer.genitive) ? from : ''), ...contactLines(buyer), representativeLine(m)];
}

export function contactLines(person: Partial<Person>): Line[] {
  const phone = tidy(person.phone);
  const email = tidy(person.email);
  return [one(postal(person)), one(phone && `тел. ${phone}`), one(email && `эл. почта: ${email}`)];
}

export function representativeLine(m: Material): Line {
  const person = m.facts.representative;
  const name = tidy(person?.name);
  if (!name) return null;
  const authority = tidy(person?.authority);
  const contacts = [postal(person), tidy(person?.phone)].filter(Boolean).join(', ');
  return sentence(
    `Представитель: ${name}`,
    authority && ', ',
    authority && own(authority),
    contacts && `, ${contacts}`,
  );
}

/** «Копия: ООО «Пример-Маркет», ИНН …» when the order was made on a platform that is not the seller. */
export function platformCopy(m: Material): Line[] {
  const party = m.facts.platformParty;
  if (m.facts.platform !== 'aggregator' || !tidy(party?.name)) return [];
  return [one(`Копия: ${tidy(party?.name)}`), one(numbers(party)), one(postal(party)), one(emailLine(party?.email))];
}

/** «Представитель истца, доверенность № 5 от 01.11.2026»: who certified it and until when stands in the head of the paper. */
export function withAuthority(m: Material, role: string): string {
  const [named] = tidy(m.facts.representative?.authority).split(',');
  return named ? `${role}, ${named}` : role;
}

/** Who signs: the buyer, or the representative when there is one. Of works and services the law says «потребитель». */
export function signerOf(m: Material): { name: string; role: string; own: boolean } {
  const representative = tidy(m.facts.representative?.name);
  const service = isServiceCase(m.facts);
  return representative
    ? {
        name: representative,
        role: withAuthority(m, `Представитель ${service ? 'потребителя' : 'покупателя'}`),
        own: false,
      }
    : { name: fullName(m.buyer), role: service ? 'Потребитель' : 'Покупатель', own: true };
}
