import { type CommandOf, defineCommand } from '../command.ts';
import { policySet, ruleReadingRecorded } from './events.ts';

/** Administrator. */
export const setPolicy = defineCommand('SetPolicy', () => policySet.plain);
/** Administrator, for whoever has the text before him. */
export const recordRuleReading = defineCommand('RecordRuleReading', () => ruleReadingRecorded.plain);

export const policyCommandDefinitions = [setPolicy, recordRuleReading] as const;

export type PolicyCommand = CommandOf<(typeof policyCommandDefinitions)[number]>;
