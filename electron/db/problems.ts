/** Why the data of the program could not be opened; the file itself is never deleted or replaced. */
export type ProblemKind = 'newer' | 'damaged' | 'missing' | 'foreign' | 'read_only';

/** A problem at the start that a person must see: what is wrong, where the data lies, what to do. */
export class DataProblem extends Error {
  readonly kind: ProblemKind;
  readonly folder: string;

  constructor(kind: ProblemKind, folder: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DataProblem';
    this.kind = kind;
    this.folder = folder;
  }
}
