/**
 * `npm run rules`: writes RULES.md and assets/law-pack.json from the law data and the rows of its tests; Node 24 runs
 * TypeScript as it is.
 */
import { join } from 'node:path';
import { ROOT, launch, runAttached } from './run.js';
import { prepare } from './setup.js';

const WRITE = `
  import { writeFileSync } from 'node:fs';
  import { rulesPage } from ${JSON.stringify(join(ROOT, 'tests', 'law', 'rulesPage.ts'))};
  import { buildPack, packText } from ${JSON.stringify(join(ROOT, 'shared', 'law', 'pack', 'pack.ts'))};
  writeFileSync(${JSON.stringify(join(ROOT, 'RULES.md'))}, rulesPage());
  writeFileSync(${JSON.stringify(join(ROOT, 'assets', 'law-pack.json'))}, packText(buildPack()));
`;

await launch(async () => {
  const { node, env } = await prepare({ electron: 'if-ready', system: false, build: false });
  return await runAttached(node, ['--input-type=module', '--eval', WRITE], { env });
});
