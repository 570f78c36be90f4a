import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import { isAtOrBelow, type Units } from '../unit/tree.ts';
import type { Grant } from './state.ts';

/**
 * Whether the grant reaches the unit on that day. `units` must hold the unit with all above it. A grant without named
 * territory is one of a provincial body, whose territory is the province.
 */
export const reaches = (grant: Grant, units: Units, code: UnitCode, date: LegalDate): boolean =>
  grant.territory.length === 0 || isAtOrBelow(units, code, grant.territory, date);
