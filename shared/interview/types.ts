import type { Proves } from '../model/case.ts';
import type { Facts } from '../model/facts.ts';

/** Names of pages; a link «Исправить» and an address of the window name a page by it. */
export type PageId =
  | 'happened'
  | 'stop'
  | 'problem'
  | 'seller'
  | 'purchase'
  | 'demand'
  | 'money'
  | 'you'
  | 'review'
  /** Asked only when the packet for Роспотребнадзор is prepared. */
  | 'complaint'
  /** Asked only when the packet for the court is prepared: sensitive data come last. */
  | 'court';

export interface Option {
  value: string;
  label: string;
  /** Words under the label. */
  hint?: string;
  /** Offered only when true, or when it is the answer already; absent = always. */
  when?: (facts: Facts) => boolean;
}

/** The same question in the words of another case: of a service instead of goods, for example. */
export interface Words {
  label?: string;
  hint?: string;
  short?: string;
  group?: string;
  optional?: boolean;
  /** Other labels of options, by value. */
  options?: Readonly<Record<string, string>>;
}

/** How wide the box is: the width tells what answer is expected (design 10). */
export type Width = 'date' | 'money' | 'short' | 'third' | 'number' | 'name' | 'full';

/** A number that carries check digits; the rule lives in shared/model/identifiers.ts. */
export type CheckKind = 'inn' | 'ogrn' | 'bik' | 'account' | 'identifier' | 'postcode';

interface Base {
  /** Path of the fact inside Facts, for example `delivery.promisedDate`. */
  path: string;
  label: string;
  hint?: string;
  /** Shown only when true; absent = always on its page. */
  when?: (facts: Facts) => boolean;
  /** Path of a question that is asked first: this one waits for its answer. */
  after?: string;
  /** What is said otherwise for these answers; null = nothing. */
  words?: (facts: Facts) => Words | null;
  /** May stay empty: an empty answer leaves no trace in the papers. */
  optional?: boolean;
  /** Stands under the fold «Ещё, если нужно». */
  more?: boolean;
  /** Drawn inside this option of the radio question `path`, and visible only when it is chosen. */
  under?: { path: string; values: readonly string[] };
  width?: Width;
  /** Neighbours with the same row are drawn side by side. */
  row?: string;
  /** Heading over neighbouring questions of one group. */
  group?: string;
  /** What the rail and the review call this answer, when the question itself is too long. */
  short?: string;
}

export type Question = Base &
  (
    | {
        kind: 'radio';
        options: readonly Option[];
        inline?: boolean;
        /** A last option that opens a list of rarer answers. */
        other?: { label: string; listLabel: string; options: readonly Option[] };
      }
    | { kind: 'select'; options: readonly Option[]; empty: string }
    | { kind: 'checkboxes'; options: readonly Option[]; none?: string }
    /** `silence`: what the law takes for the answer while there is none. */
    | { kind: 'toggle'; silence?: boolean }
    | { kind: 'text'; check?: CheckKind; override?: string; digits?: boolean }
    | { kind: 'paragraph'; rows?: number; example?: string }
    | { kind: 'date'; unknown?: string; time: 'past' | 'future' | 'any' }
    | { kind: 'money'; same?: { path: string; label: string } }
    | { kind: 'number'; min: number; max: number; unit: string }
    /** Kept in hundredths of a percent. */
    | { kind: 'percent'; max: number; unit: string }
    | { kind: 'demand' }
    | { kind: 'losses' }
    | { kind: 'evidence' }
  );

export type QuestionKind = Question['kind'];

export interface Page {
  id: PageId;
  title: (facts: Facts) => string;
  lead?: (facts: Facts) => string;
  /** Absent = always visible. */
  when?: (facts: Facts) => boolean;
  questions: readonly Question[];
}

export type PageState = 'empty' | 'partly' | 'done';

/** One line of «Что собрать»: a paper, what it proves and how to get it. */
export interface EvidenceAdvice {
  proves: Proves;
  title: string;
  why: string;
  how: string;
  /** Without it the main facts stay unproven. */
  important: boolean;
}
