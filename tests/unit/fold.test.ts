import { expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';

it.each([
  ['  «Ёлка» № 15/А — Bosch WAN-24 ', 'елка 15 а bosch wan 24'],
  ['Е\u0308лка и\u0306од', 'елка йод'],
  ['—«»!', ''],
  ['Образцова-Выдумкина М.И.', 'образцова выдумкина м и'],
])('«%s» is compared as «%s»', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});
