import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, firstRefusal } from '../guards.ts';
import { type LegalDate, legalDateOf, legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import type { CaseDecision } from './events.ts';
import { notOnADayOfFieldwork, notTeamsWork, personsOfCase } from './fieldwork-guards.ts';
import { plainText } from './findings.ts';
import type { InspectionCase } from './state.ts';

const entryContent = (seal: Seal) => ({
  text: seal(textSchema),
  /** The page it stands on. */
  occurredOn: legalDateSchema,
});

export const writeDiaryEntry = defineCommand('WriteDiaryEntry', () => z.strictObject(entryContent(plainText)));

export const diaryEntryWritten = defineEvent('DiaryEntryWritten', (seal) =>
  z.strictObject({ ...entryContent(seal), writtenBy: z.string() }),
);
export const diaryEvents = [diaryEntryWritten] as const;

/** The diary has a page for each day. What is written when the day is over stands on its page too, as late. */
export const decideWriteDiaryEntry = (
  command: CommandOf<typeof writeDiaryEntry>,
  state: InspectionCase,
): CaseDecision => {
  const refused = firstRefusal(notTeamsWork(state, command.by), notOnADayOfFieldwork(command, state));
  if (refused) return refused;
  return accept([{ type: 'DiaryEntryWritten', data: { ...command.data, writtenBy: actorId(command.by) } }], {
    about: personsOfCase(state),
  });
};

/** A page is locked when its day is over in Vietnam. @param on the day of the question */
export const isPageLocked = (page: LegalDate, on: LegalDate): boolean => page < on;

/** Written when its page was locked. @param recordedAt UTC instant */
export const isLateEntry = (page: LegalDate, recordedAt: string): boolean =>
  isPageLocked(page, legalDateOf(recordedAt));
