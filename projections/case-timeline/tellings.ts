import type { Document } from '#domain/document.ts';
import { planOf } from '#domain/inspection-plan/plan-year.ts';
import { formatDate } from '#domain/legal-date.ts';
import { aroundTellings } from './around-tellings.ts';
import { checkTellings } from './check-tellings.ts';
import { fieldworkTellings } from './fieldwork-tellings.ts';
import { followUpTellings } from './follow-up-tellings.ts';
import { type Label, label, text } from './labels.ts';
import type { Facts } from './sentences.ts';
import { type Knowledge, paper, papered, type Setting, type Tellings, under } from './telling.ts';

const ofFinding = ({ findingId }: Readonly<{ findingId: string }>): string => `/findings/${findingId}`;
const named = ({ findingId }: Readonly<{ findingId: string }>): Facts => ({ finding: findingId });

const setsStatus =
  (status: string) =>
  (data: Readonly<{ findingId: string }>): readonly Setting[] => [[`${ofFinding(data)}/status`, status]];

const recommendation = (status: string) => ({
  facts: ({ recommendationId, reason }: Readonly<{ recommendationId: string; reason?: string }>): Facts => ({
    recommendation: recommendationId,
    ...(reason === undefined ? {} : { reason }),
  }),
  sets: ({ recommendationId }: Readonly<{ recommendationId: string }>): readonly Setting[] => [
    [`/recommendations/${recommendationId}/status`, status],
  ],
  document: paper<Document | undefined>,
});

/** Opinions that members reserved themselves, and those that the leader hands in with the report. */
const reservedUntilNow = (handedIn: number, known: Knowledge): Label | '' => {
  let reserved = 0;
  while (known.value(`/opinions/D${reserved + 1}/opinion`) !== undefined) reserved += 1;
  const count = reserved + handedIn;
  return count === 0
    ? ''
    : text({ vi: `; ${count} ý kiến bảo lưu`, en: count === 1 ? '; 1 dissent' : `; ${count} dissents` });
};

type Members = readonly Readonly<{ officerId: string; position: string }>[];

/** Every event type of a case stands here: one that was forgotten does not compile. */
export const tellings: Tellings = {
  CaseOpened: {
    stage: 'opened',
    facts: ({ form, unit, topics, source, occurredOn }, known) => ({
      form: label('form', form),
      unit: known.unit(unit, occurredOn),
      topics: label('topic', ...topics),
      source: label('source', source),
    }),
    sets: ({ occurredOn: _, openedBy: __, competence, ...scope }) => [
      ...under('', scope),
      ['/competence', competence.article],
    ],
  },
  CaseCarriedIn: {
    facts: ({ paperFile: { reference, keptAt } }) => ({ reference, place: keptAt }),
    sets: ({ paperFile, importedFrom }) => [
      ['/paperFile', `${paperFile.reference}, ${paperFile.keptAt}`],
      ...(importedFrom === undefined
        ? []
        : [['/importedFrom', [...new Set(importedFrom.rows.map(({ fileHash }) => fileHash))]] as const]),
    ],
  },
  PlanItemNamed: {
    facts: ({ planId, itemId }) => ({ item: itemId, year: planOf(planId).year }),
    sets: ({ planId, itemId }) => [['/planItem', `${itemId} (${planId})`]],
  },
  InspectionDecisionIssued: {
    stage: 'decided',
    facts: (data) => ({ ...papered(data), days: data.durationDays }),
    sets: ({ document, durationDays, durationUnit }) => [
      ['/decision', document],
      ['/durationDays', durationDays],
      ['/durationUnit', durationUnit],
    ],
    document: paper,
  },
  TeamAppointed: {
    facts: ({ members }, known) => {
      // Written at this path by the telling of the opening only.
      const form = String(known.value('/form'));
      return {
        group: label('group', form),
        head: label('head', form),
        count: members.length,
        leader: known.officer(members.find(({ position }) => position === 'leader')?.officerId ?? ''),
      };
    },
    sets: ({ members }) => [['/team', members.map(({ officerId, position }) => ({ officerId, position }))]],
  },
  TeamMemberReplaced: {
    facts: ({ leaving, joining }, known) => ({
      leaving: known.officer(leaving),
      joining: known.officer(joining.officerId),
    }),
    sets: ({ leaving, joining: { officerId, position } }, known) => {
      // Written at this path by the two tellings of the team only.
      const before = (known.value('/team') ?? []) as Members;
      return [['/team', [...before.filter((member) => member.officerId !== leaving), { officerId, position }]]];
    },
  },
  RecusalRecorded: {
    facts: ({ officerId }, known) => ({ officer: known.officer(officerId) }),
    sets: ({ officerId, ground }) => [[`/recusals/${officerId}`, ground]],
  },
  DecisionAnnounced: {
    stage: 'announced',
    facts: ({ minutes }) => ({ place: minutes.place }),
    sets: ({ minutes }) => [['/announcement', minutes]],
  },
  DurationExtended: {
    facts: (data) => ({ ...papered(data), days: data.days, ground: label('extension', data.ground) }),
    sets: ({ days, ground, proposedOn }) => [
      ['/extensionDays', days],
      ['/extensionGround', ground],
      ['/proposedOn', proposedOn],
    ],
    document: paper,
  },
  InspectionSuspended: {
    facts: (data) => ({
      ...papered(data),
      since: formatDate(data.occurredOn),
      ground: label('suspension', data.ground),
    }),
    sets: ({ ground, occurredOn: suspendedSince }) => [
      ['/suspendedSince', suspendedSince],
      ['/suspensionGround', ground],
    ],
    document: paper,
  },
  InspectionResumed: {
    facts: ({ occurredOn }) => ({ on: formatDate(occurredOn) }),
    sets: ({ occurredOn: resumedOn }) => [
      ['/suspendedSince', undefined],
      ['/resumedOn', resumedOn],
    ],
    document: paper,
  },
  InspectionTerminated: {
    stage: 'terminated',
    facts: (data) => ({ ...papered(data), ground: data.ground }),
    sets: ({ ground }) => [
      ['/suspendedSince', undefined],
      ['/terminationGround', ground],
    ],
    document: paper,
  },
  ...fieldworkTellings,
  FindingReported: {
    facts: (data) => ({ ...named(data), summary: data.summary }),
    sets: ({ findingId, reportedBy: _, occurredOn: __, ...content }) =>
      under(ofFinding({ findingId }), { ...content, status: 'reported' }),
  },
  FindingCorrected: {
    facts: named,
    sets: ({ findingId, changes, remove }) => [
      ...under(ofFinding({ findingId }), { ...changes, status: 'reported' }),
      ...remove.map((field): Setting => [`${ofFinding({ findingId })}/${field}`, undefined]),
    ],
  },
  FindingReclassified: {
    facts: (data) => ({ ...named(data), topics: label('topic', data.topic), ground: data.ground }),
    sets: ({ findingId, topic, actCode, violationCode }) =>
      under(ofFinding({ findingId }), { topic, actCode, violationCode, status: 'reported' }),
  },
  FindingWithdrawn: {
    facts: (data) => ({ ...named(data), ground: data.ground }),
    sets: setsStatus('withdrawn'),
  },
  FindingUpheld: {
    facts: named,
    sets: ({ findingId, responsiblePost, legalBasis, persons, crimeSigns }) =>
      under(ofFinding({ findingId }), {
        status: 'upheld',
        crimeSigns,
        ...(responsiblePost === undefined ? {} : { responsiblePost }),
        ...(legalBasis === undefined ? {} : { legalBasis }),
        ...(persons === undefined ? {} : { persons }),
      }),
  },
  FindingRejected: { facts: named, sets: setsStatus('rejected') },
  FindingReturned: { facts: named, sets: setsStatus('returned') },
  CrimeSignsTransferred: {
    facts: (data) => ({ ...papered(data), findings: data.findingIds.join(', '), recipient: data.recipient }),
    sets: ({ findingIds, recipient }) => findingIds.map((id): Setting => [`/findings/${id}/transferredTo`, recipient]),
    document: paper,
  },
  FieldworkEnded: { stage: 'fieldwork-ended', sets: () => [] },
  ResultsReported: {
    stage: 'reported',
    facts: (data, known) => ({ ...papered(data), dissents: reservedUntilNow(data.dissents.length, known) }),
    sets: ({ document, headResponsibilityGrade, dissents }) => [
      ['/results', document],
      ['/headResponsibilityGrade', headResponsibilityGrade],
      ...dissents.map(({ officerId, text }): Setting => [`/dissents/${officerId}`, text]),
    ],
    document: paper,
  },
  DraftAssigned: {
    facts: ({ drafter }, known) => ({ drafter: known.officer(drafter) }),
    sets: ({ drafter }) => [['/drafter', drafter]],
  },
  ConclusionDrafted: {
    stage: 'drafted',
    facts: ({ version }) => ({ version }),
    sets: ({ version, hash }) => under('/draft', { version, hash }),
  },
  DraftAppraised: {
    facts: ({ version, result }) => ({ version, result: label('appraisal', result) }),
    sets: ({ version, result }) => [[`/appraisals/${version}`, result]],
  },
  ConclusionIssued: {
    stage: 'concluded',
    facts: (data) => ({
      ...papered(data),
      findings: data.findings.length,
      recommendations: data.recommendations.length,
    }),
    sets: ({ document, assessments, recommendations }) => [
      ['/conclusion', document],
      ...assessments.map(({ topic, result }): Setting => [`/assessments/${topic}`, result]),
      ...recommendations.flatMap(({ recommendationId, ...content }) =>
        under(`/recommendations/${recommendationId}`, { ...content, status: 'open' }),
      ),
    ],
    document: paper,
  },
  ConclusionPublished: {
    stage: 'following-up',
    facts: ({ until }) => ({ until: formatDate(until) }),
    sets: ({ channels, postedOn, until, publishedHash, redactions }) =>
      under('/publication', { channels, postedOn, until, publishedHash, redactions }),
  },
  ...aroundTellings,
  ...checkTellings,
  ...followUpTellings,
  RecommendationReportedDone: recommendation('said-done'),
  RecommendationVerified: recommendation('verified'),
  RecommendationClosedUnimplemented: recommendation('closed-unimplemented'),
  MatterLinked: {
    facts: ({ findingIds }) => ({ findings: findingIds.join(', ') }),
    sets: ({ matterId, findingIds }) => findingIds.map((id): Setting => [`/findings/${id}/matter`, matterId]),
  },
  AccountabilityLinked: {
    facts: () => ({}),
    sets: ({ actionId, matterId }) => [[`/accountability/${actionId}`, matterId]],
  },
  MatterDeclaredNotRequired: {
    facts: ({ findingIds, ground }) => ({ findings: findingIds.join(', '), ground }),
    sets: ({ findingIds, ground }) => findingIds.map((id): Setting => [`/findings/${id}/matterNotRequired`, ground]),
    document: paper,
  },
  AccountabilityDeclaredNotRequired: {
    facts: ({ ground }) => ({ ground }),
    sets: ({ ground }) => [['/accountabilityNotRequired', ground]],
    document: paper,
  },
  ResultReportedToRequester: {
    facts: papered,
    sets: ({ document }) => [['/answerToRequester', document]],
    document: paper,
  },
  EvidenceReverified: {
    facts: ({ hashes }) => ({ count: hashes.length }),
    sets: ({ hashes, occurredOn }) => hashes.map((hash): Setting => [`/evidence/${hash}/reverifiedOn`, occurredOn]),
  },
  ClosureProposed: {
    facts: ({ outcome }) => ({ outcome: label('outcome', outcome) }),
    sets: ({ outcome, proposedBy }) => under('/closureProposal', { outcome, proposedBy }),
  },
  CaseClosed: {
    stage: 'closed',
    facts: ({ outcome }) => ({ outcome: label('outcome', outcome) }),
    sets: ({ outcome }) => [['/outcome', outcome]],
  },
};
