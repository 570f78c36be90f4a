import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { officersQuery } from '../api/queries.ts';
import { useMoment } from '../shell/moment.ts';

/** As many as the API gives at once; an inspectorate has fewer. */
const MOST = 200;

/** Names of officers by their ids, as of the moment shown; an id nobody knows stands for itself. */
export const useOfficerNames = (): ((officerId: string) => string) => {
  const { asOf } = useMoment();
  const { data } = useQuery(officersQuery({}, asOf, MOST));
  return useMemo(() => {
    const names = new Map(data?.officers.map(({ officerId, name }) => [officerId, name]));
    return (officerId: string) => names.get(officerId) ?? officerId;
  }, [data]);
};
