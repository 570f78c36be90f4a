import { type CommandOf, defineCommand } from '../command.ts';
import { unitCodeSchema } from '../text.ts';
import {
  deputyAppointed,
  fieldAssigned,
  headAppointed,
  remoteAreaFlagged,
  termEnded,
  unitAbolished,
  unitConfirmed,
  unitMerged,
  unitMoved,
  unitRegistered,
  unitRenamed,
  unitSplit,
} from './events.ts';
import { provisionalKindSchema } from './unit-kind.ts';

// What is asked is what will have happened: each command takes the shape of its event, with the code of its unit.
const code = { code: unitCodeSchema };
const registration = unitRegistered.plain.omit({ provisional: true });

/** Administrator. */
export const registerUnit = defineCommand('RegisterUnit', () => registration);
/** Any inspector who meets a unit that the register lacks. */
export const registerProvisionalUnit = defineCommand('RegisterProvisionalUnit', () =>
  registration.extend({ kind: provisionalKindSchema, parent: unitCodeSchema }),
);
/** Administrator: accepts a provisional unit, correcting what the inspector had put down. */
export const confirmUnit = defineCommand('ConfirmUnit', () => unitConfirmed.plain.extend(code));
export const renameUnit = defineCommand('RenameUnit', () => unitRenamed.plain.extend(code));
export const moveUnit = defineCommand('MoveUnit', () => unitMoved.plain.extend(code));
export const flagRemoteArea = defineCommand('FlagRemoteArea', () => remoteAreaFlagged.plain.extend(code));

export const mergeUnit = defineCommand('MergeUnit', () => unitMerged.plain.extend(code));
export const splitUnit = defineCommand('SplitUnit', () => unitSplit.plain.extend(code));
export const abolishUnit = defineCommand('AbolishUnit', () => unitAbolished.plain.extend(code));

export const appointHead = defineCommand('AppointHead', () => headAppointed.plain.extend(code));
export const appointDeputy = defineCommand('AppointDeputy', () => deputyAppointed.plain.extend(code));
export const endTerm = defineCommand('EndTerm', () => termEnded.plain.extend(code));
export const assignField = defineCommand('AssignField', () => fieldAssigned.plain.extend(code));

export const unitCommandDefinitions = [
  registerUnit,
  registerProvisionalUnit,
  confirmUnit,
  renameUnit,
  moveUnit,
  flagRemoteArea,
  mergeUnit,
  splitUnit,
  abolishUnit,
  appointHead,
  appointDeputy,
  endTerm,
  assignField,
] as const;

export type UnitCommand = CommandOf<(typeof unitCommandDefinitions)[number]>;
