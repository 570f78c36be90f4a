import { checkDecisionIssued, checkDone, checkResultNotified } from '#domain/inspection-case/check.ts';
import { caseClosed, closureProposed } from '#domain/inspection-case/closure.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { CHECK_STAGES } from '#domain/inspection-case/state.ts';
import { happened, idOf, on, paper } from './case-papers.ts';
import { type FindingStory, historyOfFinding } from './finding-story.ts';
import { unitCodes } from './huong-binh.ts';
import { provinceLed, type RecommendationStory } from './inspection.ts';

type CheckStage = (typeof CHECK_STAGES)[number];
type Choices = Readonly<{
  source?: Parameters<typeof provinceLed.from>[0];
  findings: readonly FindingStory[];
  recommendations: readonly RecommendationStory[];
}>;

const checkOf = (choices: Choices) => {
  const chapters = chaptersOf(choices);
  return {
    from: (source: Choices['source'] & string) => checkOf({ ...choices, source }),
    withFindings: (...findings: FindingStory[]) => checkOf({ ...choices, findings }),
    withRecommendations: (...recommendations: RecommendationStory[]) => checkOf({ ...choices, recommendations }),
    /** Until just before the event that ends the stage. */
    upTo: (stage: CheckStage): readonly CaseEvent[] =>
      CHECK_STAGES.slice(0, CHECK_STAGES.indexOf(stage) + 1).flatMap((each) => chapters[each]),
  };
};

const body = unitCodes.provincialInspectorate;

const chaptersOf = ({ source, findings, recommendations }: Choices): Record<CheckStage, readonly CaseEvent[]> => {
  const outcome = recommendations.length === 0 ? ('no-recommendations' as const) : ('fully-implemented' as const);
  return {
    opened: (source === undefined ? provinceLed : provinceLed.from(source))
      .upTo('opened')
      .map((event) =>
        event.type === 'CaseOpened' ? { ...event, data: { ...event.data, form: 'check' as const } } : event,
      ),
    decided: [
      happened(checkDecisionIssued, {
        document: paper('decision', 15, on.decided, body),
        issuedBy: idOf('head'),
        occurredOn: on.decided,
      }),
      ...provinceLed.upTo('decided').filter(({ type }) => type === 'TeamAppointed'),
      ...findings.flatMap((story, index) =>
        historyOfFinding(story, {
          findingId: `F${index + 1}`,
          unit: unitCodes.department,
          body,
          head: 'head',
          reporter: 'inspector',
          reviewer: 'leader',
        }),
      ),
    ],
    checked: [
      happened(checkDone, {
        minutes: { madeOn: on.fieldworkEnded, place: 'Hội trường Sở Y tế' },
        endedBy: idOf('leader'),
        occurredOn: on.fieldworkEnded,
      }),
    ],
    'following-up': [
      happened(checkResultNotified, {
        document: paper('notice', 7, on.concluded, body),
        findings: findings.flatMap(({ status }, index) => (status === 'upheld' ? [`F${index + 1}`] : [])),
        recommendations: recommendations.map((each, index) => ({ recommendationId: `R${index + 1}`, ...each })),
        issuedBy: idOf('head'),
        occurredOn: on.concluded,
      }),
    ],
    closed: [
      happened(closureProposed, { outcome, proposedBy: idOf('inspector'), occurredOn: on.proposed }),
      happened(caseClosed, {
        outcome,
        proposedBy: idOf('inspector'),
        closedBy: idOf('head'),
        occurredOn: on.closed,
      }),
    ],
  };
};

/** Thanh tra tỉnh checks the department of health. */
export const provinceChecks = checkOf({ findings: [], recommendations: [] });
