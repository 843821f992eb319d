import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerLine } from '../../electron/cli/commands.ts';

/** A command in the process of the test, as a line of a batch. */
const ask = (...args: string[]) => answerLine(JSON.stringify(args)) as unknown as Record<string, never>;
const ok = (...args: string[]) => {
  const answer = ask(...args);
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
  return answer.ok as Record<string, unknown>;
};
const paths = (...args: string[]) =>
  (ask(...args).errors as unknown as { path: string }[] | undefined)?.map(({ path }) => path);

describe('pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-pack-'));
  const file = (name: string, data: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof data === 'string' ? data : JSON.stringify(data));
    return path;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('exports the law, seals an edited one and says what it changes', () => {
    const exported = ok('pack', 'export') as {
      serial: number;
      norms: { id: string; editions: { params: object }[] }[];
    };
    expect(ok('pack', 'check', file('same.json', exported), '--today', '2026-11-23')).toMatchObject({
      valid: false,
      code: 'older',
    });
    exported.serial += 1;
    exported.norms.find(({ id }) => id === 'zozpp-22')!.editions[0]!.params = { days: 15 };
    const edited = file('edited.json', exported);
    expect(ok('pack', 'check', edited)).toMatchObject({
      valid: false,
      code: 'damaged',
      why: expect.stringMatching(/сумма/),
    });
    const sealed = file('sealed.json', ok('pack', 'seal', edited));
    expect(ok('pack', 'check', sealed, '--today', '2026-11-23')).toEqual({
      valid: true,
      why: null,
      serial: exported.serial,
      checked: '2026-11-21',
      changes: [{ area: 'norms', text: expect.stringMatching(/изменилось число, 15.дней вместо 10.дней/) }],
    });
    expect(ok('pack', 'check', sealed, '--today', '2026-11-20')).toMatchObject({ valid: false, code: 'future' });
  });

  it('does not seal what the rules cannot count by', () => {
    const exported = ok('pack', 'export') as { norms: unknown[] };
    expect(paths('pack', 'seal', file('less.json', { ...exported, norms: exported.norms.slice(1) }))).toHaveLength(1);
    expect(paths('pack', 'seal', file('list.json', '[]'))).toHaveLength(1);
    expect(paths('pack', 'seal', file('text.json', 'нет'))).toHaveLength(1);
    expect(paths('pack', 'check', join(folder, 'нет.json'))).toHaveLength(1);
    expect(paths('pack', 'seal', join(folder, 'нет.json'))).toHaveLength(1);
    expect(paths('pack', 'check', file('ok.json', '{}'), '--today', 'вчера')).toEqual(['--today']);
    expect(ask('pack', 'check')).toHaveProperty('errors');
    expect(ask('pack', 'bake', 'x')).toHaveProperty('errors');
  });
});
