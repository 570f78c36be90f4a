import type { LedgerBounds, ProjectingError, ReaderErrorCode } from '#projecting/reader-messages.ts';
import type { Problem } from './problems/problem-table.ts';
import { refuse } from './problems.ts';

const unavailable = ['ModelNotReady', 'FileGone', 'FileDamaged', 'ReaderFailed', 'ProjectingClosed'] as const;
const known = [
  ...unavailable,
  'NumberNotReached',
  'InvalidInstant',
  'InstantAhead',
  'BeforeFirstEvent',
  'UnknownModel',
] as const satisfies ReaderErrorCode[];

/** The code of a read that could not be answered; undefined for any other fault, which then goes its way. */
export const readingFault = (error: unknown): (typeof known)[number] | undefined => {
  if (!(error instanceof Error && error.name === 'ProjectingError' && 'code' in error)) return undefined;
  return known.find((code) => code === error.code);
};

/** The answer to a read that could not be answered; rethrows what is a mistake of ours. */
export const problemOfReading = (error: unknown, last: number): Problem => {
  const code = readingFault(error);
  if (code === 'NumberNotReached') return refuse({ code: 'MomentNotReached', last }, { more: { last } });
  if (code === 'InstantAhead') return refuse({ code: 'MomentAhead', now: boundsOf(error).now }, { more: { last } });
  if (code === 'BeforeFirstEvent') {
    return refuse({ code: 'BeforeFirstEvent', firstAt: boundsOf(error).firstAt }, { more: { last } });
  }
  if (unavailable.some((each) => each === code)) {
    return refuse({ code: 'ReadModelUnavailable' }, { headers: { 'Retry-After': '1' } });
  }
  throw error;
};

const boundsOf = (error: unknown): LedgerBounds => {
  if (isOutside(error) && error.bounds !== undefined) return error.bounds;
  throw error;
};

const isOutside = (error: unknown): error is ProjectingError => readingFault(error) !== undefined;
