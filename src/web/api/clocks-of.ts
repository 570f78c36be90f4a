import type { z } from 'zod';
import { readCaseDeadlines, readClockDays } from '#http/deadlines/contract.ts';
import {
  readActionClockDays,
  readActionDeadlines,
  readMatterClockDays,
  readMatterDeadlines,
} from '#http/deadlines/subject-contract.ts';
import { read } from './client.ts';

/** What has clocks: each is asked for them at an address of its own. */
export type ClockOwner = Readonly<{ scope: 'case' | 'matter' | 'action'; id: string }>;

/** A clock with its derivation. */
export type OwnDeadline = z.output<typeof readCaseDeadlines.answer>['deadlines'][number];

type Moment = Readonly<{ asOf?: string }>;

export const readDeadlinesOf = ({ scope, id }: ClockOwner, query: Moment, signal: AbortSignal) => {
  switch (scope) {
    case 'case':
      return read(readCaseDeadlines, { params: { caseId: id }, query, signal });
    case 'matter':
      return read(readMatterDeadlines, { params: { matterId: id }, query, signal });
    case 'action':
      return read(readActionDeadlines, { params: { actionId: id }, query, signal });
  }
};

export const readClockDaysOf = ({ scope, id }: ClockOwner, key: string, query: Moment, signal: AbortSignal) => {
  switch (scope) {
    case 'case':
      return read(readClockDays, { params: { caseId: id, key }, query, signal });
    case 'matter':
      return read(readMatterClockDays, { params: { matterId: id, key }, query, signal });
    case 'action':
      return read(readActionClockDays, { params: { actionId: id, key }, query, signal });
  }
};
