import { useState } from 'react';
import { useCommand, useQuery } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextInput } from '../ui/Field.tsx';

/** «Переименовать дело…»: the title is only for the list; an empty one brings the program's own back. */
export function RenameDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: view } = useQuery('cases.get', { id });
  return view ? <Form id={id} title={view.title} onClose={onClose} /> : null;
}

function Form({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const [text, setText] = useState(title);
  const { run } = useCommand('cases.rename');
  const save = (): void => {
    onClose();
    if (text.trim() !== title) void run({ id, title: text });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Название дела"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button kind="primary" onPress={save}>
            Переименовать
          </Button>
        </>
      }
    >
      <TextInput
        label="Как называть дело в списке?"
        hint="В письмах оно не печатается. Пустое название вернёт прежнее."
        value={text}
        onChange={setText}
        onEnter={save}
        maxLength={200}
        width="full"
        autoFocus
      />
    </Dialog>
  );
}
