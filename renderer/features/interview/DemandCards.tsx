import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { DemandOption } from '../../../shared/law/types.ts';
import { otherSide } from '../../../shared/model/otherSide.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { Advice } from '../../ui/Advice.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './DemandCards.module.css';
import type { QuestionContext } from './QuestionList.tsx';

/** One demand of those the facts allow, each with its term, sum and risk; the others stand below with the reason. */
export function DemandCards({ label, context }: { label: string; context: QuestionContext }) {
  const { plan } = context.view;
  const { facts, answer } = context.answers;
  const open = plan.demands.filter((demand) => demand.status !== 'excluded');
  const closed = plan.demands.filter((demand) => demand.status === 'excluded');
  const lost = closed.find((demand) => demand.id === facts.demand);
  if (plan.demands.length === 0) {
    return (
      <p className={styles.none}>
        {plan.missing[0]
          ? `${plan.missing[0].question} ${plan.missing[0].why}`
          : 'Ответьте на вопросы прежних страниц: от них зависит, что можно требовать.'}
      </p>
    );
  }
  return (
    <div className={styles.cards}>
      {lost && (
        <section>
          <h2 className={styles.label}>Прежнее требование</h2>
          <Advice
            item={{
              code: 'demand-lost',
              severity: 'danger',
              title: 'Прежнее требование больше не подходит',
              text: `«${lost.title}»: ${(lost.reason ?? 'ответы изменились').replace(/\.$/, '')}. Выберите другое.`,
            }}
          />
        </section>
      )}
      <RadioGroup
        className={styles.cards ?? ''}
        value={open.some((demand) => demand.id === facts.demand) ? (facts.demand ?? null) : null}
        onChange={(id) => answer('demand', id)}
      >
        <Label className={styles.label}>{label}</Label>
        {open.map((demand) => (
          <Card key={demand.id} demand={demand} side={otherSide(facts).gen} />
        ))}
      </RadioGroup>
      {closed.length > 0 && (
        <ul className={styles.cards} aria-label="Недоступные требования">
          {closed.map((demand) => (
            <li key={demand.id} tabIndex={0} className={styles.closed}>
              <Glyph name="excluded" size={22} />
              <span>
                <span className={styles.closedName}>{demand.title}</span>
                <span className={styles.reason}>Нельзя: {demand.reason}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Card({ demand, side }: { demand: DemandOption; side: string }) {
  return (
    <Radio value={demand.id} className={styles.card ?? ''}>
      <span className={styles.dot} />
      <span className={styles.body}>
        <span className={styles.head}>
          <span className={styles.name}>{demand.title}</span>
          {demand.sum > 0 && (
            <span className={styles.sum}>
              <span className={styles.amount}>{formatRoubles(demand.sum)}</span>
              <span className={styles.today}>на сегодня</span>
            </span>
          )}
        </span>
        <span className={styles.facts}>
          {demand.term && <Fact name={`Срок ${side}`} text={demand.term} />}
          {demand.penalty && <Fact name="Неустойка" text={demand.penalty} />}
        </span>
        {demand.status === 'unknown' && demand.reason && (
          <span className={styles.risk}>
            <Glyph name="advice" size={16} />
            <span>Пока неясно: {demand.reason}</span>
          </span>
        )}
        {demand.risk && (
          <span className={styles.risk}>
            <Glyph name="soon" size={16} />
            <span>{demand.risk}</span>
          </span>
        )}
        {demand.closes && <span className={styles.closes}>Что закроет? {demand.closes}</span>}
      </span>
    </Radio>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <span className={styles.fact}>
      <span className={styles.factName}>{name}</span>
      <span>{text}</span>
    </span>
  );
}
