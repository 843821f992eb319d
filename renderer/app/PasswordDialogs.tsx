import { useState } from 'react';
import type { LockedFile } from '../../shared/ipc/imports.ts';
import { ApiError, call } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextInput } from '../ui/Field.tsx';
import { NewPasswordFields, useNewPassword } from '../ui/NewPassword.tsx';
import { exportCase } from './caseCommands.ts';
import { closeDialog } from './dialogStore.ts';
import { showOpened } from './openedFile.ts';

/** «Экспорт дела с паролем…»: the password is typed twice, because nobody can bring it back. */
export function LockDialog({ id }: { id: string }) {
  const password = useNewPassword();
  const save = (): void => {
    const passphrase = password.take();
    if (passphrase === null) return;
    closeDialog();
    void exportCase(id, passphrase);
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      title="Экспорт дела с паролем"
      actions={
        <>
          <Button kind="quiet" onPress={closeDialog}>
            Отмена
          </Button>
          <Button kind="primary" onPress={save}>
            Сохранить файл…
          </Button>
        </>
      }
    >
      <NewPasswordFields
        password={password}
        hint="Не меньше восьми знаков. Пароль нигде не хранится: без него файл не откроет никто."
        onEnter={save}
      />
    </Dialog>
  );
}

/** A case file that is under a password; a wrong one is told under the box, and the box stays. */
export function UnlockDialog({ locked, name }: LockedFile) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    try {
      const opened = await call('cases.unlock', { token: locked, passphrase: text });
      closeDialog();
      showOpened(opened);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.shape.message);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      title="Файл под паролем"
      actions={
        <>
          <Button kind="quiet" onPress={closeDialog}>
            Отмена
          </Button>
          <Button kind="primary" isDisabled={busy || text === ''} onPress={() => void open()}>
            Открыть
          </Button>
        </>
      }
    >
      <TextInput
        label={`Пароль файла «${name}»`}
        type="password"
        value={text}
        onChange={(value) => {
          setText(value);
          setProblem(null);
        }}
        onEnter={() => void open()}
        error={problem}
        maxLength={200}
        width="full"
        autoFocus
      />
    </Dialog>
  );
}
