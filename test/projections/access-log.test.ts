import { describe, expect, test } from 'vitest';
import type { RevealSubject } from '#domain/access/events.ts';
import { evidenceOpened } from '#domain/evidence/events.ts';
import { accessLog } from '#projections/access-log/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { happened, idOf } from '#test/support/domain/case-papers.ts';
import { actor, unitCodes as c, people, uuid } from '#test/support/domain/huong-binh.ts';
import { districtLed, provinceLed } from '#test/support/domain/inspection.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import {
  onAccess,
  onCase,
  onEvidence,
  onOfficer,
  onRefusal,
  parseProductEvent,
} from '#test/support/projections/product-events.ts';
import { provinceEvents } from '#test/support/projections/random-history.ts';

const given = givenEventsOf(accessLog, parseProductEvent);
const caseId = uuid('ca5e', 1);
const hiddenId = uuid('ca5e', 2);
const HASH = 'a'.repeat(64);
const all = { visibility: SEES_ALL, limit: 50 } as const;
const AT = '2024-03-14T02:05:09.120Z';

const inProvince = provinceLed.upTo('following-up').map((event) => onCase(caseId, event));
const inDistrict = districtLed.upTo('announced').map((event) => onCase(hiddenId, event));

const reveal = (subject: RevealSubject, fields: readonly string[] = []): SampleEvent =>
  onAccess(
    people.leader.officerId,
    {
      type: 'SealedFieldsRevealed',
      data: {
        revealId: uuid('0e5e', 1),
        subject,
        target: fields.length === 0 ? null : { stream: `inspectionCase-${subject.id}`, revision: 4 },
        fields: [...fields],
        reason: fields.length === 0 ? 'review' : 'answer-to-authority',
        ...(fields.length === 0 ? {} : { note: 'Công văn 12/CV-VKS' }),
        occurredAt: AT,
      },
    },
    { recordedAt: AT, by: actor('leader') },
  );
const refusal = (target: string, code = 'NotVisible'): SampleEvent =>
  onRefusal(
    `${people.districtInspector.officerId}-2024-03`,
    { type: 'CommandRefused', data: { code, action: 'report-finding', target, unrecordedSince: 2, occurredAt: AT } },
    { recordedAt: AT, by: { kind: 'system', component: 'refusal-recorder' } },
  );
const opened = onEvidence(
  HASH,
  happened(evidenceOpened, {
    caseId,
    copy: 'working-copy',
    reason: 'complaint',
    openedBy: idOf('inspector'),
    occurredAt: AT,
  }),
  { recordedAt: AT, by: actor('inspector') },
);
const registeredIn = (id: string): SampleEvent =>
  onEvidence(HASH, {
    type: 'EvidenceRegistered',
    data: {
      caseId: id,
      hash: HASH,
      bytes: 10,
      mediaType: 'application/pdf',
      summary: 'Sổ quỹ',
      claimedOn: '2024-03-01',
      occurredOn: '2024-03-10',
      where: 'Phòng kế toán',
      form: 'copy',
      collectedBy: idOf('inspector'),
      receivedAt: AT,
      registeredBy: idOf('inspector'),
    },
  });

const world = [...provinceEvents(), ...inProvince, ...inDistrict];
/** The log without what the province itself begins with. */
const linesOf = async (events: readonly SampleEvent[], params: object = {}) => {
  await using model = await openModel(accessLog, [...world, ...events]);
  const { entries } = model.ask('list', { ...all, ...params });
  return entries.filter(({ number }) => number > world.length);
};
const sentences = async (events: readonly SampleEvent[], params: object = {}) =>
  (await linesOf(events, params)).map(({ sentence }) => sentence.vi);

describe('a line', () => {
  test('says who, in which role, what, of what, why and when; the same from a rebuild and stopped anywhere', async () => {
    const events = [...world, reveal({ kind: 'case', id: caseId }, ['/details'])];
    await given(events).expectRows('list', { ...all, kinds: ['reveal'] }, 'now', {
      entries: [
        {
          number: events.length,
          eventId: expect.any(String) as unknown as string,
          recordedAt: AT,
          kind: 'reveal',
          by: {
            officerId: people.leader.officerId,
            name: people.leader.name,
            role: 'provincial-inspector',
            bodyName: 'Thanh tra tỉnh Hương Bình',
          },
          aboutId: null,
          sentence: { vi: 'Mở 1 mục niêm phong.', en: 'Opened 1 sealed field.' },
          subject: {
            kind: 'case',
            id: caseId,
            title: {
              vi: 'Thanh tra Sở Y tế: Tài chính, ngân sách; Mua sắm, đấu thầu (Quyết định 15/QĐ-TTr)',
              en: 'Inspection of Sở Y tế: finance and budget; procurement and bidding (Decision 15/QĐ-TTr)',
            },
          },
          reason: { vi: 'trả lời cơ quan có thẩm quyền', en: 'answer to an authority' },
          note: 'Công văn 12/CV-VKS',
        },
      ],
      next: null,
    });
  });

  test('is there for each thing that leaves a trace, in words', async () => {
    const { officerId } = people.appraiser;
    const by = { by: actor('administrator') };
    const changes = [
      onOfficer(officerId, { type: 'OfficerSuspended', data: { ground: 'leave', occurredOn: '2024-03-14' } }, by),
      onOfficer(officerId, { type: 'OfficerReinstated', data: { occurredOn: '2024-04-01' } }, by),
      onOfficer(
        officerId,
        {
          type: 'RoleGranted',
          data: { role: 'district-inspector', territory: [c.district], from: '2024-05-01', until: '2024-06-30' },
        },
        by,
      ),
      onOfficer(
        officerId,
        { type: 'RoleRevoked', data: { role: 'district-inspector', from: '2024-05-01', occurredOn: '2024-06-01' } },
        by,
      ),
    ];
    const events = [reveal({ kind: 'case', id: caseId }), opened, refusal(`inspectionCase-${caseId}`), ...changes];
    const { name } = people.appraiser;
    expect(await sentences(events)).toEqual([
      `Thu hồi vai trò thanh tra viên địa bàn của ${name} từ 01/06/2024.`,
      `Giao cho ${name} vai trò thanh tra viên địa bàn, địa bàn UBND huyện An Lộc, từ 01/05/2024 đến 30/06/2024.`,
      `Khôi phục quyền của ${name} từ 01/04/2024.`,
      `Tạm dừng mọi quyền của ${name} từ 14/03/2024: nghỉ dài ngày.`,
      'Bị từ chối khi định ghi phát hiện: ngoài phạm vi được xem. Trước đó còn 2 lần không ghi riêng.',
      'Mở một tệp chứng cứ: bản làm việc không có vị trí.',
      'Mở toàn bộ nội dung niêm phong.',
    ]);
    const [, , , , refused] = await linesOf(events);
    expect(refused?.by).toEqual({
      officerId: people.districtInspector.officerId,
      name: people.districtInspector.name,
      role: null,
      bodyName: null,
    });
  });

  test('of an attempt on a file names the case that it lies in, and none where that may be another', async () => {
    const tried = refusal(`evidence-${HASH}`);
    const subjectOf = async (...files: readonly SampleEvent[]) =>
      (await linesOf([...files, tried], { kinds: ['refusal'] })).map(({ subject }) => subject?.id ?? null);
    expect(await subjectOf(registeredIn(caseId))).toEqual([caseId]);
    expect(await subjectOf(registeredIn(caseId), registeredIn(hiddenId))).toEqual([null]);
    expect(await subjectOf()).toEqual([null]);
  });
});

describe('what one may not see', () => {
  const traces = [
    reveal({ kind: 'case', id: hiddenId }, ['/a', '/b']),
    refusal(`inspectionCase-${hiddenId}`),
    refusal(`inspectionCase-${uuid('ca5e', 99)}`),
    refusal(`evidence-${'b'.repeat(64)}`),
    refusal('inspectionCase', 'ActionNotAllowed'),
  ];

  test('is not in the log: outside the reach what is hidden and what is not there alike', async () => {
    const reach = { visibility: { ...SEES_ALL, units: [c.department] } };
    expect(await sentences(traces)).toHaveLength(5);
    expect((await linesOf(traces, reach)).map(({ subject }) => subject)).toEqual([null]);
    const member = {
      visibility: { ...SEES_ALL, units: [c.department], teamMember: people.districtInspector.officerId },
    };
    expect((await linesOf(traces, member)).map(({ subject }) => subject?.id ?? null)).toEqual([
      null,
      hiddenId,
      hiddenId,
    ]);
  });

  test('nor before publication what happened inside a case, for whoever may know its outline only', async () => {
    const outline = { visibility: { ...SEES_ALL, beforePublication: 'outline' as const } };
    const both = [...traces, reveal({ kind: 'case', id: caseId })];
    const seen = await linesOf(both, outline);
    expect(seen.map(({ subject }) => subject?.id ?? null)).toEqual([caseId, null, uuid('ca5e', 99)]);
  });
});

test('the log is filtered, and read a page at a time without a gap', async () => {
  const events = [
    reveal({ kind: 'case', id: caseId }),
    refusal(`inspectionCase-${caseId}`),
    reveal({ kind: 'case', id: hiddenId }),
    opened,
  ];
  await using model = await openModel(accessLog, [...world, ...events]);
  const numbers = (params: object) =>
    model.ask('list', { ...all, ...params }).entries.map(({ number }) => number - world.length);
  const inLog = numbers({ from: '2024-03-14', to: '2024-03-14' });
  expect(inLog).toEqual([4, 3, 2, 1]);
  expect(numbers({ from: '2024-03-15', to: '2024-03-20' })).toEqual([]);
  expect(numbers({ kinds: ['reveal', 'refusal'] })).toEqual([3, 2, 1]);
  expect(numbers({ subject: { kind: 'case', id: caseId } })).toEqual([4, 2, 1]);
  expect(numbers({ officer: people.districtInspector.officerId }).slice(0, 1)).toEqual([2]);
  // Also what was done about him.
  expect(numbers({ officer: people.districtInspector.officerId, kinds: ['rights'] })).toHaveLength(2);
  const pages: number[] = [];
  for (let after: string | undefined; ; ) {
    const page = model.ask('list', { ...all, limit: 3, ...(after === undefined ? {} : { after }) });
    pages.push(...page.entries.map(({ number }) => number - world.length));
    if (page.next === null) break;
    after = page.next;
  }
  expect(pages).toEqual(numbers({}));
});
