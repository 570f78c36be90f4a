import { useQuery } from '@tanstack/react-query';
import { policyRule } from '#domain/policy/policies.ts';
import { policiesQuery } from '../api/law-queries.ts';
import { useMoment } from '../shell/moment.ts';

/** From so many days before its last one a deadline looks urgent: the province's number, the same as in the lists. */
export const useSoonDays = (): number => {
  const { asOf } = useMoment();
  const { data } = useQuery(policiesQuery(asOf));
  const policy = data?.policies.find(({ name }) => name === 'due-soon-days');
  return policy?.value ?? policyRule('due-soon-days').standard;
};
