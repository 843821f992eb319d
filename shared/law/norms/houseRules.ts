import type { Norm } from '../types.ts';
import { edition, norm } from './define.ts';

/** Rules that are no law: of platforms and of payment systems. They change without notice and are always to be checked. */
export const HOUSE_RULES: readonly Norm[] = [
  norm(
    'ozon-dispute',
    'platform-rules',
    'о споре',
    'Спор на Ozon',
    edition(
      'Продавец отклонил возврат: спор открывают за 5 календарных дней, площадка решает за 3 дня. Названо для схемы rFBS.',
      'L',
      'справка Ozon для продавцов; правила для покупателей не сверены',
      { params: { days: 5, decisionDays: 3 } },
    ),
  ),
  norm(
    'card-dispute',
    'card-rules',
    'о диспуте',
    'Диспут в банке',
    edition(
      'Диспут открывает банк, который выпустил карту. Сроки в законе не названы: старые руководства говорят о 60–180 днях.',
      'L',
      'старые руководства банков; сроки «Мир» не найдены',
      { params: { safeDays: 60, days: 180 } },
    ),
  ),
];
