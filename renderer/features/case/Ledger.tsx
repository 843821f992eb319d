import { ledger, type LedgerRow } from '../../../shared/model/ledger.ts';
import { ADDRESSEES } from '../../../shared/model/eventNames.ts';
import { saidOfOtherSide } from '../../../shared/model/otherSide.ts';
import { longDate, lowerFirst } from '../../../shared/text/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { NormLine } from '../../ui/Why.tsx';
import { useCase } from './caseContext.ts';
import styles from './ledger.module.css';

/** «Доказательства направления»: letter by letter, what proves it and what is missing. */
export function Ledger() {
  const { view } = useCase();
  const rows = ledger(view.file, view.plan.today);
  return (
    <section className={styles.ledger} aria-labelledby="ledger">
      <h2 id="ledger">Доказательства направления</h2>
      {rows.length === 0 && (
        <p className={styles.quiet}>
          Ещё ничего не отправлено. Запишите отправку, и здесь появятся письмо, номер и то, чего не хватает.
        </p>
      )}
      <ul>
        {rows.map((row) => (
          <Row key={row.event.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: LedgerRow }) {
  const { view, record } = useCase();
  const whom = saidOfOtherSide(ADDRESSEES[row.to].dative, view.file.facts);
  const name = `${row.paper}, ${whom}`;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <Chip glyph={row.served ? 'done' : 'waiting'}>
          {row.served ? (row.served.deemed ? 'считается вручённым' : 'вручено') : 'отправлено'}
        </Chip>
      </div>
      <p>
        {longDate(row.sentOn)}, {lowerFirst(row.channel)}
        {row.number ? `, № ${row.number}` : ''}
        {row.numberFits === true ? ' — номер сходится' : ''}
      </p>
      {row.served && (
        <p>
          Вручение: {longDate(row.served.on)}, {lowerFirst(row.served.proof)}
          {row.served.keepSealed ? '. Конверт не вскрывайте, он нужен суду.' : ''}
        </p>
      )}
      {row.served?.norms.map((norm) => (
        <NormLine key={norm.norm} norm={norm} />
      ))}
      {row.proofs.length > 0 && <p className={styles.quiet}>Есть: {row.proofs.join(', ')}</p>}
      {row.lacking.map((one) => (
        <p key={one.what} className={styles.lacking}>
          <Glyph name="soon" /> Нет {one.what}. {one.how}
        </p>
      ))}
      <p className={styles.buttons}>
        <Button
          kind="quiet"
          size={28}
          aria-label={`Дополнить отправку: ${name}`}
          onPress={() => record({ kind: 'change', event: row.event })}
        >
          Дополнить отправку
        </Button>
        {!row.served && (
          <Button
            kind="quiet"
            size={28}
            aria-label={`Записать вручение: ${name}`}
            onPress={() => record({ kind: 'new', type: 'served', paper: row.event.paper })}
          >
            Записать вручение
          </Button>
        )}
      </p>
    </li>
  );
}
