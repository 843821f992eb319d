import { isOwnField } from '../../law/data/regimes.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import type { Material } from './material.ts';

/** What the contract is about, in the words of the law: goods sold, a work done or a service provided. */
export interface ThingWords {
  nom: string;
  gen: string;
  acc: string;
  /** «о товаре», «об услуге» */
  about: string;
  /** «договора купли-продажи товара», «договора подряда»: what is performed or given up. */
  contract: string;
  /** «договор подряда»: what was made. */
  contractNom: string;
  /** «она», «её» instead of «он», «его». */
  feminine: boolean;
}

const GOODS: ThingWords = {
  nom: 'товар',
  gen: 'товара',
  acc: 'товар',
  about: 'о товаре',
  contract: 'договора купли-продажи товара',
  contractNom: 'договор купли-продажи товара',
  feminine: false,
};
const WORK: ThingWords = {
  nom: 'работа',
  gen: 'работы',
  acc: 'работу',
  about: 'о работе',
  contract: 'договора подряда',
  contractNom: 'договор подряда',
  feminine: true,
};
const SERVICE: ThingWords = {
  nom: 'услуга',
  gen: 'услуги',
  acc: 'услугу',
  about: 'об услуге',
  contract: 'договора оказания услуг',
  contractNom: 'договор оказания услуг',
  feminine: true,
};

/** Words for the thing of the contract. A contractor whose trade was not named does a work or, when refused, a service. */
export function thing(m: Material): ThingWords {
  if (!isServiceCase(m.facts)) return GOODS;
  const { field, problem } = m.facts;
  if (field === 'work') return WORK;
  // Clinics, schools, hotels, carriers provide services: the special regimes the program carries are all of that kind.
  if (field === 'service' || (field !== undefined && !isOwnField(field))) return SERVICE;
  const words = problem === 'service_refusal' ? SERVICE : WORK;
  // Which of the two contracts it is has not been said, so it is not named. Bought goods with a work: only the work is given up.
  const part = words.nom === 'услуга' ? 'оказания услуги' : 'выполнения работы';
  return { ...words, contract: field === 'goods' ? `договора в части ${part}` : 'договора', contractNom: 'договор' };
}

/** What is done with the thing: a work is «выполняется», a service «оказывается». */
export interface DoingWords {
  /** «выполнить работу» */
  perform: string;
  /** «выполнения работы» */
  performing: string;
  /** «выполнение работы» */
  performance: string;
  /** «выполнена» */
  performed: string;
  /** «выполненной» */
  done: string;
}

export function doing(m: Material): DoingWords {
  return thing(m).nom === 'услуга'
    ? {
        perform: 'оказать услугу',
        performing: 'оказания услуги',
        performance: 'оказание услуги',
        performed: 'оказана',
        done: 'оказанной',
      }
    : {
        perform: 'выполнить работу',
        performing: 'выполнения работы',
        performance: 'выполнение работы',
        performed: 'выполнена',
        done: 'выполненной',
      };
}
