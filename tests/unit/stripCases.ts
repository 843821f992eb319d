import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { caseFileSchema, type CaseEvent, type CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { buildStrip } from '../../shared/terms/buildStrip.ts';
import type { StripModel } from '../../shared/terms/strip.ts';
import lateJson from '../fixtures/cases/late-not-delivered.json' with { type: 'json' };
import exchangeJson from '../fixtures/cases/defective-replace-same.json' with { type: 'json' };
import sofaJson from '../fixtures/cases/sofa-waiting.json' with { type: 'json' };

export const SOFA: CaseFile = caseFileSchema.parse(sofaJson);
export const LATE: CaseFile = caseFileSchema.parse(lateJson);
export const EXCHANGE: CaseFile = caseFileSchema.parse(exchangeJson);

export function served(date: string): CaseEvent {
  return { id: 'served', type: 'served', date, paper: 'claim', to: 'seller', proof: 'delivery_notice' };
}

export function withEvents(file: CaseFile, events: CaseEvent[], facts: Facts = {}): CaseFile {
  return { ...file, facts: { ...file.facts, ...facts }, events };
}

/** The sofa at another price. */
export function priced(kopecks: number): Facts {
  return { goods: { ...SOFA.facts.goods, price: kopecks, paid: kopecks }, losses: [] };
}

export function stripOf(file: CaseFile, today: string): StripModel {
  const ctx = lawContext(today);
  const model = buildStrip(file, plan(file, ctx), ctx);
  if (!model) throw new Error('No strip for this case.');
  return model;
}

/** Marks as one line, easy to compare: «s1111t…». */
export function marks(model: StripModel): string {
  const letters = {
    service: 's',
    counted: 'c',
    today: 't',
    ahead: 'a',
    moved: 'm',
    penalty: 'p',
    penalty_today: 'P',
    coming: 'f',
    capped: 'x',
    paid: 'o',
    gap: '-',
  };
  const line = (days: StripModel['window']) => days.map((day) => letters[day.mark]).join('');
  return `${line(model.window)}|${line(model.steps)}`;
}
