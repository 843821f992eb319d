import { counted } from '../../../shared/text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NewPasswordFields, useNewPassword } from '../../ui/NewPassword.tsx';

const CASES = ['дело', 'дела', 'дел'] as const;

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
  const password = useNewPassword({ optional: true });
  const save = (): void => {
    const passphrase = password.take();
    if (passphrase !== null) onExport(passphrase === '' ? null : passphrase);
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
      <NewPasswordFields
        password={password}
        hint="Оставьте пустым, если файлы останутся у вас. С паролем их не откроет никто другой; он нигде не хранится."
        onEnter={save}
      />
    </Dialog>
  );
}
