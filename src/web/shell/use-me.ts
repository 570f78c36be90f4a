import { useSuspenseQuery } from '@tanstack/react-query';
import { type Me, meQuery } from '../api/queries.ts';

/** Who uses the screen. Known before any of them is shown: the router asks first. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Whether a standing act is open to whoever looks; what hangs on a case is asked case by case. */
export const useMay = (act: Me['may'][number]): boolean => useMe().may.includes(act);
