import { groundAssessed, groundClaimed } from '#domain/accountability-action/hearing.ts';
import { accountabilityActionOpened } from '#domain/accountability-action/opening.ts';
import {
  sanctionRecordConfirmed,
  sanctionRecorded,
  sanctionReplaced,
} from '#domain/accountability-action/sanctions.ts';
import { judgmentRecorded, prosecutionOpened } from '#domain/corruption-matter/criminal-track.ts';
import { matterIdentified } from '#domain/corruption-matter/identification.ts';
import { rightsRestored, suspensionCancelled, suspensionOrdered } from '#domain/corruption-matter/suspensions.ts';
import type { DocumentRef } from '#domain/document.ts';
import type { OffenderOutcome } from '#domain/law/accountability/severity.ts';
import { happened, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes as c, people, uuid } from '#test/support/domain/huong-binh.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { onAction, onMatter, onUnit } from './product-events.ts';
import { provinceEvents } from './random-history.ts';

/*
 * Story C at the height of read models: a reprimand on what was known, a heavier judgment two years later, the
 * reprimand replaced, an acquittal on appeal. All persons are fictional.
 */

export const MATTER = '00000000-3a77-7000-8000-000000000001';
export const HEADS_ACTION = '00000000-ac71-7000-8000-000000000001';
export const chairman = uuid('9e45', 101);
export const deputy = uuid('9e45', 102);
export const clerk = uuid('9e45', 201);
export const cashier = uuid('9e45', 202);

const DISTRICT = 'UBND huyện An Lộc';
const court = (number: number, signedOn: string, symbol = 'HS-ST') =>
  ({ ...paper('decision', number, signedOn, 'Tòa án nhân dân tỉnh'), kind: 'judgment', symbol }) as const;

export const reprimand = paper('decision', 12, '2023-06-20', c.district);
export const replacement = paper('decision', 44, '2025-05-20', c.district);
export const firstJudgment = court(7, '2025-03-10');
export const appealJudgment = court(3, '2025-09-15', 'HS-PT');

const by = people.inspector.officerId;
const term = { acting: false, from: '2020-01-01', document: paper('decision', 1, '2019-12-20', c.district) };

const judged = (
  document: typeof firstJudgment,
  told: Readonly<{ level: 'first-instance' | 'appeal'; effectiveOn: string; receivedOn: string }>,
  outcomes: Readonly<Record<string, Exclude<OffenderOutcome, { kind: 'below-criminal' }>>>,
  supersedes?: typeof firstJudgment,
) =>
  happened(judgmentRecorded, {
    ...told,
    court: 'Tòa án nhân dân tỉnh',
    document,
    offenders: Object.entries(outcomes).map(([personId, outcome]) => ({ personId, outcome })),
    ...(supersedes === undefined ? {} : { supersedes: refOf(supersedes) }),
    recordedBy: by,
    occurredOn: document.signedOn,
  });

const refOf = ({ number, symbol, year, issuer }: DocumentRef) => ({ number, symbol, year, issuer });

/** Each step by a name, so that a test can say up to where it tells. */
export const STEPS = {
  identified: () =>
    onMatter(
      MATTER,
      happened(matterIdentified, {
        source: 'other-conclusion',
        document: { ...paper('conclusion', 5, '2023-05-10', 'Kiểm toán nhà nước'), kind: 'conclusion' },
        findingIds: [],
        unit: c.commune,
        subUnits: [],
        topic: 'administrative-procedure',
        actCode: '2.1.b',
        from: '2022-02-01',
        to: '2022-10-31',
        amountVnd: 40_000_000,
        summary: 'Nhận tiền để làm nhanh hồ sơ tại bộ phận một cửa',
        offenders: [
          { personId: clerk, name: 'Nguyễn Văn Hư', post: 'Công chức một cửa' },
          { personId: cashier, name: 'Trần Thị Cấu', post: 'Thủ quỹ' },
        ],
        body: c.provincialInspectorate,
        identifiedBy: by,
        occurredOn: '2023-05-15',
      }),
      { recordedAt: '2023-05-15T02:00:00.000Z' },
    ),
  opened: () =>
    onAction(
      HEADS_ACTION,
      happened(accountabilityActionOpened, {
        matterId: MATTER,
        otherMatters: [],
        caseId: null,
        personId: chairman,
        office: 'head',
        regime: 'civil-service',
        unit: c.commune,
        name: 'Lê Văn Tịch',
        post: 'Chủ tịch UBND xã',
        isActing: false,
        liability: 'joint',
        because: 'deputy-has-field',
        article: 'Điều 72 Luật Phòng, chống tham nhũng 2018',
        reference: { form: 'reprimand', clause: 'one-less-serious', several: 2, isProvisional: true },
        counted: [{ matterId: MATTER, severity: 'less-serious', outcome: 'graded' }],
        openedBy: by,
        occurredOn: '2023-05-20',
      }),
      { recordedAt: '2023-05-20T02:00:00.000Z' },
    ),
  reprimanded: () =>
    onAction(
      HEADS_ACTION,
      happened(sanctionRecorded, {
        form: 'reprimand',
        decidedBy: DISTRICT,
        document: reprimand,
        receivedOn: '2023-06-25',
        recordedBy: by,
        occurredOn: reprimand.signedOn,
      }),
      { recordedAt: '2023-06-25T02:00:00.000Z' },
    ),
  suspended: () =>
    onMatter(
      MATTER,
      happened(suspensionOrdered, {
        personId: cashier,
        by: DISTRICT,
        kind: 'suspension',
        from: '2025-02-01',
        document: paper('decision', 20, '2025-01-28', c.district),
        receivedOn: '2025-01-30',
        recordedBy: by,
        occurredOn: '2025-01-28',
      }),
      { recordedAt: '2025-01-30T02:00:00.000Z' },
    ),
  prosecuted: () =>
    onMatter(
      MATTER,
      happened(prosecutionOpened, {
        by: 'Cơ quan Cảnh sát điều tra',
        document: { ...paper('decision', 9, '2024-04-02', 'Cơ quan Cảnh sát điều tra'), symbol: 'QĐ-KTVA' },
        receivedOn: '2024-04-05',
        recordedBy: by,
        occurredOn: '2024-04-02',
      }),
      { recordedAt: '2024-04-05T02:00:00.000Z' },
    ),
  sentenced: () =>
    onMatter(
      MATTER,
      judged(
        firstJudgment,
        { level: 'first-instance', effectiveOn: '2025-04-10', receivedOn: '2025-04-20' },
        { [clerk]: { kind: 'imprisonment', months: 60 }, [cashier]: { kind: 'imprisonment', months: 24 } },
      ),
      { recordedAt: '2025-04-20T02:00:00.000Z' },
    ),
  replaced: () =>
    onAction(
      HEADS_ACTION,
      happened(sanctionReplaced, {
        form: 'warning',
        decidedBy: DISTRICT,
        document: replacement,
        replaces: refOf(reprimand),
        receivedOn: '2025-05-25',
        recordedBy: by,
        occurredOn: replacement.signedOn,
      }),
      { recordedAt: '2025-05-25T02:00:00.000Z' },
    ),
  confirmed: () =>
    onAction(
      HEADS_ACTION,
      happened(sanctionRecordConfirmed, {
        document: refOf(replacement),
        confirmedBy: people.secondInspector.officerId,
        occurredOn: '2025-05-26',
      }),
      { recordedAt: '2025-05-26T02:00:00.000Z' },
    ),
  appealed: () =>
    onMatter(
      MATTER,
      judged(
        appealJudgment,
        { level: 'appeal', effectiveOn: '2025-09-15', receivedOn: '2025-09-30' },
        { [clerk]: { kind: 'imprisonment', months: 48 }, [cashier]: { kind: 'acquitted' } },
        firstJudgment,
      ),
      { recordedAt: '2025-09-30T02:00:00.000Z' },
    ),
  cancelled: () =>
    onMatter(
      MATTER,
      happened(suspensionCancelled, {
        personId: cashier,
        by: DISTRICT,
        document: paper('decision', 61, '2025-10-02', c.district),
        order: refOf(paper('decision', 20, '2025-01-28', c.district)),
        reason: 'no-corruption',
        receivedOn: '2025-10-03',
        recordedBy: by,
        occurredOn: '2025-10-02',
      }),
      { recordedAt: '2025-10-03T02:00:00.000Z' },
    ),
  restored: () =>
    onMatter(
      MATTER,
      happened(rightsRestored, {
        personId: cashier,
        by: DISTRICT,
        document: paper('decision', 66, '2025-10-10', c.district),
        restored: 'Nâng lương đúng kỳ hạn, bố trí lại công tác',
        receivedOn: '2025-10-11',
        recordedBy: by,
        occurredOn: '2025-10-10',
      }),
      { recordedAt: '2025-10-11T02:00:00.000Z' },
    ),
} as const satisfies Record<string, () => SampleEvent>;

/** A ground that reduces, claimed and given: the band opens downward. */
export const reduced = (): readonly SampleEvent[] => [
  onAction(
    HEADS_ACTION,
    happened(groundClaimed, {
      groundId: 'G1',
      ground: 'detected-and-reported',
      effect: 'reduce',
      claimedFor: 'head',
      claimedBy: by,
      occurredOn: '2025-04-25',
    }),
  ),
  onAction(
    HEADS_ACTION,
    happened(groundAssessed, {
      groundId: 'G1',
      result: 'given',
      effect: 'reduce',
      reason: 'Tự báo cáo trước khi bị phát hiện',
      assessedBy: people.secondInspector.officerId,
      occurredOn: '2025-04-28',
    }),
  ),
];

/** The commune with its chairman and the deputy in charge of administrative procedure. */
const inOffice = (): readonly SampleEvent[] => [
  onUnit(c.commune, {
    type: 'HeadAppointed',
    data: { ...term, personId: chairman, name: 'Lê Văn Tịch', post: 'Chủ tịch UBND xã', level: 'commune-leader' },
  }),
  onUnit(c.commune, {
    type: 'DeputyAppointed',
    data: { ...term, personId: deputy, name: 'Phạm Thị Phó', post: 'Phó Chủ tịch UBND xã', level: 'staff' },
  }),
  onUnit(c.commune, {
    type: 'FieldAssigned',
    data: { deputy, topics: ['administrative-procedure'], subUnits: [], from: '2021-01-01' },
  }),
];

type StepName = keyof typeof STEPS;
const names = Object.keys(STEPS) as StepName[];

/** The whole ledger up to a step, that one included. */
export const toldUntil = (last: StepName = 'restored'): readonly SampleEvent[] => [
  ...provinceEvents(),
  ...inOffice(),
  ...names.slice(0, names.indexOf(last) + 1).map((name) => STEPS[name]()),
];

/** Ledger number of a step. */
export const numberOfStep = (name: StepName): number => toldUntil(name).length;
