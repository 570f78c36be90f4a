import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { actor, unitCodes as c, type PersonKey, people, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { conclusionStory } from './case-story-conclusion.ts';
import { onCase } from './product-events.ts';
import { provinceEvents } from './random-history.ts';

const officer = (key: PersonKey): string => people[key].officerId;
const issuer = c.provincialInspectorate;
const secret = (text: string) => text as never;

export const STORY_CASE = uuid('ca5e', 9);
export const SUSPECT = uuid('9e45', 60);

/** One inspection of the department of health from opening to closing, each event with who recorded it. */
const story: readonly (readonly [PersonKey, CaseEvent])[] = [
  [
    'leader',
    {
      type: 'CaseOpened',
      data: {
        form: 'inspection',
        source: 'elected-body-request',
        sourceReference: 'Sổ 12/2024',
        unit: c.department,
        topics: ['procurement', 'health'],
        period: { from: '2021-01-01', to: '2023-12-31' },
        corruptionSigns: true,
        occurredOn: '2024-01-10',
        body: issuer,
        bodyLevel: 'provincial',
        competence: { ruleId: 'provincial-2022', article: 'Điều 1', verified: true },
        openedBy: officer('leader'),
      },
    },
  ],
  [
    'head',
    {
      type: 'InspectionDecisionIssued',
      data: {
        document: paper({ number: 5, symbol: 'QĐ-TTr', issuer, signedOn: '2024-01-15' }),
        durationDays: 30,
        issuedBy: officer('head'),
        occurredOn: '2024-01-15',
      },
    },
  ],
  [
    'head',
    {
      type: 'TeamAppointed',
      data: {
        members: [
          {
            officerId: officer('leader'),
            position: 'leader',
            declaredNoConflict: { by: officer('leader'), on: '2024-01-16' },
          },
          { officerId: officer('inspector'), position: 'member' },
        ],
        appointedBy: officer('head'),
        occurredOn: '2024-01-16',
      },
    },
  ],
  [
    'leader',
    {
      type: 'DecisionAnnounced',
      data: {
        minutes: { madeOn: '2024-01-20', place: 'Sở Y tế' },
        announcedBy: officer('leader'),
        occurredOn: '2024-01-20',
      },
    },
  ],
  [
    'inspector',
    {
      type: 'FindingReported',
      data: {
        findingId: 'F1',
        topic: 'procurement',
        summary: 'Nâng giá vật tư đấu thầu',
        details: secret('Giám đốc nhận tiền của nhà thầu'),
        unit: c.hospital,
        from: '2022-01-01',
        to: '2022-12-31',
        amountVnd: 1_200_000_000,
        evidence: ['a'.repeat(64)],
        reportedBy: officer('inspector'),
        occurredOn: '2024-01-25',
      },
    },
  ],
  [
    'inspector',
    {
      type: 'FindingCorrected',
      data: {
        findingId: 'F1',
        changes: { amountVnd: 1_500_000_000, summary: 'Nâng giá gói thầu vật tư' },
        remove: ['details'],
        correctedBy: officer('inspector'),
        occurredOn: '2024-01-27',
      },
    },
  ],
  [
    'leader',
    {
      type: 'FindingReclassified',
      data: {
        findingId: 'F1',
        topic: 'procurement',
        actCode: '2.1.b',
        ground: 'Có dấu hiệu nhận tiền',
        reclassifiedBy: officer('leader'),
        occurredOn: '2024-01-28',
      },
    },
  ],
  [
    'secondInspector',
    {
      type: 'FindingUpheld',
      data: {
        findingId: 'F1',
        responsiblePost: 'Giám đốc',
        legalBasis: ['Điều 12'],
        persons: [{ personId: SUSPECT, name: secret('Nguyễn Văn Nghi'), role: 'suspected' }],
        crimeSigns: true,
        reviewedBy: officer('secondInspector'),
        occurredOn: '2024-01-30',
      },
    },
  ],
  [
    'head',
    {
      type: 'CrimeSignsTransferred',
      data: {
        findingIds: ['F1'],
        extent: 'information',
        recipient: 'Công an tỉnh Hương Bình',
        document: paper({ kind: 'letter', number: 150, symbol: 'CV-TTr', issuer, signedOn: '2024-01-31' }),
        transferredBy: officer('head'),
        occurredOn: '2024-01-31',
      },
    },
  ],
  ['leader', { type: 'FieldworkEnded', data: { endedBy: officer('leader'), occurredOn: '2024-02-20' } }],
  [
    'leader',
    {
      type: 'ResultsReported',
      data: {
        document: paper({ kind: 'report', number: 21, symbol: 'BC-TTr', issuer, signedOn: '2024-02-25' }),
        headResponsibilityGrade: 'covering-up',
        dissents: [{ officerId: officer('inspector'), text: secret('Tôi không đồng ý') }],
        reportedBy: officer('leader'),
        occurredOn: '2024-02-25',
      },
    },
  ],
  ...conclusionStory,
];

/** The province, and then the story up to and with its last event of the type (default: all of it). */
export const storyUntil = (type?: CaseEvent['type']): readonly SampleEvent[] => {
  const last = type === undefined ? story.length : story.findLastIndex(([, event]) => event.type === type) + 1;
  const events = story
    .slice(0, last)
    .map(([by, event]) =>
      onCase(STORY_CASE, event, { by: actor(by), recordedAt: `${event.data.occurredOn}T03:00:00.000Z` }),
    );
  return [...provinceEvents(), ...events];
};

/** Ledger number of the story's first event of the type. */
export const numberOf = (type: CaseEvent['type']): number =>
  provinceEvents().length + story.findIndex(([, event]) => event.type === type) + 1;
