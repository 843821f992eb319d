import { useState } from 'react';
import type { RestorePreview } from '../../../shared/ipc/backups.ts';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { NewPasswordFields, useNewPassword } from '../../ui/NewPassword.tsx';

/** The password of copies is typed twice, because nobody can bring it back. */
export function CopyPassword({ locked, onClose }: { locked: boolean; onClose: () => void }) {
  const password = useNewPassword();
  const set = useCommand('backups.password');
  const save = async (passphrase: string | null) => {
    if (await set.run({ passphrase })) onClose();
  };
  const check = (): void => {
    const passphrase = password.take();
    if (passphrase !== null) void save(passphrase);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Пароль для копий"
      actions={
        <>
          {locked && (
            <Button kind="quiet" onPress={() => void save(null)}>
              Делать без пароля
            </Button>
          )}
          <Button kind="primary" isDisabled={set.busy} onPress={check}>
            Запомнить
          </Button>
        </>
      }
    >
      <NewPasswordFields
        password={password}
        hint="Не меньше восьми знаков. Без него копию не откроет никто. Сделанные раньше копии не изменятся."
        onEnter={check}
      />
    </Dialog>
  );
}

/** A copy that is under another password than the one in use. */
export function OpenCopy({
  name,
  onOpen,
  onClose,
}: {
  name: string;
  onOpen: (preview: RestorePreview) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const look = useCommand('backups.preview', { quiet: true });
  const open = async () => {
    const found = await look.run({ name, passphrase: text });
    if (found && !('locked' in found)) onOpen(found);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Копия под паролем"
      actions={
        <Button kind="primary" isDisabled={look.busy || text === ''} onPress={() => void open()}>
          Открыть
        </Button>
      }
    >
      <TextInput
        label="Пароль копии"
        type="password"
        value={text}
        onChange={setText}
        onEnter={() => void open()}
        error={look.error?.message ?? null}
        maxLength={200}
        width="full"
        autoFocus
      />
    </Dialog>
  );
}
