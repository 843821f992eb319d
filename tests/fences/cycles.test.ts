import { expect, it } from 'vitest';
import { IMPORTS } from '../support/imports.ts';

/**
 * Modules that import each other in a circle run in an order that a bundler may choose otherwise than Node: a table that
 * is put together while its part is not there yet comes out without it, in the built program only. Types do not count.
 */
it('no module imports itself by a detour', () => {
  const graph = new Map<string, string[]>();
  for (const { file, target, typeOnly } of IMPORTS) {
    if (!typeOnly) graph.set(file, [...(graph.get(file) ?? []), target]);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const before = path.indexOf(file);
    if (before >= 0) circles.push([...path.slice(before), file].join(' → '));
    if (before >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  expect(circles).toEqual([]);
});
