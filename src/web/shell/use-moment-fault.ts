import { useQuery } from '@tanstack/react-query';
import { serverNow } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { momentQuery } from '../api/queries.ts';
import type { MomentFault } from './moment-problem.tsx';

/** The clock is told to the second, and pages stay open; a moment so little ahead is now. */
const TOLERANCE_MS = 120_000;

/** What is wrong with the moment in the address, as far as that is known yet. */
export const useMomentFault = (asOf: string | undefined): MomentFault | undefined => {
  const { data, error } = useQuery({ ...momentQuery(asOf ?? ''), enabled: asOf !== undefined, retry: false });
  if (asOf === undefined) return undefined;
  if (error instanceof Problem) {
    if (error.code === 'MomentNotReached' && error.last !== undefined) return { fault: 'future', last: error.last };
    if (error.faults.some(({ pointer }) => pointer === '/asOf')) return { fault: 'wrong' };
    return undefined;
  }
  if (data === undefined) return undefined;
  if (data.number === 0) return { fault: 'before' };
  const isInstant = asOf.includes('T');
  return isInstant && Date.parse(asOf) > serverNow() + TOLERANCE_MS
    ? { fault: 'future', last: data.number }
    : undefined;
};
