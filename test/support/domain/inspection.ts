import type { z } from 'zod';
import { caseClosed, closureProposed } from '#domain/inspection-case/closure.ts';
import { conclusionIssued } from '#domain/inspection-case/conclusion.ts';
import { decisionAnnounced, inspectionDecisionIssued } from '#domain/inspection-case/decision.ts';
import { conclusionDrafted, draftAppraised, draftAssigned } from '#domain/inspection-case/drafting.ts';
import { type CaseEvent, caseEventDefinitions } from '#domain/inspection-case/events.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import { caseOpened } from '#domain/inspection-case/opening.ts';
import { conclusionPublished } from '#domain/inspection-case/publication.ts';
import { fieldworkEnded, resultsReported } from '#domain/inspection-case/reporting.ts';
import { type PathStage, STAGES } from '#domain/inspection-case/state.ts';
import { teamAppointed } from '#domain/inspection-case/team.ts';
import type { Topic } from '#domain/law/topics.ts';
import { happened, hash, idOf, on, paper } from './case-papers.ts';
import { type FindingStory, hasCorruptAct, historyOfFinding, topicOf } from './finding-story.ts';
import { huongBinh, type PersonKey, unitCodes } from './huong-binh.ts';
import { specify } from './specify.ts';

/** Sentences about a case in the province of Hương Bình. */
export const given = (events: readonly CaseEvent[]) =>
  specify(inspectionCase, caseEventDefinitions).given(events).with(huongBinh);

/** Who plays which part. */
export type Cast = Readonly<{
  level: 'provincial' | 'district';
  body: string;
  unit: string;
  head: PersonKey;
  leader: PersonKey;
  member: PersonKey;
  drafter: PersonKey;
  closer: PersonKey;
  competence: Readonly<{ ruleId: string; article: string; verified: boolean }>;
}>;

const provincial: Cast = {
  level: 'provincial',
  body: unitCodes.provincialInspectorate,
  unit: unitCodes.department,
  head: 'head',
  leader: 'leader',
  member: 'inspector',
  drafter: 'secondInspector',
  closer: 'head',
  competence: { ruleId: 'province-2022', article: 'Luật Thanh tra 2022, Chương II', verified: false },
};

const ofDistrict: Cast = {
  level: 'district',
  body: unitCodes.districtInspectorate,
  unit: unitCodes.commune,
  head: 'districtHead',
  leader: 'districtInspector',
  member: 'secondDistrictInspector',
  drafter: 'secondDistrictInspector',
  closer: 'head',
  competence: { ruleId: 'district-2022', article: 'Luật Thanh tra 2022, Chương II', verified: false },
};

/** A member who has given the word that nothing stands in the way. */
export const member = (key: PersonKey, position: 'leader' | 'deputy-leader' | 'member' = 'member') => ({
  officerId: idOf(key),
  position,
  declaredNoConflict: { by: idOf(key), on: on.decided },
});

type Recommendation = z.input<typeof conclusionIssued.plain>['recommendations'][number];
/** As the head writes them: ids are given at the conclusion. */
export type RecommendationStory = Omit<Recommendation, 'recommendationId'>;

export const recover: RecommendationStory = {
  kind: 'recover-budget',
  summary: 'Thu hồi vào ngân sách khoản chi sai định mức',
  addressee: unitCodes.department,
  amountVnd: 120_000_000,
  dueOn: '2024-08-30',
  findingIds: [],
};

type Choices = Readonly<{
  source: z.input<typeof caseOpened.plain>['source'];
  topics: readonly Topic[];
  findings: readonly FindingStory[];
  recommendations: readonly RecommendationStory[];
}>;

/** Neither money nor land: done when it is done. */
export const amend: RecommendationStory = {
  kind: 'amend-document',
  summary: 'Sửa quy chế chi tiêu nội bộ',
  addressee: unitCodes.department,
  dueOn: '2024-08-30',
  findingIds: [],
};

const usual: Choices = { source: 'plan', topics: ['budget-finance', 'procurement'], findings: [], recommendations: [] };

/** The case's history, told chapter by chapter. */
const inspectionBy = (cast: Cast, choices: Choices) => {
  const chapters = chaptersOf(cast, choices);
  const events = STAGES.flatMap((stage) => chapters[stage]);
  return {
    from: (source: Choices['source']) => inspectionBy(cast, { ...choices, source }),
    withFindings: (...findings: FindingStory[]) => inspectionBy(cast, { ...choices, findings }),
    withRecommendations: (...recommendations: RecommendationStory[]) =>
      inspectionBy(cast, { ...choices, recommendations }),
    /** Until just before the event that ends the stage. */
    upTo: (stage: PathStage): readonly CaseEvent[] =>
      STAGES.slice(0, STAGES.indexOf(stage) + 1).flatMap((each) => chapters[each]),
    /** Until just before the first event of the type. */
    before: (type: CaseEvent['type']): readonly CaseEvent[] =>
      events.slice(
        0,
        events.findIndex((event) => event.type === type),
      ),
  };
};

const chaptersOf = (cast: Cast, choices: Choices): Record<PathStage, readonly CaseEvent[]> => ({
  ...chaptersInTheField(cast, choices),
  ...chaptersAtTheDesk(cast, choices),
});

const chaptersInTheField = (
  { level, body, unit, head, leader, member: other, competence }: Cast,
  { source, topics, findings }: Choices,
) => ({
  opened: [
    happened(caseOpened, {
      form: 'inspection',
      source,
      unit,
      topics: [...topics],
      period: { from: '2022-01-01', to: '2023-12-31' },
      corruptionSigns: false,
      occurredOn: on.opened,
      body,
      bodyLevel: level,
      competence,
      openedBy: idOf(leader),
    }),
  ],
  decided: [
    happened(inspectionDecisionIssued, {
      document: paper('decision', 15, on.decided, body),
      durationDays: 30,
      issuedBy: idOf(head),
      occurredOn: on.decided,
    }),
    happened(teamAppointed, {
      members: [member(leader, 'leader'), member(other)],
      appointedBy: idOf(head),
      occurredOn: on.teamAppointed,
    }),
  ],
  announced: [
    happened(decisionAnnounced, {
      minutes: { madeOn: on.announced, place: 'Hội trường đơn vị' },
      announcedBy: idOf(leader),
      occurredOn: on.announced,
    }),
    ...findings.flatMap((story, index) =>
      historyOfFinding(story, { findingId: `F${index + 1}`, unit, body, head, reporter: other, reviewer: leader }),
    ),
  ],
  'fieldwork-ended': [happened(fieldworkEnded, { endedBy: idOf(leader), occurredOn: on.fieldworkEnded })],
});

const chaptersAtTheDesk = (
  { level, body, head, leader, member: proposer, drafter, closer }: Cast,
  { topics, findings, recommendations }: Choices,
) => {
  const upheld = findings.flatMap((story, index) =>
    story.status === 'upheld' ? [{ id: `F${index + 1}`, story }] : [],
  );
  const violated = new Set<Topic>(upheld.map(({ story }) => topicOf(story)));
  const outcome = recommendations.length === 0 ? 'no-recommendations' : 'fully-implemented';
  return {
    reported: [
      happened(resultsReported, {
        document: paper('report', 3, on.reported, body),
        ...(hasCorruptAct(findings) ? { headResponsibilityGrade: 'irresponsible-management' as const } : {}),
        dissents: [],
        reportedBy: idOf(leader),
        occurredOn: on.reported,
      }),
      happened(draftAssigned, { drafter: idOf(drafter), assignedBy: idOf(head), occurredOn: on.draftAssigned }),
    ],
    drafted: [
      happened(conclusionDrafted, {
        hash: hash('d'),
        version: 1,
        draftedBy: idOf(drafter),
        occurredOn: on.drafted,
      }),
      ...(level === 'provincial'
        ? [
            happened(draftAppraised, {
              version: 1,
              result: 'agreed',
              occurredOn: on.appraised,
              appraisedBy: idOf('appraiser'),
            }),
          ]
        : []),
    ],
    concluded: [
      happened(conclusionIssued, {
        document: paper('conclusion', 7, on.concluded, body),
        assessments: [...new Set([...topics, ...violated])].map((topic) => ({
          topic,
          result: violated.has(topic) ? ('violations' as const) : ('compliant' as const),
        })),
        findings: upheld.map(({ id }) => id),
        recommendations: recommendations.map((each, index) => ({ recommendationId: `R${index + 1}`, ...each })),
        draftVersion: 1,
        issuedBy: idOf(head),
        occurredOn: on.concluded,
      }),
    ],
    'following-up': [
      happened(conclusionPublished, {
        channels: ['portal', 'notice-board'],
        postedOn: on.published,
        until: on.publishedUntil,
        publishedHash: hash('b'),
        redactions: [],
        publishedBy: idOf(head),
        occurredOn: on.published,
      }),
    ],
    closed: [
      happened(closureProposed, { outcome, proposedBy: idOf(proposer), occurredOn: on.proposed }),
      happened(caseClosed, {
        outcome,
        proposedBy: idOf(proposer),
        closedBy: idOf(closer),
        occurredOn: on.closed,
      }),
    ],
  };
};

/** Thanh tra tỉnh inspects the department of health. */
export const provinceLed = inspectionBy(provincial, usual);
/** Thanh tra huyện inspects a commune. */
export const districtLed = inspectionBy(ofDistrict, usual);
