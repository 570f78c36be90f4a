import type { UnitCode } from '#domain/text.ts';
import { hash, idOf, paper } from '../domain/case-papers.ts';
import { type PersonKey, unitCodes } from '../domain/huong-binh.ts';
import type { Telling } from './telling.ts';

/** Who inspects, for which body, and the number of each of its papers. */
export type Team = Readonly<{
  body: UnitCode;
  head: PersonKey;
  leader: PersonKey;
  member: PersonKey;
  /** Where the law wants one. */
  appraiser?: PersonKey;
  number: number;
}>;

export const ofDistrict: Team = {
  body: unitCodes.districtInspectorate,
  head: 'districtHead',
  leader: 'districtInspector',
  member: 'secondDistrictInspector',
  number: 3,
};
export const ofProvince: Team = {
  body: unitCodes.provincialInspectorate,
  head: 'head',
  leader: 'leader',
  member: 'inspector',
  appraiser: 'appraiser',
  number: 6,
};

type Step = readonly [person: PersonKey, act: string, body: object, type: string];

const goThrough = async (story: Telling, caseId: string, steps: readonly Step[]): Promise<void> => {
  for (const [person, act, body, type] of steps) {
    await story.does(person, `/cases/${caseId}/${act}`, body, type);
  }
};

/** A case that was opened is decided, has its team and is announced, all of it today. */
export const announced = async (story: Telling, caseId: string, team: Team): Promise<void> => {
  const { body, head, leader, member, number } = team;
  const { today } = story;
  const taking = (key: PersonKey, position: 'leader' | 'member') => ({
    officerId: idOf(key),
    position,
    declaredNoConflict: { by: idOf(key), on: today },
  });
  const members = [taking(leader, 'leader'), taking(member, 'member')];
  await goThrough(story, caseId, [
    [
      head,
      'decision',
      { document: paper('decision', number, today, body), durationDays: 30 },
      'InspectionDecisionIssued',
    ],
    [head, 'team', { members, occurredOn: today }, 'TeamAppointed'],
    [
      leader,
      'announcement',
      { announcedOn: today, minutes: { madeOn: today, place: 'Trụ sở đơn vị' } },
      'DecisionAnnounced',
    ],
  ]);
};

/** From the end of fieldwork to publication, all of it today; with violations in the one topic and no recommendations. */
export const concluded = async (story: Telling, caseId: string, team: Team, topic: string): Promise<void> => {
  const { body, head, leader, member, appraiser, number } = team;
  const { today } = story;
  const report = {
    document: paper('report', number, today, body),
    headResponsibilityGrade: 'irresponsible-management',
  };
  const conclusion = {
    document: paper('conclusion', number, today, body),
    assessments: [{ topic, result: 'violations' }],
    recommendations: [],
  };
  const publication = { channels: ['portal', 'notice-board'], postedOn: today, until: '2026-12-31' };
  await goThrough(story, caseId, [
    [leader, 'fieldwork-end', { occurredOn: today }, 'FieldworkEnded'],
    [leader, 'report', { ...report, dissents: [] }, 'ResultsReported'],
    [head, 'draft-assignment', { drafter: idOf(member), occurredOn: today }, 'DraftAssigned'],
    [member, 'drafts', { hash: hash('d'), occurredOn: today }, 'ConclusionDrafted'],
    ...(appraiser === undefined
      ? []
      : [
          [
            appraiser,
            'drafts/appraisals',
            { version: 1, result: 'agreed', occurredOn: today },
            'DraftAppraised',
          ] as const,
        ]),
    [head, 'conclusion', conclusion, 'ConclusionIssued'],
    [leader, 'publication', { ...publication, publishedHash: hash('b'), redactions: [] }, 'ConclusionPublished'],
  ]);
};
