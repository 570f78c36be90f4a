import type { InspectionCase } from '#domain/inspection-case/state.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { Circumstances } from './asking.ts';
import { paper } from './case-papers.ts';
import { askOfCheck as ask } from './check-commands.ts';
import { type Proposal, recommendationsOf } from './random-inspection.ts';

const NOW = '2024-12-31T02:00:00.000Z';

const propose = (type: Proposal['type'], command: Proposal['command']): Proposal => ({ type, command });

/** What might be done on that day of the acts that only a check knows, in a case of either form. */
export const checkStepsOn = (day: LegalDate, state: InspectionCase, byLeader: Circumstances): readonly Proposal[] => {
  const minutes = { madeOn: day, place: 'Sở Y tế' };
  return [
    ...[undefined, 5].map((durationDays) =>
      propose('IssueCheckDecision', () =>
        ask.IssueCheckDecision({ document: paper('decision', 15, day), durationDays }, { now: NOW }),
      ),
    ),
    propose('EndCheck', () => ask.EndCheck({ minutes, occurredOn: day }, byLeader)),
    propose('EndCheck', () => ask.EndCheck({ minutes, occurredOn: day }, { by: 'inspector', now: NOW })),
    // Most recommend something, so that there is something to follow up.
    ...[0, 2, 2].map((count) =>
      propose('NotifyCheckResult', () =>
        ask.NotifyCheckResult(
          { document: paper('notice', 7, day), recommendations: recommendationsOf(state).slice(0, count) },
          { now: NOW },
        ),
      ),
    ),
    // Few are given up: the others must get to their end.
    ...(state.eventCount % 5 === 0
      ? [propose('StopCheck', () => ask.StopCheck({ document: paper('decision', 22, day) }, { now: NOW }))]
      : []),
  ];
};
