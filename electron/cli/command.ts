import { parseArgs } from 'node:util';
import { refused, type Output, type Problem } from './output.ts';

/** Every option of every command; a command names those it takes. */
const OPTIONS = {
  today: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  received: { type: 'string' },
  days: { type: 'string' },
  months: { type: 'string' },
  'no-shift': { type: 'boolean' },
  rule: { type: 'string' },
  base: { type: 'string' },
  paid: { type: 'string' },
  'overdue-from': { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  'paid-back': { type: 'string', multiple: true },
  awarded: { type: 'string', multiple: true },
  price: { type: 'string' },
  filed: { type: 'string' },
  consumer: { type: 'string' },
  kind: { type: 'string' },
  case: { type: 'string' },
} as const;

export type OptionName = keyof typeof OPTIONS;
export type Options = ReturnType<typeof parse>['values'];

/** The command was not understood: exit code 2. */
export class UsageError extends Error {}

/** The input is wrong: exit code 1 with everything that is wrong in it. */
export class InputError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

interface Shape {
  /** What stands after the name, for the usage text. */
  usage: string;
  /** How many words follow the name of the command: at least, at most. */
  words: [number, number];
  options: readonly OptionName[];
}

/** A command that answers at once: pure but for reading the files named in its arguments. May stand in a batch. */
export interface Command extends Shape {
  run(words: readonly string[], options: Options): Output;
}

/** A command that waits for something outside. */
export interface SlowCommand extends Shape {
  start(words: readonly string[], options: Options): Promise<Output>;
}

/** Splits arguments, finds the command and checks the shape of the call; throws a UsageError. */
export function understand<C extends Shape>(args: readonly string[], commands: Readonly<Record<string, C>>) {
  const { values, positionals } = parse(args);
  const [name = '', ...words] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name === '' ? 'Команда не названа.' : `Такой команды нет: «${name}».`);
  const [least, most] = command.words;
  if (words.length < least || words.length > most)
    throw new UsageError(`Команда пишется так: ${name} ${command.usage}`);
  const foreign = Object.keys(values).find((option) => !command.options.some((own) => own === option));
  if (foreign) throw new UsageError(`У команды ${name} нет параметра --${foreign}.`);
  return { command, words, options: values };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Runs a quick command; wrong input becomes its answer, a call that was not understood is thrown. */
export function runCommand(command: Command, words: readonly string[], options: Options): Output {
  try {
    return command.run(words, options);
  } catch (error) {
    if (error instanceof InputError) return refused(...error.problems);
    throw error;
  }
}
