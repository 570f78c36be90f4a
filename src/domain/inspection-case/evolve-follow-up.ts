import { documentKey } from '../document.ts';
import type { Opaque } from '../event-definition.ts';
import type { CaseEvent } from './events.ts';
import type { Recommendation } from './recommendations.ts';
import { accountsAfter } from './recovery-accounts.ts';
import type { InspectionCase } from './state.ts';

type FollowUpEvent = Extract<
  Opaque<CaseEvent>,
  {
    type:
      | 'ImplementationOrderRecorded'
      | 'RecommendationReportedDone'
      | 'RecommendationVerified'
      | 'RecommendationClosedUnimplemented'
      | 'ReminderSent'
      | 'FollowUpCheckDone'
      | 'HandlingRecorded'
      | 'RecoveryRecorded'
      | 'RecoveryReversed';
  }
>;

/** What became of the recommendations after an event of the follow-up, and of what they owe. */
export const followedUp = (event: FollowUpEvent, state: InspectionCase): Partial<InspectionCase> => {
  switch (event.type) {
    case 'ImplementationOrderRecorded': {
      const { recommendationIds, document, dueOn, occurredOn } = event.data;
      return {
        ...withRecommendations(state, recommendationIds, (each) => ({
          orders: [...each.orders, documentKey(document)],
          dueOn: dueOn ?? each.dueOn,
        })),
        around: { ...state.around, orderedOn: state.around.orderedOn ?? occurredOn },
      };
    }
    case 'RecommendationReportedDone':
      return withRecommendations(state, [event.data.recommendationId], () => ({ status: 'said-done' }));
    case 'RecommendationVerified':
      return withRecommendations(state, [event.data.recommendationId], () => ({ status: 'verified' }));
    case 'RecommendationClosedUnimplemented':
      return {
        ...withRecommendations(state, [event.data.recommendationId], () => ({ status: 'closed-unimplemented' })),
        accounts: accountsAfter(state.accounts, event),
      };
    // What is said is for people to read.
    case 'ReminderSent':
    case 'FollowUpCheckDone':
    case 'HandlingRecorded':
      return {};
    case 'RecoveryRecorded':
      return { accounts: accountsAfter(state.accounts, event) };
    case 'RecoveryReversed':
      return {
        // What is owed again is not done, whatever was said of it.
        ...withRecommendations(state, event.data.recommendationIds, () => ({ status: 'open' })),
        accounts: accountsAfter(state.accounts, event),
      };
  }
};

const withRecommendations = (
  { recommendations }: InspectionCase,
  ids: readonly string[],
  change: (recommendation: Recommendation) => Partial<Recommendation>,
): Partial<InspectionCase> => ({
  recommendations: recommendations.map((each) =>
    ids.includes(each.recommendationId) ? { ...each, ...change(each) } : each,
  ),
});
