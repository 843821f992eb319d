import { createContext, useContext } from 'react';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { AnyPaper, CaseEvent } from '../../../shared/model/case.ts';

/** What the user wants to write down: a new event of a type, or a correction of one that stands in the log. */
export type RecordRequest =
  { kind: 'new'; type: CaseEvent['type']; paper?: AnyPaper } | { kind: 'change'; event: CaseEvent };

export interface CaseContextValue {
  view: CaseView;
  /** Opens the dialog «Записать…». */
  record: (request: RecordRequest) => void;
}

export const CaseContext = createContext<CaseContextValue | null>(null);

export function useCase(): CaseContextValue {
  const value = useContext(CaseContext);
  if (!value) throw new Error('The case is missing around this screen.');
  return value;
}
