import { DELIVERY } from './delivery.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { OWN } from './own.ts';
import { QUALITY } from './quality.ts';
import { REFUNDS } from './refunds.ts';
import { SERVICES } from './services.ts';
import { walks } from './walk.ts';

walks('вещь не привезли', DELIVERY);
walks('деньги не вернули', REFUNDS);
walks('вещь с недостатком или не подошла', QUALITY);
walks('работы и услуги', SERVICES);
walks('дела по другому закону', ELSEWHERE);
walks('придуманные дела тех же видов', OWN);
