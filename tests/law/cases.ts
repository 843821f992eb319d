import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { DemandId, DemandOption, Plan } from '../../shared/law/types.ts';
import { caseFileSchema, emptyCase, type CaseEvent, type CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';

const FOLDER = new URL('../fixtures/cases/', import.meta.url);

/** Names of the example case files. */
export function exampleNames(): string[] {
  return readdirSync(fileURLToPath(FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
}

/** An example case, read strictly. */
export function example(name: string): CaseFile {
  return caseFileSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
}

/** A consumer's case about goods with the given facts. */
export function caseOf(facts: Facts, events: CaseEvent[] = []): CaseFile {
  return { ...emptyCase(), facts: { field: 'goods', buyerKind: 'consumer', ...facts }, events };
}

/** Plan of a case on a day. */
export function planOn(file: CaseFile, today: string): Plan {
  return plan(file, lawContext(today));
}

/** The claim posted and handed over. */
export function claimServed(sent: string, served: string): CaseEvent[] {
  return [
    { id: 'sent', type: 'sent', date: sent, paper: 'claim', to: 'seller', channel: 'valued_letter' },
    { id: 'served', type: 'served', date: served, paper: 'claim', to: 'seller', proof: 'delivery_notice' },
  ];
}

/** The row of the table of demands. */
export function demand(result: Plan, id: DemandId): DemandOption {
  const found = result.demands.find((item) => item.id === id);
  if (!found) throw new Error(`Нет требования ${id}`);
  return found;
}

/** Ids of the norms of the legal basis. */
export function basis(result: Plan): string[] {
  return result.legalBasis.map((ref) => ref.norm);
}

export const codes = (result: Plan): string[] => result.warnings.map((warning) => warning.code);
export const stepIds = (result: Plan): string[] => result.nextSteps.map((step) => step.id);
export const clock = (result: Plan, id: string) => result.deadlines.find((item) => item.id === id);

/** All Russian text a plan shows: for searching words. */
export function words(result: Plan): string {
  const route = result.route;
  return [
    ...('rule' in route ? [route.title, route.rule, route.where] : []),
    ...('term' in route ? [route.term] : []),
    ...result.warnings.flatMap((warning) => [warning.title, warning.text]),
    ...result.nextSteps.flatMap((step) => [step.title, step.why]),
    ...result.missing.flatMap((item) => [item.question, item.why]),
    ...result.demands.flatMap((item) => [
      item.title,
      item.reason ?? '',
      item.term,
      item.penalty,
      item.closes,
      item.risk,
    ]),
    ...(result.sums?.courtOnly.map((item) => item.text) ?? []),
  ].join('\n');
}
