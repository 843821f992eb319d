import { lowerFirst } from '../../../../shared/text/format.ts';
import type { CaseView } from '../../../../shared/ipc/contract.ts';
import type { CaseEvent, Proves } from '../../../../shared/model/case.ts';
import { PROVES } from '../../../../shared/model/proves.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckboxGroup } from '../../../ui/Choice.tsx';
import styles from './record.module.css';

/** Papers that prove the event: those already in the case, and a new one from a file. */
export function Attached({
  event,
  setEvent,
  view,
  kinds,
}: {
  event: CaseEvent;
  setEvent: (event: CaseEvent) => void;
  view: CaseView;
  kinds: readonly [Proves, ...Proves[]];
}) {
  const add = useCommand('attachments.addByDialog', { quiet: true });
  const chosen = event.attachments ?? [];
  const offered = view.file.attachments.filter(
    (attachment) => kinds.includes(attachment.proves) || chosen.includes(attachment.id),
  );
  const pick = async () => {
    const result = await add.run({ caseId: view.id, proves: kinds[0] });
    if (!result) return;
    setEvent({ ...event, attachments: [...chosen, ...result.added.map((attachment) => attachment.id)] });
  };
  return (
    <div>
      {offered.length > 0 && (
        <CheckboxGroup
          label="Что подтверждает"
          small
          value={chosen}
          onChange={(attachments) => setEvent({ ...event, attachments })}
          options={offered.map((attachment) => ({
            value: attachment.id,
            label: attachment.title,
            hint: attachment.title === attachment.name ? undefined : attachment.name,
          }))}
        />
      )}
      <Button size={36} icon="clip" onPress={() => void pick()}>
        Приложить: {lowerFirst(PROVES[kinds[0]].title)}
      </Button>
      {add.error && (
        <p className={styles.problem} role="alert">
          {add.error.message}
        </p>
      )}
    </div>
  );
}
