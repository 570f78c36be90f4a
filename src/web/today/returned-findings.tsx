import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { firstCasesQuery } from '../api/queries.ts';
import { lazily } from '../shell/lazily.ts';
import { useMoment } from '../shell/moment.ts';
import { useMe } from '../shell/use-me.ts';

const ReturnedList = lazily(async () => (await import('./returned-list.tsx')).ReturnedList);

/** So many cases with something returned to one person at once are more than anybody will see. */
const AT_MOST = 50;

/** Findings that were returned to whoever reported them: they wait for nobody else. */
export const ReturnedFindings = () => {
  const { officerId } = useMe();
  const { asOf } = useMoment();
  const { data: cases = [] } = useQuery(
    firstCasesQuery({ returnedTo: officerId, sort: '-stage-since' }, asOf, AT_MOST),
  );
  if (cases.length === 0) return null;
  return (
    <Suspense>
      <ReturnedList cases={cases} />
    </Suspense>
  );
};
