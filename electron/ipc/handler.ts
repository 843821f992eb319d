import type { Channel } from '../../shared/ipc/channels.ts';
import type { Output, ParsedInput } from '../../shared/ipc/contract.ts';
import type { AppContext } from './context.ts';

export type Handler<C extends Channel> = (input: ParsedInput<C>, context: AppContext) => Output<C> | Promise<Output<C>>;

/** One handler for every channel: a missing or a stray one does not compile. */
export type Handlers = { [C in Channel]: Handler<C> };
