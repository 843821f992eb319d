/** `npm run rules`: writes RULES.md from the law data and the rows of its tests; Node 24 runs TypeScript as it is. */
import { join } from 'node:path';
import { ROOT, launch, runAttached } from './run.js';
import { prepare } from './setup.js';

const WRITE = `
  import { writeFileSync } from 'node:fs';
  import { rulesPage } from ${JSON.stringify(join(ROOT, 'tests', 'law', 'rulesPage.ts'))};
  writeFileSync(${JSON.stringify(join(ROOT, 'RULES.md'))}, rulesPage());
`;

await launch(async () => {
  const { node, env } = await prepare({ electron: 'if-ready', system: false, build: false });
  return await runAttached(node, ['--input-type=module', '--eval', WRITE], { env });
});
