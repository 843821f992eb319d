import { CHECKED } from '../../shared/law/norms/define.ts';
import { actById, NORMS, normById } from '../../shared/law/norms/lookup.ts';
import { RULES, type RuleEntry } from '../../shared/law/registry.ts';
import type { Edition, Norm } from '../../shared/law/types.ts';
import { shortDate } from '../../shared/text/format.ts';
import { VECTORS } from './vectors/all.ts';

const HEAD = `# Rules of the law

Made by \`npm run rules\` from the data in \`shared/law\` and the rows in \`tests/law/vectors\`; do not edit. Law as read on
${shortDate(CHECKED)}. Confidence: **H** confirmed by two independent sources, **M** one good source, **L** our reading or divided
courts, **K** stable text not re-read word for word. Results of M, L and K are shown with cautious words.
`;

/** The page RULES.md: rule × edition × source × confidence × test, then every norm. */
export function rulesPage(): string {
  return [
    HEAD,
    '## Rules by the wordings they use\n',
    table(['rule', 'answers', 'norm', 'in force', 'confidence', 'source', 'tests'], RULES.flatMap(ruleRows)),
    '## Rows of tests\n',
    ...RULES.map(testRows),
    '## Every norm and wording\n',
    table(
      ['norm', 'article', 'in force', 'confidence', 'source', 'rules'],
      NORMS.flatMap((norm) => norm.editions.map((edition) => normRow(norm, edition))),
    ),
  ].join('\n');
}

function ruleRows(rule: RuleEntry): string[][] {
  const rows = VECTORS.filter((vector) => vector.rule === rule.id);
  const count = `[${rows.length}](#${rule.id.toLowerCase()})`;
  const start = [`\`${rule.id}\``, rule.title];
  if (rule.norms.length === 0) return [[...start, 'all', '', '', '', count]];
  return rule.norms.flatMap((id) => {
    const norm = normById(id);
    return norm.editions.map((edition) => [
      ...start,
      articleOf(norm),
      days(edition),
      edition.confidence,
      edition.source,
      count,
    ]);
  });
}

function testRows(rule: RuleEntry): string {
  const rows = VECTORS.filter((vector) => vector.rule === rule.id).map(({ name, expected, source }) => [
    name,
    `\`${JSON.stringify(expected)}\``,
    source,
  ]);
  return `### ${rule.id}\n\n\`${rule.file}\`\n\n${table(['facts', 'expected', 'source'], rows)}`;
}

function normRow(norm: Norm, edition: Edition): string[] {
  const rules = RULES.filter((rule) => rule.norms.includes(norm.id)).map((rule) => `\`${rule.id}\``);
  return [`\`${norm.id}\``, articleOf(norm), days(edition), edition.confidence, edition.source, rules.join(', ')];
}

function articleOf(norm: Norm): string {
  return `${norm.article} ${actById(norm.act).short}`;
}

function days({ from, to }: Edition): string {
  if (!from && !to) return 'open';
  return `${from ? shortDate(from) : '…'} – ${to ? shortDate(to) : '…'}`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
