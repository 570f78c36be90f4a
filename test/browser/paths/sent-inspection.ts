import type { Person } from '../pages/person.ts';
import { legalDayFromNow } from '../support/days.ts';

/* What other paths walk on screen is sent here, so that a story begins where it is about something else. */

/** Who inspects; his screen stays as it is. */
export type Inspecting = Readonly<{ leader: Person; head: Person; member: Person; appraiser: Person }>;

type PlanItem = Readonly<{ planId: string; itemId: string }>;

/** What is inspected, and for which item of a plan, if any. All papers have the same number. */
export type Inspected = Readonly<{ unit: string; topic: string; number: number; planItem?: PlanItem }>;

type Step = readonly [person: Person, act: string, body: object];

const symbols = { decision: 'QĐ-TTr', report: 'BC-ĐTTr', conclusion: 'KL-TTr' } as const;

const paper = (kind: keyof typeof symbols, number: number) => {
  const signedOn = legalDayFromNow(0);
  return { kind, number, symbol: symbols[kind], year: Number(signedOn.slice(0, 4)), issuer: '99.TTr', signedOn };
};

const idOf = async (person: Person): Promise<string> =>
  (await person.ask<Readonly<{ officerId: string }>>('/me')).officerId;

/** One step after the other, each by somebody who has read the case as it is. */
export const goThrough = async (caseId: string, steps: readonly Step[]): Promise<void> => {
  for (const [person, act, body] of steps) {
    const read = await person.ask<Readonly<{ case: Readonly<{ revision: number }> }>>(`/cases/${caseId}`);
    await person.send(`/cases/${caseId}/${act}`, body, read.case.revision);
  }
};

/** @returns the one item of the plan of a year that nobody has planned yet; approved today */
export const planned = async (
  { leader, head }: Inspecting,
  { unit, topic, number }: Inspected,
  year: number,
): Promise<PlanItem> => {
  const planId = `99-${year}`;
  const occurredOn = legalDayFromNow(0);
  const item = { body: '99.TTr', unit, topics: [topic], quarter: 1, occurredOn };
  await leader.send(`/plans/${planId}/items`, item);
  const document = { ...paper('decision', number), symbol: 'QĐ-UBND', issuer: '99' };
  await head.send(`/plans/${planId}/approval`, { document, occurredOn }, 0);
  return { planId, itemId: 'P1' };
};

/** @returns the id of a case whose fieldwork began today */
export const announced = async (
  { leader, head, member }: Inspecting,
  { unit, topic, number, planItem }: Inspected,
): Promise<string> => {
  const occurredOn = legalDayFromNow(0);
  const { identity } = await leader.send('/cases', {
    ...(planItem === undefined
      ? { source: 'citizen-report', sourceReference: `Phiếu tiếp công dân ${number}` }
      : { source: 'plan', planItem }),
    ...{ unit, topics: [topic] },
    ...{ period: { from: '2025-07-01', to: legalDayFromNow(-1) }, corruptionSigns: false, occurredOn },
  });
  const taking = async (person: Person, position: 'leader' | 'member') => {
    const officerId = await idOf(person);
    return { officerId, position, declaredNoConflict: { by: officerId, on: occurredOn } };
  };
  const members = [await taking(leader, 'leader'), await taking(member, 'member')];
  const minutes = { madeOn: occurredOn, place: 'Trụ sở đơn vị' };
  await goThrough(identity, [
    [head, 'decision', { document: paper('decision', number), durationDays: 30 }],
    [head, 'team', { members, occurredOn }],
    [leader, 'announcement', { announcedOn: occurredOn, minutes }],
  ]);
  return identity;
};

/** A finding that is reported by one and upheld by another. @param at `F2`: the next one of the case */
export const upheld = async ({ leader, member }: Inspecting, caseId: string, at: string, found: object) => {
  const occurredOn = legalDayFromNow(0);
  const review = { verdict: 'upheld', responsiblePost: 'Công chức tư pháp - hộ tịch', occurredOn };
  await goThrough(caseId, [
    [member, 'findings', { ...found, occurredOn }],
    [leader, `findings/${at}/review`, { ...review, legalBasis: ['Điều 4 Thông tư 226/2016/TT-BTC'] }],
  ]);
};

/** The end of fieldwork and the report. @param grade where a corrupt act was upheld: how the unit's head is graded */
export const reported = async (
  { leader }: Inspecting,
  { number }: Inspected,
  caseId: string,
  grade: object = {},
): Promise<void> => {
  const occurredOn = legalDayFromNow(0);
  await goThrough(caseId, [
    [leader, 'fieldwork-end', { occurredOn }],
    [leader, 'report', { document: paper('report', number), ...grade, dissents: [] }],
  ]);
};

/** From the draft, which the member writes and the appraiser agrees to, to the conclusion; with violations in the one topic. */
export const concluded = async (
  { head, member, appraiser }: Inspecting,
  { topic, number }: Inspected,
  caseId: string,
  recommendations: readonly object[],
): Promise<void> => {
  const occurredOn = legalDayFromNow(0);
  const conclusion = { document: paper('conclusion', number), assessments: [{ topic, result: 'violations' }] };
  await goThrough(caseId, [
    [head, 'draft-assignment', { drafter: await idOf(member), occurredOn }],
    [member, 'drafts', { hash: 'd'.repeat(64), occurredOn }],
    [appraiser, 'drafts/appraisals', { version: 1, result: 'agreed', occurredOn }],
    [head, 'conclusion', { ...conclusion, recommendations }],
  ]);
};

/** From the end of fieldwork to publication; with violations in the one topic. */
export const published = async (
  inspecting: Inspecting,
  inspected: Inspected,
  caseId: string,
  recommendations: readonly object[] = [],
): Promise<void> => {
  const publication = {
    ...{ channels: ['portal', 'notice-board'], postedOn: legalDayFromNow(0), until: legalDayFromNow(20) },
    ...{ publishedHash: 'b'.repeat(64), redactions: [] },
  };
  await reported(inspecting, inspected, caseId, { headResponsibilityGrade: 'irresponsible-management' });
  await concluded(inspecting, inspected, caseId, recommendations);
  await goThrough(caseId, [[inspecting.leader, 'publication', publication]]);
};
