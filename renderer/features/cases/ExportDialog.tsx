import { useState } from 'react';
import { counted } from '../../../shared/text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/Field.tsx';

const CASES = ['дело', 'дела', 'дел'] as const;
const SHORTEST = 8;

/** Many cases as files: with a password typed twice, because nobody can bring it back, or openly. */
export default function ExportDialog({
  count,
  onClose,
  onExport,
}: {
  count: number;
  onClose: () => void;
  onExport: (passphrase: string | null) => void;
}) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<{ first?: string; second?: string }>({});
  const save = (): void => {
    if (first === '' && second === '') onExport(null);
    else if (first.trim().length < SHORTEST) setProblem({ first: `Нужно не меньше ${SHORTEST} знаков.` });
    else if (first !== second) setProblem({ second: 'Пароли не совпали. Наберите ещё раз.' });
    else onExport(first);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Выгрузить ${counted(count, CASES)}`}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button kind="primary" onPress={save}>
            Выбрать папку…
          </Button>
        </>
      }
    >
      <p>Каждое дело станет отдельным файлом со всеми документами. Эти файлы открывает такая же программа.</p>
      <TextInput
        label="Пароль"
        hint="Оставьте пустым, если файлы останутся у вас. С паролем их не откроет никто другой; он нигде не хранится."
        type="password"
        value={first}
        onChange={setFirst}
        error={problem.first ?? null}
        maxLength={200}
        width="full"
        autoFocus
      />
      <TextInput
        label="Ещё раз"
        type="password"
        value={second}
        onChange={setSecond}
        onEnter={save}
        error={problem.second ?? null}
        maxLength={200}
        width="full"
      />
    </Dialog>
  );
}
