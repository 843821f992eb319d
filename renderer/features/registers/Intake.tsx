import { useState } from 'react';
import type { IntakeField } from '../../../shared/registers/fields.ts';
import type { CreatedCases, IntakeCheck, OpenedTable } from '../../../shared/ipc/registers.ts';
import { counted } from '../../../shared/text/format.ts';
import { useCommand } from '../../api.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { IntakeChecked } from './IntakeChecked.tsx';
import { IntakeColumns } from './IntakeColumns.tsx';
import styles from './Registers.module.css';
import { saySaved } from './saved.ts';

const CASES = ['дело', 'дела', 'дел'] as const;

/** «Загрузить таблицу»: open, choose columns, check, create. */
export function Intake() {
  const [table, setTable] = useState<OpenedTable | null>(null);
  const [columns, setColumns] = useState<(IntakeField | null)[]>([]);
  const [common, setCommon] = useState<Partial<Record<IntakeField, string>>>({});
  const [checked, setChecked] = useState<{ check: IntakeCheck; skipDuplicates: boolean } | null>(null);
  const [created, setCreated] = useState<CreatedCases | null>(null);
  const open = useCommand('registers.open');
  const reread = useCommand('registers.reread');
  const check = useCommand('registers.check');
  const template = useCommand('registers.template');

  function take(opened: OpenedTable | null | undefined): void {
    if (!opened) return;
    setTable(opened);
    setColumns(opened.columns.map(({ field }) => field));
    setChecked(null);
    setCreated(null);
  }
  const openFile = () => void open.run({}).then(take);
  function checkAgain(skipDuplicates: boolean): void {
    if (!table) return;
    void check.run({ token: table.token, columns, common, skipDuplicates }).then((answer) => {
      if (answer) setChecked({ check: answer, skipDuplicates });
    });
  }

  if (created) {
    return (
      <Created
        created={created}
        onAgain={() => {
          setTable(null);
          setCreated(null);
        }}
      />
    );
  }
  if (table && checked) {
    return (
      <IntakeChecked
        table={table}
        check={checked.check}
        skipDuplicates={checked.skipDuplicates}
        onSkip={checkAgain}
        onBack={() => setChecked(null)}
        onCreated={setCreated}
      />
    );
  }
  if (table) {
    return (
      <IntakeColumns
        table={table}
        columns={columns}
        onColumns={setColumns}
        common={common}
        onCommon={setCommon}
        onReread={(change) => void reread.run({ token: table.token, ...change }).then(take)}
        onCheck={() => checkAgain(true)}
        onOther={openFile}
      />
    );
  }
  return (
    <>
      <p className={styles.lead}>
        Каждая строка таблицы станет делом. Подойдёт XLSX или CSV, до 10 000 строк. Сначала вы увидите, что не так, и
        только потом заведёте дела.
      </p>
      <div className={styles.bar}>
        <Button kind="primary" icon="folder" onPress={openFile}>
          Открыть таблицу
        </Button>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} icon="download" onPress={() => void template.run({ format }).then(saySaved)}>
            {`Сохранить образец ${format.toUpperCase()}`}
          </Button>
        ))}
      </div>
      <p className={styles.note}>
        Много покупателей против одного магазина: в таблице могут быть только имена. Магазин и случай впишете один раз
        для всех строк.
      </p>
    </>
  );
}

function Created({ created, onAgain }: { created: CreatedCases; onAgain: () => void }) {
  const undo = useCommand('registers.undoCreate');
  const saveBad = useCommand('registers.saveBad');
  const [undone, setUndone] = useState(false);
  return (
    <div className={styles.done}>
      <p role="status">
        {undone
          ? 'Заведённые дела в корзине на 30 дней.'
          : `Заведено: ${counted(created.created, CASES)}. Не вошло строк: ${created.bad}.`}
      </p>
      <p className={styles.bar}>
        <Link href="#/cases">Открыть дела</Link>
        {created.bad > 0 && (
          <Link onPress={() => void saveBad.run({ token: created.token }).then(saySaved)}>
            Сохранить строки с ошибками
          </Link>
        )}
        {!undone && (
          <Link
            onPress={() => void undo.run({ token: created.token }).then((answer) => setUndone(answer !== undefined))}
          >
            Отменить загрузку
          </Link>
        )}
        <Link onPress={onAgain}>Загрузить ещё одну таблицу</Link>
      </p>
    </div>
  );
}
