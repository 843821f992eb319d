import { useState } from 'react';
import { TextInput } from './Field.tsx';

const SHORTEST = 8;

/** What is typed into the two boxes of a new password. */
export interface NewPassword {
  first: string;
  second: string;
  problem: { first?: string; second?: string };
  setFirst: (text: string) => void;
  setSecond: (text: string) => void;
  /** The password; '' where none is allowed; null when it will not do, and then words stand under its box. */
  take: () => string | null;
}

/** A new password is typed twice, because nobody can bring it back; `optional` takes two empty boxes for «без пароля». */
export function useNewPassword({ optional = false }: { optional?: boolean } = {}): NewPassword {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<NewPassword['problem']>({});
  const refuse = (words: NewPassword['problem']): null => {
    setProblem(words);
    return null;
  };
  const take = (): string | null => {
    if (optional && first === '' && second === '') return '';
    if (first.trim().length < SHORTEST) return refuse({ first: `Нужно не меньше ${SHORTEST} знаков.` });
    return first === second ? first : refuse({ second: 'Пароли не совпали. Наберите ещё раз.' });
  };
  return { first, second, problem, setFirst, setSecond, take };
}

/** The two boxes; Enter in the second one is «готово». */
export function NewPasswordFields({
  password: { first, second, problem, setFirst, setSecond },
  hint,
  onEnter,
}: {
  password: NewPassword;
  hint: string;
  onEnter: () => void;
}) {
  const common = { type: 'password', maxLength: 200, width: 'full' } as const;
  return (
    <>
      <TextInput
        {...common}
        label="Пароль"
        hint={hint}
        value={first}
        onChange={setFirst}
        error={problem.first ?? null}
        autoFocus
      />
      <TextInput
        {...common}
        label="Ещё раз"
        value={second}
        onChange={setSecond}
        onEnter={onEnter}
        error={problem.second ?? null}
      />
    </>
  );
}
