import { describe, expect, test } from 'vitest';
import type { MatterCommand } from '#domain/corruption-matter/commands.ts';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import type { SuspensionPaper } from '#domain/corruption-matter/state.ts';
import * as suspensions from '#domain/corruption-matter/suspensions.ts';
import type { Document } from '#domain/document.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { system, unitCodes } from '#test/support/domain/huong-binh.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import { given, identified, managerPaper, refOf } from '#test/support/domain/matter.ts';
import { ask } from '#test/support/domain/matter-commands.ts';

const matter = given(identified());
const { personId } = suspect;

describe('Điều 71 Luật PCTN: we ask that a suspected official is suspended', () => {
  const document = paper('letter', 43, on.followedUp);

  test('by a letter whose number is claimed', () => {
    const requested = happened(suspensions.suspensionRequested, {
      personId,
      addressee: 'Giám đốc Sở Y tế',
      ground: 'Có thể gây khó khăn cho việc xem xét',
      document,
      requestedBy: idOf('head'),
      occurredOn: on.followedUp,
    });
    const outcome = matter.when(ask.RequestSuspension());
    outcome.expectEvents(requested);
    outcome.expectClaims(claim(document));
    expect(given(identified(), requested).state?.suspensionRequests).toStrictEqual([
      { personId, addressee: 'Giám đốc Sở Y tế', key: '43/CV-TTr (2024, 99.TTr)', on: on.followedUp },
    ]);
  });

  test('of whom the matter speaks', () => {
    const two = given(identified({ offenders: [{ personId: witness.personId }, { personId }] }));
    expect(two.when(ask.RequestSuspension()).decision.outcome).toBe('accepted');
    matter
      .when(ask.RequestSuspension({ personId: witness.personId }))
      .expectRejection({ code: 'OffenderUnknown', personId: witness.personId });
  });

  test('in our own name', () => {
    const { department, provincialInspectorate } = unitCodes;
    const foreign = { document: paper('letter', 43, on.followedUp, department) };
    matter
      .when(ask.RequestSuspension(foreign))
      .expectRejection({ code: 'WrongIssuer', issuer: department, expected: provincialInspectorate });
    expect(matter.when(ask.RequestSuspension(foreign, { by: system })).decision.outcome).toBe('accepted');
  });

  test('neither before the matter was identified nor tomorrow', () => {
    matter.when(ask.RequestSuspension({ document: paper('letter', 43, '2024-03-28') })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: '2024-03-28',
      notBefore: on.identified,
    });
    matter
      .when(ask.RequestSuspension({ document: paper('letter', 43, '2024-06-15') }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY });
  });
});

const order = refOf(managerPaper(1, '2024-04-02'));
const request = refOf(paper('letter', 43, '2024-04-01'));
const ofManager = (n: number) => ({
  personId,
  by: 'Giám đốc Sở Y tế',
  document: managerPaper(n, on.followedUp),
  receivedOn: '2024-06-07',
  recordedBy: idOf('inspector'),
  occurredOn: on.followedUp,
});
const keyOf = (n: number): string => `0${n}/QĐ-SYT (2024, 99.S01)`;
const read = { personId, by: 'Giám đốc Sở Y tế', on: on.followedUp, receivedOn: '2024-06-07' };
const unsaid = { kind: null, from: null, requestKey: null, orderKey: null, reason: null };

/** What every paper of the manager says, changed. */
type Changes = Partial<Readonly<{ personId: string; by: string; document: Document; receivedOn: string }>>;
type Row = readonly [
  type: 'RecordSuspensionOrdered' | 'RecordSuspensionDeclined' | 'RecordSuspensionCancelled' | 'RecordRightsRestored',
  command: (changes?: Changes) => MatterCommand,
  event: (personId?: string) => MatterEvent,
  folded: Readonly<{ key: string } & Partial<SuspensionPaper>>,
];

const ordered = (who = personId) =>
  happened(suspensions.suspensionOrdered, {
    ...ofManager(1),
    personId: who,
    kind: 'transfer',
    from: '2024-06-06',
    request,
  });
const declined = (who = personId) =>
  happened(suspensions.suspensionDeclined, { ...ofManager(2), personId: who, request, note: 'Chưa đủ căn cứ' });
const cancelled = (who = personId) =>
  happened(suspensions.suspensionCancelled, { ...ofManager(3), personId: who, order, reason: 'no-corruption' });

const papers: readonly Row[] = [
  [
    'RecordSuspensionOrdered',
    (changes) => ask.RecordSuspensionOrdered({ request, kind: 'transfer', ...changes }),
    ordered,
    { ...unsaid, key: keyOf(1), kind: 'transfer', from: '2024-06-06', requestKey: '43/CV-TTr (2024, 99.TTr)' },
  ],
  [
    'RecordSuspensionDeclined',
    (changes) => ask.RecordSuspensionDeclined({ request, note: 'Chưa đủ căn cứ', ...changes }),
    declined,
    { ...unsaid, key: keyOf(2), requestKey: '43/CV-TTr (2024, 99.TTr)' },
  ],
  [
    'RecordSuspensionCancelled',
    (changes) => ask.RecordSuspensionCancelled(changes),
    cancelled,
    { ...unsaid, key: keyOf(3), orderKey: keyOf(1), reason: 'no-corruption' },
  ],
  [
    'RecordRightsRestored',
    (changes) => ask.RecordRightsRestored(changes),
    (who = personId) =>
      happened(suspensions.rightsRestored, { ...ofManager(4), personId: who, restored: 'Vị trí công tác và lương' }),
    { ...unsaid, key: keyOf(4) },
  ],
];

describe.each(papers)('Điều 43–52 Nghị định 59/2019: %s', (type, command, event, folded) => {
  const known = given(identified(), event());

  test('is recorded, whatever came before', () => {
    matter.when(command()).expectEvents(event());
    expect(known.state?.suspensionPapers).toStrictEqual([{ type: event().type, ...read, ...folded }]);
  });

  test('again is nothing to do, whenever we had it', () => {
    known.when(command({ receivedOn: '2024-06-10' })).expectNothing();
  });

  test('of another day, or of another manager, is somebody’s mistake', () => {
    const number = Number(folded.key.slice(0, 2));
    const refusal = { code: 'RecordedOtherwise', document: folded.key } as const;
    known.when(command({ document: managerPaper(number, '2024-06-06') })).expectRejection(refusal);
    known.when(command({ by: 'Phó Giám đốc' })).expectRejection(refusal);
  });

  test('may name more than one person', () => {
    known.when(command({ personId: witness.personId })).expectEvents(event(witness.personId));
  });

  test('is signed before we have it', () => {
    matter.when(ask[type]({ receivedOn: '2024-06-04' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'receivedOn',
      date: '2024-06-04',
      notBefore: on.followedUp,
    });
  });
});

describe('one paper', () => {
  const { document } = ordered().data;

  test('does not order and decline at once', () => {
    given(identified(), ordered())
      .when(ask.RecordSuspensionDeclined({ document }))
      .expectRejection({ code: 'RecordedOtherwise', document: keyOf(1) });
  });

  test.each([
    ['another beginning', { from: '2024-06-08' }],
    ['another kind', { kind: 'suspension' as const }],
  ])('has not %s', (_, changes) => {
    given(identified(), ordered())
      .when(ask.RecordSuspensionOrdered({ request, kind: 'transfer', ...changes }))
      .expectRejection({ code: 'RecordedOtherwise', document: keyOf(1) });
  });

  test('may cancel and give back at once', () => {
    const command = ask.RecordRightsRestored({ document: cancelled().data.document });
    expect(given(identified(), cancelled()).when(command).decision).toMatchObject({
      events: [{ type: 'RightsRestored' }],
    });
  });

  test('may decline what we ask and give back at once', () => {
    const command = ask.RecordRightsRestored({ document: declined().data.document });
    expect(given(identified(), declined()).when(command).decision).toMatchObject({
      events: [{ type: 'RightsRestored' }],
    });
  });

  test('may cancel two orders, but not for two reasons', () => {
    const known = given(identified(), cancelled());
    const other = { order: refOf(managerPaper(9, '2024-04-02')) };
    expect(known.when(ask.RecordSuspensionCancelled(other)).decision).toMatchObject({
      events: [{ type: 'SuspensionCancelled' }],
    });
    known
      .when(ask.RecordSuspensionCancelled({ reason: 'ran-out' }))
      .expectRejection({ code: 'RecordedOtherwise', document: keyOf(3) });
  });
});

describe('Điều 43–52 Nghị định 59/2019: that it was cancelled is made public', () => {
  const published = happened(suspensions.cancellationPublished, {
    personId,
    order,
    channel: 'Cuộc họp cơ quan',
    recordedBy: idOf('inspector'),
    occurredOn: on.proposed,
  });
  const known = given(identified(), published);

  test('and recorded, also before the cancellation is', () => {
    matter.when(ask.RecordCancellationPublished()).expectEvents(published);
    expect(known.state?.publications).toStrictEqual([{ orderKey: keyOf(1), personId, on: on.proposed }]);
  });

  test('and recorded once for each day, order and person', () => {
    known.when(ask.RecordCancellationPublished({ channel: 'Bảng tin' })).expectNothing();
    const others = [{ occurredOn: '2024-06-11' }, { order: request }, { personId: witness.personId }];
    for (const changes of others) {
      expect(known.when(ask.RecordCancellationPublished(changes)).decision).toMatchObject({
        events: [{ type: 'CancellationPublished' }],
      });
    }
  });

  test('not tomorrow', () => {
    matter
      .when(ask.RecordCancellationPublished({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
