import { useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem.ts';
import { momentQuery } from '../api/queries.ts';
import type { MomentFault } from './moment-problem.tsx';

/** What is wrong with the moment in the address, as far as that is known yet. */
export const useMomentFault = (asOf: string | undefined): MomentFault | undefined => {
  const { error } = useQuery({ ...momentQuery(asOf ?? ''), enabled: asOf !== undefined, retry: false });
  if (asOf === undefined || !(error instanceof Problem)) return undefined;
  if (error.code === 'BeforeFirstEvent') return { fault: 'before' };
  if (isAhead(error)) return { fault: 'future', last: error.last ?? 0 };
  return error.faults.some(({ pointer }) => pointer === '/asOf') ? { fault: 'wrong' } : undefined;
};

const isAhead = ({ code }: Problem): boolean => code === 'MomentNotReached' || code === 'MomentAhead';
