import type { Input } from '../../../shared/ipc/contract.ts';
import type { OpenedTable } from '../../../shared/ipc/registers.ts';
import { PROBLEM_NAMES } from '../../../shared/model/problemNames.ts';
import { FIELD_WORDS, INTAKE_FIELDS, type IntakeField } from '../../../shared/registers/fields.ts';
import { counted } from '../../../shared/text/format.ts';
import { BarSelect } from '../../ui/BarSelect.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './Registers.module.css';

const ROWS = ['строка', 'строки', 'строк'] as const;
/** What one shop and many buyers have in common. */
const COMMON: readonly IntakeField[] = [
  'seller',
  'inn',
  'sellerAddress',
  'item',
  'purchaseDate',
  'promisedDate',
  'kind',
  'purpose',
  'problem',
  'demand',
];
const SUGGESTED: Partial<Record<IntakeField, readonly string[]>> = {
  kind: ['товар', 'работа', 'услуга'],
  purpose: ['для себя'],
  problem: Object.values(PROBLEM_NAMES).map(({ title }) => title),
};

type Common = Partial<Record<IntakeField, string>>;

/** Which column is what, and what holds for all rows. */
export function IntakeColumns({
  table,
  columns,
  onColumns,
  common,
  onCommon,
  onReread,
  onCheck,
  onOther,
}: {
  table: OpenedTable;
  columns: (IntakeField | null)[];
  onColumns: (columns: (IntakeField | null)[]) => void;
  common: Common;
  onCommon: (common: Common) => void;
  onReread: (change: Omit<Input<'registers.reread'>, 'token'>) => void;
  onCheck: () => void;
  onOther: () => void;
}) {
  const given = COMMON.filter((field) => !columns.includes(field));
  return (
    <>
      <p role="status" className={styles.counts}>
        <span>{table.name}</span>
        <span>{counted(table.rows, ROWS)}</span>
      </p>
      <Reading table={table} onReread={onReread} />
      <Section title="Столбцы">
        <div className={styles.scroll} tabIndex={0} role="region" aria-label="Столбцы таблицы">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Столбец в файле</th>
                <th scope="col">Что это</th>
                <th scope="col">Примеры</th>
              </tr>
            </thead>
            <tbody>
              {table.columns.map((column, at) => (
                <tr key={at}>
                  <th scope="row">{column.heading || `Столбец ${at + 1}`}</th>
                  <td>
                    <select
                      className={styles.select}
                      aria-label={`Что в столбце «${column.heading || at + 1}»`}
                      value={columns[at] ?? ''}
                      onChange={(event) => onColumns(chosen(columns, at, event.target.value))}
                    >
                      <option value="">не брать</option>
                      {INTAKE_FIELDS.map((field) => (
                        <option key={field} value={field}>
                          {FIELD_WORDS[field].title}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>{column.samples.join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section title="Для всех строк">
        <p className={styles.lead}>Впишите то, что одинаково у всех. Своя ячейка строки важнее.</p>
        <div className={styles.common}>
          {given.map((field) => (
            <CommonField
              key={field}
              field={field}
              value={common[field] ?? ''}
              onChange={(value) => onCommon({ ...common, [field]: value })}
            />
          ))}
        </div>
      </Section>
      <div className={styles.bar}>
        <Button kind="primary" onPress={onCheck}>
          Проверить таблицу
        </Button>
        <Button onPress={onOther}>Открыть другую</Button>
      </div>
    </>
  );
}

function CommonField({
  field,
  value,
  onChange,
}: {
  field: IntakeField;
  value: string;
  onChange: (value: string) => void;
}) {
  const words = SUGGESTED[field];
  if (!words)
    return <TextInput label={FIELD_WORDS[field].title} small width="full" value={value} onChange={onChange} />;
  return (
    <label>
      {FIELD_WORDS[field].title}
      <span className={styles.second}>
        <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">не указано</option>
          {words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}

/** How the file is read, when there is a choice. */
function Reading({
  table,
  onReread,
}: {
  table: OpenedTable;
  onReread: (change: Omit<Input<'registers.reread'>, 'token'>) => void;
}) {
  const { csv } = table;
  return (
    <div className={styles.bar}>
      {table.sheets.length > 1 && (
        <BarSelect
          label="Лист"
          value={String(table.sheet)}
          onChange={(sheet) => onReread({ sheet: Number(sheet) })}
          options={table.sheets.map((name, at) => ({ value: String(at), label: `Лист «${name}»` }))}
        />
      )}
      {csv && (
        <>
          <BarSelect
            label="Кодировка"
            value={csv.encoding}
            onChange={(encoding) => onReread({ encoding })}
            options={[
              { value: 'utf-8', label: 'Кодировка UTF-8' },
              { value: 'windows-1251', label: 'Кодировка Windows-1251' },
            ]}
          />
          <BarSelect
            label="Разделитель"
            value={csv.separator}
            onChange={(separator) => onReread({ separator })}
            options={[
              { value: ';', label: 'Разделитель: точка с запятой' },
              { value: ',', label: 'Разделитель: запятая' },
              { value: '\t', label: 'Разделитель: табуляция' },
            ]}
          />
        </>
      )}
      <BarSelect
        label="Строка заголовков"
        value={String(table.heading)}
        onChange={(heading) => onReread({ heading: Number(heading) })}
        options={Array.from({ length: 11 }, (_, at) => ({
          value: String(at - 1),
          label: at === 0 ? 'Заголовков нет' : `Заголовки в строке ${at}`,
        }))}
      />
    </div>
  );
}

/** A field belongs to one column: choosing it again takes it from the other. */
function chosen(columns: (IntakeField | null)[], at: number, value: string): (IntakeField | null)[] {
  const field = INTAKE_FIELDS.find((one) => one === value) ?? null;
  return columns.map((before, index) => {
    if (index === at) return field;
    return field !== null && before === field ? null : before;
  });
}
