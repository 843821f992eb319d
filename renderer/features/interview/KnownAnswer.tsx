import { useEffect, useState } from 'react';
import type { PartySuggestion } from '../../../shared/ipc/parties.ts';
import { textFact } from '../../../shared/interview/factPath.ts';
import type { Question } from '../../../shared/interview/types.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { foldName, type PartyKind } from '../../../shared/model/partyKeys.ts';
import { ApiError, call, useCommand, useQuery } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Suggest, type Suggestion } from '../../ui/Suggest.tsx';
import { numberProblem } from './checks.ts';
import type { QuestionContext } from './QuestionList.tsx';
import styles from './KnownAnswer.module.css';
import { WIDTHS } from './widths.ts';

const PARTIES: Partial<Record<string, PartyKind>> = {
  'seller.name': 'seller',
  'seller.inn': 'seller',
  'buyer.lastName': 'client',
};
const COURT = 'court.name';

/** Questions for which an answer may be known from a card or from the list of courts. */
export const hasKnownAnswers = (path: string): boolean => PARTIES[path] !== undefined || path === COURT;

type Text = Extract<Question, { kind: 'text' }>;
interface Props {
  question: Text;
  context: QuestionContext;
  small?: boolean;
}

export function KnownAnswer(props: Props) {
  const kind = PARTIES[props.question.path];
  return kind ? <KnownParty {...props} kind={kind} /> : <KnownCourts {...props} />;
}

/** The name or the ИНН with the cards that begin like it; taking one fills in all that the card knows. */
function KnownParty({ question, context, small = false, kind }: Props & { kind: PartyKind }) {
  const { answers, view } = context;
  const value = textFact(answers.facts, question.path);
  const [typed, setTyped] = useState('');
  const found = useSuggestions(kind, typed);
  // The card of this very case offers nothing new.
  const offered = found.filter(({ facts }) => brings(answers.facts, facts));

  function take(key: string): void {
    const chosen = found.find((one) => one.key === key);
    if (!chosen) return;
    const before = answers.facts;
    for (const [path, next] of pathsOf(chosen.facts)) answers.answer(path, next);
    setTyped('');
    showToast({
      text: `Взято из карточки: ${chosen.title}`,
      icon: 'check',
      action: {
        label: 'Отменить',
        run: () => void answers.flush().then(() => call('cases.setFacts', { id: view.id, facts: before })),
      },
    });
  }

  return (
    <KnownField
      question={question}
      context={context}
      small={small}
      value={value}
      onType={setTyped}
      suggestions={offered.map(({ key, title, note }) => ({ id: key, label: title, ...(note ? { hint: note } : {}) }))}
      onTake={take}
    />
  );
}

function useSuggestions(kind: PartyKind, typed: string): PartySuggestion[] {
  const [found, setFound] = useState<PartySuggestion[]>([]);
  useEffect(() => {
    let open = true;
    const empty = typed.trim().length < 2;
    const ask = () =>
      empty
        ? Promise.resolve([])
        : call('parties.suggest', { kind, query: typed.slice(0, 200) }).catch((error: unknown) => {
            // A hint that does not come is not worth a word; the answer can be typed.
            if (error instanceof ApiError) return [];
            throw error;
          });
    const timer = setTimeout(() => void ask().then((next) => open && setFound(next)), empty ? 0 : 120);
    return () => {
      open = false;
      clearTimeout(timer);
    };
  }, [kind, typed]);
  return found;
}

function pathsOf(facts: Facts): [string, unknown][] {
  return Object.entries(facts).flatMap(([section, inner]) =>
    Object.entries(inner as object).map(([key, value]): [string, unknown] => [`${section}.${key}`, value]),
  );
}

function brings(now: Facts, facts: Facts): boolean {
  return pathsOf(facts).some(([path, value]) => typeof value === 'string' && textFact(now, path) !== value);
}

/** The court with those that were written down once. */
function KnownCourts({ question, context, small = false }: Props) {
  const { answers } = context;
  const value = textFact(answers.facts, question.path);
  const courts = useQuery('courts.list', {}).data ?? [];
  const save = useCommand('courts.save');
  const words = foldName(value);
  const same = courts.some((court) => foldName(court.name) === words);
  const offered = same ? [] : courts.filter((court) => foldName(court.name).includes(words));

  async function remember(): Promise<void> {
    const address = textFact(answers.facts, 'court.address').trim();
    const done = await save.run({ value: { name: value.trim(), ...(address ? { address } : {}) } });
    if (done) showToast({ text: 'Суд записан в справочник', icon: 'check' });
  }

  return (
    <>
      <KnownField
        question={question}
        context={context}
        small={small}
        value={value}
        onType={() => undefined}
        suggestions={offered.map(({ court, name, address }) => ({
          id: court,
          label: name,
          ...(address ? { hint: address } : {}),
        }))}
        onTake={(id) => {
          const chosen = courts.find(({ court }) => court === id);
          if (!chosen) return;
          answers.answer('court.name', chosen.name);
          if (chosen.address) answers.answer('court.address', chosen.address);
        }}
      />
      {value.trim() !== '' && !same && (
        <p className={styles.remember}>
          <Button kind="quiet" size={36} onPress={() => void remember()}>
            Запомнить этот суд для других дел
          </Button>
        </p>
      )}
    </>
  );
}

function KnownField({
  question,
  context,
  small,
  value,
  onType,
  suggestions,
  onTake,
}: Required<Props> & {
  value: string;
  onType: (text: string) => void;
  suggestions: readonly Suggestion[];
  onTake: (id: string) => void;
}) {
  const { answers } = context;
  const [left, setLeft] = useState(value !== '');
  const overruled = question.override !== undefined && textFact(answers.facts, question.override).trim() !== '';
  const problem = numberProblem(question, answers.facts);
  return (
    <Suggest
      label={question.label}
      small={small}
      hint={question.hint}
      width={WIDTHS[question.width ?? 'name']}
      value={value}
      inputMode={question.digits ? 'numeric' : 'text'}
      error={left && !overruled ? problem : null}
      suggestions={suggestions}
      onChange={(next) => {
        setLeft(false);
        onType(next);
        answers.answer(question.path, next);
      }}
      onBlur={() => setLeft(true)}
      onTake={onTake}
    />
  );
}
