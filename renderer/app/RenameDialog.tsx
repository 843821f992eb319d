import { useState, useSyncExternalStore } from 'react';
import { useCommand, useQuery } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextInput } from '../ui/Field.tsx';
import { closeRename, readRename, subscribeRename } from './renameStore.ts';

/** «Переименовать дело…»: the title is only for the list; an empty one brings the program's own back. */
export function RenameDialog() {
  const id = useSyncExternalStore(subscribeRename, readRename);
  const { data: view } = useQuery('cases.get', id === null ? null : { id });
  if (id === null || !view) return null;
  return <Form key={id} id={id} title={view.title} />;
}

function Form({ id, title }: { id: string; title: string }) {
  const [text, setText] = useState(title);
  const { run } = useCommand('cases.rename');
  const save = (): void => {
    closeRename();
    if (text.trim() !== title) void run({ id, title: text });
  };
  return (
    <Dialog
      open
      onClose={closeRename}
      title="Название дела"
      actions={
        <>
          <Button kind="quiet" onPress={closeRename}>
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
