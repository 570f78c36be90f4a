import type { SuspensionGround } from '#domain/inspection-case/suspension.ts';
import type { Bilingual } from './bilingual.ts';

/** Law of 2022, Art. 70.1. */
export const suspensionGroundNames = {
  'unit-request': { vi: 'theo đề nghị của đối tượng thanh tra', en: 'at the request of the inspected unit' },
  'force-majeure': { vi: 'sự kiện bất khả kháng', en: 'force majeure' },
} as const satisfies Record<SuspensionGround, Bilingual>;
