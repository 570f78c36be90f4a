import { useInfiniteQuery } from '@tanstack/react-query';
import { type Compared, changedClocksQuery } from '../api/ledger-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { Failure, Loading } from '../shell/states.tsx';
import { ClockDifferences } from './clock-differences.tsx';

/** Terms that stand otherwise in a unit, for a head, in everything: those that days have passed by first. */
export const ScopeClocks = ({ compared }: Readonly<{ compared: Compared }>) => {
  const { t } = useWords();
  const query = useInfiniteQuery(changedClocksQuery(compared));
  const { data, error } = query;
  if (data === undefined) {
    return error === null ? <Loading lines={4} /> : <Failure error={error} onRetry={() => void query.refetch()} />;
  }
  const clocks = data.pages.flatMap((page) => page.clocks);
  if (clocks.length === 0) return null;
  return (
    <>
      <ClockDifferences clocks={clocks} />
      <MoreButton query={query} of={t('compare.clocks')} />
    </>
  );
};
