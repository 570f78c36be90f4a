import { describe, expect, test } from 'vitest';
import { matterTransferred, procuracyNotified, transferAcknowledged } from '#domain/corruption-matter/transfer.ts';
import { crimeSignsTransferred } from '#domain/inspection-case/transfer.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { system, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import {
  CASE_ID,
  casesBeside,
  DISTRICT_CASE_ID,
  given,
  identified,
  policePaper,
  told,
} from '#test/support/domain/matter.ts';
import { ask } from '#test/support/domain/matter-commands.ts';

const { department, provincialInspectorate } = unitCodes;
const matter = given(identified());
const letter = paper('letter', 41, on.followedUp);
const handover = { extent: 'whole-file' as const, recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh' };
const transferred = happened(matterTransferred, {
  ...handover,
  document: letter,
  transferredBy: idOf('head'),
  occurredOn: on.followedUp,
});

describe('Điều 62 Luật PCTN: the file goes to the investigation body', () => {
  test('with our letter, whose number is claimed', () => {
    const outcome = matter.when(ask.TransferMatter());
    outcome.expectEvents(transferred);
    outcome.expectClaims(claim(letter));
    expect(given(identified(), transferred).state?.transfers).toStrictEqual([
      { key: '41/CV-TTr (2024, 99.TTr)', on: on.followedUp },
    ]);
  });

  test('by the same letter once, by another one again', () => {
    const gone = given(identified(), transferred);
    gone.when(ask.TransferMatter()).expectNothing();
    expect(gone.when(ask.TransferMatter({ document: paper('letter', 50, on.followedUp) })).decision).toMatchObject({
      events: [{ type: 'MatterTransferred' }],
    });
  });

  test('as its case has handed it over, whose letter was numbered there', () => {
    const ofCase = { caseId: CASE_ID, document: paper('letter', 21, on.transferred) };
    const outcome = matter.when(ask.TransferMatter(ofCase));
    outcome.expectEvents(
      happened(matterTransferred, {
        ...handover,
        ...ofCase,
        transferredBy: idOf('head'),
        occurredOn: on.transferred,
      }),
    );
    outcome.expectClaims();
  });

  test('also for one of several findings of the matter', () => {
    const ofCase = { caseId: CASE_ID, document: paper('letter', 21, on.transferred) };
    const { decision } = given(identified({ findingIds: ['F2', 'F1'] })).when(ask.TransferMatter(ofCase));
    expect(decision.outcome).toBe('accepted');
  });

  test('also where the case has handed over other findings with it', () => {
    const document = paper('letter', 22, on.transferred);
    const ofTwo = happened(crimeSignsTransferred, {
      ...handover,
      document,
      findingIds: ['F2', 'F3'],
      transferredBy: idOf('head'),
      occurredOn: on.transferred,
    });
    const { decision } = given(identified({ findingIds: ['F2'] }))
      .with(extend(casesBeside, { cases: { [CASE_ID]: [ofTwo] } }))
      .when(ask.TransferMatter({ caseId: CASE_ID, document }));
    expect(decision.outcome).toBe('accepted');
  });

  test.each([
    ['another letter than the case’s', {}, { caseId: CASE_ID, document: letter }],
    ['findings that are not the matter’s', { findingIds: ['F2'] }, { caseId: CASE_ID }],
    ['another case than the matter’s', { caseId: DISTRICT_CASE_ID }, { caseId: CASE_ID }],
    ['a case that handed nothing over', {}, { caseId: DISTRICT_CASE_ID }],
    ['a case that nobody knows', {}, { caseId: uuid('ca5e', 99) }],
  ])('not by %s', (_, changes, asked) => {
    const command = ask.TransferMatter({ document: paper('letter', 21, on.transferred), ...asked });
    const { caseId = '', document } = command.data;
    given(identified(changes))
      .when(command)
      .expectRejection({
        code: 'TransferUnknown',
        caseId,
        document: `${document.number}/CV-TTr (2024, ${provincialInspectorate})`,
      });
  });

  test('not with a letter of another body', () => {
    matter
      .when(ask.TransferMatter({ document: paper('letter', 41, on.followedUp, department) }))
      .expectRejection({ code: 'WrongIssuer', issuer: department, expected: provincialInspectorate });
    const byComponent = ask.TransferMatter(
      { document: paper('letter', 41, on.followedUp, department) },
      { by: system },
    );
    expect(matter.when(byComponent).decision.outcome).toBe('accepted');
  });

  test('not tomorrow', () => {
    matter.when(ask.TransferMatter({ document: paper('letter', 41, '2024-06-15') })).expectRejection({
      code: 'DateInFuture',
      field: 'document.signedOn',
      date: '2024-06-15',
      today: TODAY,
    });
  });
});

describe('the procuracy', () => {
  const gone = given(identified(), told.transferred());
  const document = paper('letter', 42, on.followedUp);
  const notified = happened(procuracyNotified, {
    recipient: 'Viện kiểm sát nhân dân tỉnh',
    document,
    notifiedBy: idOf('head'),
    occurredOn: on.followedUp,
  });

  test('is told of it by our letter, whose number is claimed', () => {
    const outcome = gone.when(ask.NotifyProcuracy());
    outcome.expectEvents(notified);
    outcome.expectClaims(claim(document));
    expect(given(identified(), told.transferred(), notified).state?.procuracyNotifiedOn).toBe(on.followedUp);
  });

  test('is told once the file is with the investigation body', () => {
    matter.when(ask.NotifyProcuracy()).expectRejection({ code: 'NotTransferred' });
  });

  test('is told in our own name', () => {
    const foreign = { document: paper('letter', 42, on.followedUp, department) };
    gone
      .when(ask.NotifyProcuracy(foreign))
      .expectRejection({ code: 'WrongIssuer', issuer: department, expected: provincialInspectorate });
    expect(gone.when(ask.NotifyProcuracy(foreign, { by: system })).decision.outcome).toBe('accepted');
  });

  test('is not told tomorrow', () => {
    gone.when(ask.NotifyProcuracy({ document: paper('letter', 42, '2024-06-15') })).expectRejection({
      code: 'DateInFuture',
      field: 'document.signedOn',
      date: '2024-06-15',
      today: TODAY,
    });
  });
});

describe('that the file arrived', () => {
  const acknowledged = happened(transferAcknowledged, {
    by: 'Công an tỉnh',
    document: policePaper(9, on.followedUp),
    receivedOn: '2024-06-07',
    recordedBy: idOf('inspector'),
    occurredOn: on.followedUp,
  });

  test('is recorded, also before our letter is', () => {
    matter.when(ask.RecordTransferAcknowledged()).expectEvents(acknowledged);
    expect(given(identified(), acknowledged).state?.acknowledgements).toStrictEqual([
      { key: '09/QĐ-CSĐT (2024, Công an tỉnh)', on: on.followedUp },
    ]);
  });

  test('is recorded once for each paper', () => {
    const known = given(identified(), acknowledged);
    known.when(ask.RecordTransferAcknowledged({ receivedOn: '2024-06-10' })).expectNothing();
    const other = ask.RecordTransferAcknowledged({ document: policePaper(10, on.followedUp) });
    expect(known.when(other).decision).toMatchObject({ events: [{ type: 'TransferAcknowledged' }] });
  });

  test('is received no earlier than signed, and not tomorrow', () => {
    matter.when(ask.RecordTransferAcknowledged({ receivedOn: '2024-06-04' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'receivedOn',
      date: '2024-06-04',
      notBefore: on.followedUp,
    });
    matter.when(ask.RecordTransferAcknowledged({ receivedOn: '2024-06-15' })).expectRejection({
      code: 'DateInFuture',
      field: 'receivedOn',
      date: '2024-06-15',
      today: TODAY,
    });
  });
});
