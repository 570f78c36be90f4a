import { z } from 'zod';
import { CLOCKS, type ClockName } from '#domain/law/clocks/clock-names.ts';

// The keys of the table are its type, and it is not empty.
export const clockNameSchema = z.enum(Object.keys(CLOCKS) as [ClockName, ...ClockName[]]);
