import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { unitCodes as c, type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

const officer = (key: PersonKey): string => people[key].officerId;
const issuer = c.provincialInspectorate;
const secret = (text: string) => text as never;

/** The second half of the story of `case-story.ts`: from the draft to the closing. */
export const conclusionStory: readonly (readonly [PersonKey, CaseEvent])[] = [
  [
    'head',
    {
      type: 'DraftAssigned',
      data: { drafter: officer('secondInspector'), assignedBy: officer('head'), occurredOn: '2024-02-26' },
    },
  ],
  [
    'secondInspector',
    {
      type: 'ConclusionDrafted',
      data: { hash: 'b'.repeat(64), version: 1, draftedBy: officer('secondInspector'), occurredOn: '2024-03-01' },
    },
  ],
  [
    'appraiser',
    {
      type: 'DraftAppraised',
      data: {
        version: 1,
        result: 'agreed',
        comment: secret('Đồng ý'),
        occurredOn: '2024-03-03',
        appraisedBy: officer('appraiser'),
      },
    },
  ],
  [
    'head',
    {
      type: 'ConclusionIssued',
      data: {
        document: paper({ kind: 'conclusion', number: 15, symbol: 'KL-TTr', issuer, signedOn: '2024-03-05' }),
        assessments: [
          { topic: 'procurement', result: 'violations' },
          { topic: 'health', result: 'compliant' },
        ],
        findings: ['F1'],
        recommendations: [
          {
            recommendationId: 'R1',
            kind: 'recover-budget',
            summary: 'Thu hồi chênh lệch giá',
            addressee: c.hospital,
            amountVnd: 1_500_000_000,
            dueOn: '2024-06-30',
            findingIds: ['F1'],
          },
        ],
        draftVersion: 1,
        issuedBy: officer('head'),
        occurredOn: '2024-03-05',
      },
    },
  ],
  [
    'head',
    {
      type: 'ConclusionPublished',
      data: {
        channels: ['portal', 'notice-board'],
        postedOn: '2024-03-08',
        until: '2024-03-25',
        publishedHash: 'd'.repeat(64),
        redactions: [{ passage: 'Tên cá nhân', ground: 'Bí mật đời tư' }],
        publishedBy: officer('head'),
        occurredOn: '2024-03-08',
      },
    },
  ],
  [
    'inspector',
    {
      type: 'RecommendationReportedDone',
      data: {
        recommendationId: 'R1',
        document: paper({ kind: 'letter', number: 77, symbol: 'CV-BV', issuer: c.hospital, signedOn: '2024-05-01' }),
        occurredOn: '2024-05-01',
        recordedBy: officer('inspector'),
      },
    },
  ],
  [
    'inspector',
    {
      type: 'RecoveryRecorded',
      data: {
        recoveryId: 'P1',
        recommendationId: 'R1',
        amountVnd: 1_500_000_000,
        payer: { kind: 'unit', name: 'Bệnh viện' },
        destination: 'budget',
        document: paper({ kind: 'other', number: 4417, symbol: 'GNT-KB', issuer: 'Kho bạc', signedOn: '2024-05-08' }),
        paidOn: '2024-05-08',
        recordedBy: officer('inspector'),
        occurredOn: '2024-05-08',
      },
    },
  ],
  [
    'inspector',
    {
      type: 'RecommendationVerified',
      data: { recommendationId: 'R1', occurredOn: '2024-05-10', verifiedBy: officer('inspector') },
    },
  ],
  [
    'head',
    {
      type: 'MatterDeclaredNotRequired',
      data: {
        findingIds: ['F1'],
        ground: 'Cơ quan điều tra đang giải quyết',
        document: paper({ kind: 'letter', number: 160, symbol: 'CV-TTr', issuer, signedOn: '2024-05-11' }),
        occurredOn: '2024-05-11',
        declaredBy: officer('head'),
      },
    },
  ],
  [
    'head',
    {
      type: 'AccountabilityDeclaredNotRequired',
      data: { ground: 'Người đứng đầu đã mất', occurredOn: '2024-05-12', declaredBy: officer('head') },
    },
  ],
  [
    'head',
    {
      type: 'ResultReportedToRequester',
      data: {
        document: paper({ kind: 'letter', number: 161, symbol: 'CV-TTr', issuer, signedOn: '2024-05-13' }),
        occurredOn: '2024-05-13',
        reportedBy: officer('head'),
      },
    },
  ],
  [
    'inspector',
    {
      type: 'EvidenceReverified',
      data: { hashes: ['a'.repeat(64)], occurredOn: '2024-05-14', reverifiedBy: officer('inspector') },
    },
  ],
  [
    'inspector',
    {
      type: 'ClosureProposed',
      data: { outcome: 'fully-implemented', proposedBy: officer('inspector'), occurredOn: '2024-05-20' },
    },
  ],
  [
    'secondInspector',
    {
      type: 'CaseClosed',
      data: {
        outcome: 'fully-implemented',
        proposedBy: officer('inspector'),
        closedBy: officer('secondInspector'),
        occurredOn: '2024-05-21',
      },
    },
  ],
];
