import { useQuery } from '@tanstack/react-query';
import { caseDeadlinesQuery } from '../api/deadline-queries.ts';
import { useMoment } from '../shell/moment.ts';
import { DeadlineChip } from './deadline-chip.tsx';
import { WhyButton } from './why-button.tsx';

type RecommendationDeadlineProps = Readonly<{ caseId: string; recommendationId: string }>;

/** By when the recommendation has to be carried out, and whether it was. */
export const RecommendationDeadline = ({ caseId, recommendationId }: RecommendationDeadlineProps) => {
  const { asOf } = useMoment();
  const { data } = useQuery(caseDeadlinesQuery(caseId, asOf));
  const clock = data?.deadlines.find((each) => each.subject === recommendationId);
  if (clock === undefined) return null;
  return (
    <>
      <DeadlineChip clock={clock} />
      <WhyButton owner={{ scope: 'case', id: caseId }} clockKey={clock.key} clock={clock.clock} />
    </>
  );
};
