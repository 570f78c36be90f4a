import { type CommandOf, defineCommand } from '../command.ts';
import { documentSchema } from '../document.ts';
import { unitCodeSchema } from '../text.ts';
import { numberClaimed } from './events.ts';

/** Sent by the write path for a decision that carries a claim, before the decision's own events are appended. */
export const claimNumber = defineCommand('ClaimNumber', () =>
  numberClaimed.plain.extend({ body: unitCodeSchema, year: documentSchema.shape.year }),
);

export type DocumentRegisterCommand = CommandOf<typeof claimNumber>;
