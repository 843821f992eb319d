import { ACT_ARTICLES, type ActArticles } from '../../law/data/actArticles.ts';
import { MISPLACED } from '../../law/data/misplaced.ts';
import { normById } from '../../law/norms/lookup.ts';
import { findCitations, type Citation } from '../citations.ts';
import { finding } from '../find.ts';
import { isOnly } from '../subject.ts';
import type { Finding, LintInput, Rule } from '../types.ts';

const BY_ACT = new Map(ACT_ARTICLES.map((one) => [one.act, one]));

/** A letter with so many wrong articles needs no longer list. */
const ENOUGH = 40;

/** Articles that the act does not have, and articles of another situation than the letter tells of. */
export const articles: Rule = (input) => {
  const found: Finding[] = [];
  for (const citation of findCitations(input.letter)) {
    if (found.length >= ENOUGH) break;
    const act = citation.act === null ? undefined : BY_ACT.get(citation.act);
    const missing = act ? missingArticle(input, citation, act) : null;
    if (missing) found.push(missing);
    else found.push(...(citation.act === 'zozpp' ? misplaced(input, citation) : criminal(input, citation)));
  }
  return found;
};

function missingArticle(input: LintInput, citation: Citation, act: ActArticles): Finding | null {
  const { article } = citation;
  const whole = Number(article.split('.')[0]);
  if (whole < act.first || whole > act.last) {
    return finding(
      input,
      act.confidence === 'M' ? 'danger' : 'forbidden',
      'no_such_article',
      {
        title: `Статьи ${article} ${act.inside} нет`,
        text: `Последняя статья там — ${act.last}. Продавец увидит это первым и усомнится в остальном. Уберите ссылку или найдите нужную статью в справочнике.`,
      },
      citation,
    );
  }
  if (act.alwaysDotted && !article.includes('.')) {
    return finding(
      input,
      'advice',
      'half_article',
      {
        title: `Номер статьи неполный: ${article}`,
        text: `Статьи ${act.inside} нумеруют через точку, например 14.8. Допишите номер.`,
      },
      citation,
    );
  }
  if (act.dotted && article.includes('.') && !act.dotted.includes(article)) {
    return finding(
      input,
      'advice',
      'unknown_article',
      {
        title: `Статья ${article} программе не известна`,
        text: `По нашим сведениям, такой статьи ${act.inside} нет. Сверьте номер с текстом закона.`,
      },
      citation,
    );
  }
  const points = act.points?.[article];
  if (points !== undefined && citation.point !== undefined && Math.floor(Number(citation.point)) > points) {
    return finding(
      input,
      'advice',
      'unknown_point',
      {
        title: `В статье ${article} нет пункта ${citation.point}`,
        text: `По нашим сведениям, пунктов в ней ${points}. Сверьте номер с текстом закона.`,
      },
      citation,
    );
  }
  return null;
}

/** «Ст. 25 здесь не применяется» is said in good letters too. */
const DENIED = /не (?:примен|распростран|относ|касает|регулир)/;

function misplaced(input: LintInput, citation: Citation): Finding[] {
  const rule = MISPLACED.find(
    (one) =>
      one.article === citation.article &&
      (one.point === undefined || one.point === citation.point) &&
      isOnly(input.about, one.wrongFor),
  );
  const around = input.letter.whole.low.slice(Math.max(0, citation.from - 80), citation.to + 80);
  if (!rule || DENIED.test(around)) return [];
  const right = normById(rule.right);
  return [
    finding(
      input,
      rule.level,
      'article_of_another_case',
      {
        title: `Статья ${citation.article} не о вашем случае`,
        text: `Она ${rule.about}. В таком письме называют ${right.article}. Чужая статья даёт повод ответить отказом: замените её.`,
        norm: rule.right,
      },
      citation,
    ),
  ];
}

function criminal(input: LintInput, citation: Citation): Finding[] {
  if (citation.act !== 'uk') return [];
  return [
    finding(
      input,
      'advice',
      'criminal_article',
      {
        title: 'Уголовная статья в письме продавцу',
        text: 'Спор о товаре решают продавец, Роспотребнадзор и суд. Ссылка на преступление без решения суда звучит как угроза. Её лучше убрать.',
      },
      citation,
    ),
  ];
}
