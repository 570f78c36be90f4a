import type { UnitCode } from '#domain/text.ts';
import { FIRST_DAY } from './demo-days.ts';
import type { DemoStep } from './demo-step.ts';

/** What is done to a unit, by the administrator of the province unless it is said. */
export const onUnit = (
  code: UnitCode,
  minute: number,
  type: DemoStep['type'],
  data: object,
  by: DemoStep['by'] = 'quan',
  on = FIRST_DAY,
): DemoStep => ({ on, minute, by, type, subject: { unit: code }, data: () => data });
