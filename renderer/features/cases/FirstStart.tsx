import { useMemo } from 'react';
import { openCaseFile, openSample, startCase } from '../../app/caseCommands.ts';
import { useScreenActions } from '../../app/shellContext.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Strip } from '../../ui/strip/Strip.tsx';
import { exampleStrip } from './exampleStrip.ts';
import styles from './FirstStart.module.css';

const STEPS = [
  { title: 'Вручите претензию', text: 'Почтой или лично под подпись. Со следующего дня пойдёт счёт.' },
  { title: 'Подождите ответа', text: 'Выходные считаются. Последний день переносится, если он выпал на выходной.' },
  {
    title: 'Действуйте, если ответа нет',
    text: 'Неустойка растёт каждый день. Жалоба и иск собираются из тех же ответов.',
  },
];

/** Empty home: one sentence of what will happen, two buttons, the real strip as a picture. */
export default function FirstStart() {
  const strip = useMemo(() => exampleStrip(), []);
  const actions = useMemo(() => ({ primary: () => void startCase() }), []);
  useScreenActions(actions);
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <h1 className={styles.display}>Запишем, что случилось, и посчитаем дни</h1>
        <p className={styles.lead}>
          Ответьте на несколько вопросов. Программа составит претензию, отметит, до какого дня вам обязаны ответить, и
          подскажет, что делать дальше.
        </p>
        <div className={styles.buttons}>
          <Button kind="primary" size={48} icon="plus" keys="Ctrl+N" onPress={() => void startCase()}>
            Новое дело
          </Button>
          <Button size={48} onPress={() => void openSample()}>
            Посмотреть на примере
          </Button>
        </div>
        <p className={styles.file}>
          Уже есть файл дела? <Link onPress={() => void openCaseFile()}>Откройте его с диска</Link>.
        </p>
      </div>
      <section className={styles.how} aria-labelledby="how">
        <h2 id="how" className={styles.howTitle}>
          Как это будет
        </h2>
        {strip && <Strip model={strip} />}
        <ol className={styles.steps}>
          {STEPS.map((step) => (
            <li key={step.title}>
              <h3 className={styles.stepTitle}>{step.title}</h3>
              <p className={styles.stepText}>{step.text}</p>
            </li>
          ))}
        </ol>
        <p className={styles.example}>
          Пример: товар за 20 000 ₽ с недостатком, неустойка 1 % в день (ст. 23 Закона о защите прав потребителей).
        </p>
      </section>
    </div>
  );
}
