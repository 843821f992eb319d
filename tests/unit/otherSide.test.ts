import { expect, it } from 'vitest';
import { saidOfOtherSide } from '../../shared/model/otherSide.ts';

const SERVICE = { problem: 'service_late' } as const;

it.each([
  ['Продавец ответил', 'Исполнитель ответил'],
  ['Суд уведомит продавца.', 'Суд уведомит исполнителя.'],
  ['один продавцу, второй вам', 'один исполнителю, второй вам'],
  ['вместе с продавцом о продавце', 'вместе с исполнителем об исполнителе'],
  ['перепродавец и продавщица', 'перепродавец и продавщица'],
])('«%s» is said of a contractor in a case about works', (text, expected) => {
  expect(saidOfOtherSide(text, SERVICE)).toBe(expected);
  expect(saidOfOtherSide(text, { problem: 'defective' })).toBe(text);
});
