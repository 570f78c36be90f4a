import type { ReactNode } from 'react';
import type { CommandContract } from '#http/contract.ts';
import type { Language } from '#terms/bilingual.ts';
import type { CaseFile } from '../api/case-queries.ts';
import type { Me } from '../api/queries.ts';
import type { Values } from '../forms/body-of.ts';

/** What an act on a case is filled in from. */
export type ActContext = Readonly<{
  file: CaseFile;
  me: Me;
  /** The finding or recommendation it is done to; undefined: to the case as a whole, or to several. */
  subject: string | undefined;
  /** What of the case it is open for. */
  subjects: readonly string[];
}>;

/** One act as a form: its fields have the names of the command's own data. */
export type ActDefinition = Readonly<{
  contract: CommandContract;
  /** What the address says besides the case. */
  subjectParam?:
    | 'findingId'
    | 'recommendationId'
    | 'recoveryId'
    | 'requestId'
    | 'expertRequestId'
    | 'measureId'
    | 'opinionId'
    | 'contestId'
    | 'transferId';
  /** The address does not say it, and yet it is done to one thing. */
  needsSubject?: true;
  initial: (context: ActContext) => Values;
  Fields: (props: Readonly<{ context: ActContext }>) => ReactNode;
  /** The event to be written, in a sentence. */
  preview?: (values: Values, context: ActContext, language: Language) => string;
  /** Where the fields do not stand as the body wants them. */
  toBody?: (values: Values, context: ActContext) => Values;
  /** Adds a fact that hangs on nothing else in the case: what others record meanwhile is no conflict. */
  isIndependent?: true;
}>;

export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Officers who are in the team and have not left it. */
export const inTeam = (team: CaseFile['team']): readonly string[] =>
  team.filter(({ leftOn }) => leftOn === null).map(({ officerId }) => officerId);
