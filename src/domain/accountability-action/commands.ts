import type { CommandOf } from '../command.ts';
import { assessGround, claimGround, notifyHead, recordHeadExplained } from './hearing.ts';
import { openAction } from './opening.ts';
import { dropAction, recordPersonStatus } from './outcome.ts';
import { proposeSanction } from './proposal.ts';
import {
  confirmRecord,
  recordAppealDecided,
  recordNoFurtherSanction,
  recordSanction,
  recordSanctionAnnulled,
  recordSanctionAppealed,
  recordSanctionEnforced,
  recordSanctionReplaced,
  returnRecord,
} from './sanctions.ts';

/** Every command of an action. `Record…`: what others did. */
export const actionCommandDefinitions = [
  openAction,
  notifyHead,
  recordHeadExplained,
  claimGround,
  assessGround,
  proposeSanction,
  recordSanction,
  recordSanctionReplaced,
  recordAppealDecided,
  recordSanctionAnnulled,
  recordNoFurtherSanction,
  recordSanctionEnforced,
  recordSanctionAppealed,
  confirmRecord,
  returnRecord,
  dropAction,
  recordPersonStatus,
] as const;

export type ActionCommand = CommandOf<(typeof actionCommandDefinitions)[number]>;
