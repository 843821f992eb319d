import type { CaseFile } from '../../model/case.ts';
import { saidOfOtherSide } from '../../model/otherSide.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import type { PacketKind } from '../packet.ts';

/** For whom a packet is and what it does, for the list of packets. */
export const PACKET_WHAT: Record<PacketKind, string> = {
  claim_post: 'Письмо с описью, приложения и что сделать на почте.',
  claim_shop: 'Два экземпляра с местом для отметки и акт на случай отказа.',
  handover: 'Заявление, акт и просьба позвать вас на проверку.',
  refusal: 'Ответ на доводы продавца и то, чего у него ещё нет.',
  complaint: 'Роспотребнадзор может наказать продавца, но деньги не взыскивает.',
  bank: 'Банк может оспорить операцию по карте.',
  lawsuit: 'Иск, расчёт, реестр и приложения с номерами.',
  enforcement: 'Получить лист и взыскать по нему деньги.',
};

/** «Претензия в магазине», for works «Претензия лично»: the name in lists and in the rail. */
export function packetName(kind: PacketKind, file: Pick<CaseFile, 'facts'>): string {
  if (kind === 'claim_shop' && isServiceCase(file.facts)) return 'Претензия лично';
  return saidOfOtherSide(NAMES[kind], file.facts);
}

const NAMES: Record<PacketKind, string> = {
  claim_post: 'Претензия почтой',
  claim_shop: 'Претензия в магазине',
  handover: 'Передача товара',
  refusal: 'Отказ продавца',
  complaint: 'Пакет для Роспотребнадзора',
  bank: 'Пакет для банка',
  lawsuit: 'Пакет для суда',
  enforcement: 'Взыскание',
};
