import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { everyOfficerQuery } from '../api/queries.ts';
import { useMoment } from '../shell/moment.ts';

/** Names of officers by their ids, as of the moment shown; an id nobody knows stands for itself. */
export const useOfficerNames = (): ((officerId: string) => string) => {
  const { asOf } = useMoment();
  const { data } = useQuery(everyOfficerQuery({}, asOf));
  return useMemo(() => {
    const names = new Map(data?.map(({ officerId, name }) => [officerId, name]));
    return (officerId: string) => names.get(officerId) ?? officerId;
  }, [data]);
};
