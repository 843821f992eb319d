import { lawContext } from '../../law/context.ts';
import type { Plan, Severity, Warning } from '../../law/types.ts';
import type { CaseFile } from '../../model/case.ts';
import { documentsFor } from '../build.ts';
import { checkDocument } from '../check.ts';
import type { DocumentKind } from '../blocks.ts';
import { needText, needTitle } from '../needs.ts';
import type { PacketKind, PacketLine, PacketStep } from '../packet.ts';
import { cite } from '../templates/cite.ts';
import { materialOf, VOICES, type Material } from '../templates/material.ts';
import { AFTERWARDS } from '../ready.ts';
import { needBy } from './needs.ts';
import { mainReady, packetOffers } from './offers.ts';
import { REQUIREMENTS } from './requirements.ts';
import { SPECS } from './specs.ts';

export interface PacketLint {
  lines: PacketLine[];
  remaining: PacketStep[];
}

const ORDER: Record<Severity, number> = { forbidden: 0, danger: 1, advice: 2 };
/** The papers whose own check reads the whole case. */
const CHECKED: readonly DocumentKind[] = ['claim', 'complaint', 'lawsuit'];

/**
 * Goes over a packet before it is ready: a line for every requirement, and what is lacking in the order of weight.
 * «Опасно» and «Совет» that the person has read and overruled are no longer asked; «Нельзя» always is.
 */
export function lintPacket(kind: PacketKind, file: CaseFile, plan: Plan): PacketLint {
  const m = materialOf(file, plan, lawContext(plan.today), VOICES[SPECS[kind].voice]);
  const known = new Set(file.acknowledgements.map((one) => one.code));
  const found = warningsOf(kind, file, plan, m);
  const lines = REQUIREMENTS[kind]
    .filter((one) => one.when?.(m) ?? true)
    .map((one): PacketLine => ({
      id: one.id,
      title: typeof one.title === 'string' ? one.title : one.title(m),
      law: one.norms ? cite(m, ...one.norms) : '',
      state: stateOf(
        found.filter(({ code }) => one.codes.some((pattern) => fits(code, pattern))),
        known,
      ),
    }));
  const remaining = found
    .filter(({ code, severity }) => severity === 'forbidden' || !known.has(code))
    .map(({ code, severity, title, text, path }): PacketStep => ({
      code,
      severity,
      title,
      text,
      ...(path ? { path } : {}),
      blocking: severity === 'forbidden' || code === AFTERWARDS,
      ...(code === AFTERWARDS ? { afterwards: true } : {}),
    }));
  return { lines, remaining };
}

/** Warnings of the papers in the packet and of the codes its lines name, each once, the heaviest first. */
function warningsOf(kind: PacketKind, file: CaseFile, plan: Plan, m: Material): Warning[] {
  const papers = SPECS[kind].papers.filter((row) => row.when?.(m) ?? true).map((row) => row.kind);
  // A long text that fits no form goes as a file: only the short one must fit.
  const printed = [...papers, ...(SPECS[kind].extra ?? []).filter((extra) => extra !== 'complaint_long')];
  const ofPapers = printed.flatMap((paper) => checkDocument(paper, file, plan).warnings);
  // A claim, a complaint or a suit has told all it needs; the further papers have their needs in the lines.
  const named = papers.some((paper) => CHECKED.includes(paper))
    ? []
    : REQUIREMENTS[kind].flatMap((one) => one.codes.flatMap((code) => lackingOf(code, plan, m)));
  const unique = new Map(
    [...notReady(kind, file, plan), ...ofPapers, ...named].map((warning) => [warning.code, warning]),
  );
  return [...unique.values()].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** The packet has no paper to be built around: the demand is not chosen, or the case is not for it. */
function notReady(kind: PacketKind, file: CaseFile, plan: Plan): Warning[] {
  const offer = packetOffers(file, plan)[kind];
  if (offer.status === 'offered' || mainReady(kind, documentsFor(file, plan))) return [];
  return [{ code: 'packet_not_ready', severity: 'forbidden', title: 'Пакет пока не собрать', text: offer.because }];
}

/** A need of the table or a warning of the plan under this code, when it is lacking. */
function lackingOf(code: string, plan: Plan, m: Material): Warning[] {
  const need = needBy(code);
  if (!need) return plan.warnings.filter((warning) => warning.code === code);
  if (!need.missing(m)) return [];
  const warning = { code, severity: need.severity, title: needTitle(need, m), text: needText(need, m) };
  return [need.path ? { ...warning, path: need.path } : warning];
}

/** `tone_*` fits every code that begins so. */
const fits = (code: string, pattern: string): boolean =>
  pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern;

function stateOf(lacking: readonly Warning[], known: ReadonlySet<string>): PacketLine['state'] {
  const open = lacking.filter(({ code, severity }) => severity === 'forbidden' || !known.has(code));
  return open[0]?.severity ?? (lacking.length > 0 ? 'accepted' : 'met');
}
