import { z } from 'zod';
import type { CivilDate } from '../calendar/civilDate.ts';
import { factsSchema } from '../model/facts.ts';
import { dateSchema } from '../model/primitives.ts';

/** Channels of the desk: filters of «Дела», all ids of a filter, saved views. */
const nothing = z.strictObject({});
const key = z.string().min(1).max(1_600);

export const DESK_GROUPS = ['all', 'overdue', 'soon', 'waiting', 'prepare', 'court', 'closed'] as const;
export const DESK_SORTS = ['urgent', 'sum', 'new', 'title', 'due', 'client', 'seller'] as const;
export const DESK_LAYOUTS = ['list', 'table', 'board'] as const;
const STAGES = ['prepare', 'sent', 'waiting', 'overdue', 'answered', 'complaint', 'court', 'closed'] as const;

/** Which cases: every condition that is given must hold. */
const filter = {
  query: z.string().max(200).default(''),
  group: z.enum(DESK_GROUPS).default('all'),
  /** `clientKey` and `sellerKey` of a row. */
  client: key.optional(),
  seller: key.optional(),
  stages: z.array(z.enum(STAGES)).min(1).max(STAGES.length).optional(),
  problems: z.array(factsSchema.shape.problem.unwrap()).min(1).max(20).optional(),
  waitingFor: z.enum(['us', 'them']).optional(),
  /** The nearest day of the case: on this day, or from and to (both inclusive). */
  dueOn: dateSchema.optional(),
  dueFrom: dateSchema.optional(),
  dueTo: dateSchema.optional(),
  /** True: the nearest day is before today; false: it is not. */
  overdue: z.boolean().optional(),
};
const order = {
  sort: z.enum(DESK_SORTS).default('urgent'),
  /** Turns the order round; cases without a day, a client or a seller stay last. */
  descending: z.boolean().optional(),
};

/** So many rows of «Дела» are read at a time: twice what a window of 1280×800 shows. */
export const LIST_PAGE = 25;
/** So many ids «выбрать все» gives at most; the answer says how many cases there are. */
export const MOST_IDS = 10_000;
/** So many views one desk keeps. */
export const MOST_VIEWS = 100;

const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

export const savedViewSchema = z.strictObject({
  /** Given by the window. */
  id,
  name: z.string().trim().min(1, 'Назовите вид, чтобы найти его потом.').max(60, 'Название длиннее 60 знаков.'),
  filter: z.strictObject(filter),
  ...order,
  layout: z.enum(DESK_LAYOUTS),
  /** Names of the columns in their order. */
  columns: z.array(z.string().regex(/^[a-zA-Z]{1,20}$/)).max(20),
});
/** A view of the desk under a name: filter, order, layout, columns. */
export type SavedView = z.infer<typeof savedViewSchema>;

export const deskInputs = {
  'cases.list': z.strictObject({
    ...filter,
    ...order,
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(LIST_PAGE),
  }),
  'cases.ids': z.strictObject({ ...filter, ...order }),
  'views.list': nothing,
  /** A new view, or the same one changed; saving a removed one brings it back. */
  'views.save': savedViewSchema,
  'views.remove': z.strictObject({ id }),
};

/** Where a search was found: «Событие 12.11.2026», «Продавец», and the text with the words that matched. */
export interface SearchHit {
  where: string;
  /** The text, or a piece of a long one with «…» at its ends. */
  text: string;
  /** Start and end of each matching word in `text`, in order, not overlapping. */
  marks: [number, number][];
}

/** How many cases come due when, for the band over the table: all cases found, whatever their day. */
export interface DeskLoad {
  /** The nearest day is before today. */
  overdue: number;
  /** Today and the thirteen days after it. */
  days: { date: CivilDate; /** 1 Monday … 7 Sunday */ weekday: number; dayOff: boolean; count: number }[];
  later: number;
}

export interface DeskOutputs {
  /** In the order of the list; `total` may be greater than their number. */
  'cases.ids': { ids: string[]; total: number };
  /** By name. */
  'views.list': SavedView[];
  'views.save': SavedView[];
  'views.remove': SavedView[];
}
