import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openSealed, sealedValues } from '#application/open-sealed.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { announcedCase, expectStored } from '#test/support/application/announced-case.ts';
import { openApplication, type TestApplication } from '#test/support/application/open-application.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { recover } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

const secret = (text: string) => z.string().brand<'Secret'>().parse(text);
const debtor = uuid('5059', 3);
type Sent = Parameters<TestApplication['send']>[0];

/** One finding about two persons, then words at every later step that name nobody. */
const steps: readonly Sent[] = [
  ask.ReportFinding({ persons: [suspect, witness], details: secret('Bà Chứng thấy ông Thủ nhận phong bì.') }),
  ask.ReviewFinding({ verdict: 'returned', comment: secret('Hỏi lại bà Chứng.') }),
  ask.CorrectFinding({ changes: { details: secret('Bà Chứng xác nhận đã thấy.') } }),
  ask.ReviewFinding({ comment: secret('Lời bà Chứng đáng tin.') }),
  ask.EndFieldwork(),
  ask.SubmitReport({ dissents: [{ officerId: idOf('inspector'), text: secret('Bà Chứng có thể nhầm.') }] }),
  ask.AssignDraft(),
  ask.SubmitDraft(),
  ask.AppraiseDraft({ comment: secret('Không nêu tên bà Chứng.') }),
  ask.IssueConclusion({
    assessments: [
      { topic: 'budget-finance', result: 'violations' },
      { topic: 'procurement', result: 'compliant' },
    ],
    recommendations: [
      {
        ...recover,
        details: secret('Thu hồi theo lời khai của bà Chứng.'),
        obligor: { kind: 'person', personId: debtor, personName: secret('Phan Thị Nợ') },
        findingIds: ['F1'],
      },
    ],
  }),
  ask.ReportRecommendationDone({ details: secret('Bà Nợ nộp, bà Chứng có mặt.') }),
  ask.RecordRecovery({
    amountVnd: 20_000_000,
    payer: { kind: 'person', personId: debtor, personName: secret('Phan Thị Nợ') },
    details: secret('Bà Nợ nộp thay cho ông Thủ, bà Chứng ký.'),
  }),
  ask.SendReminder({ details: secret('Đã gọi cho bà Nợ.') }),
  ask.RecordFollowUpCheck({ details: secret('Bà Nợ hẹn nộp tiếp.') }),
  ask.CloseRecommendationUnimplemented({
    document: paper('letter', 9, on.followedUp, unitCodes.department),
    details: secret('Bà Nợ và bà Chứng đã chuyển đi.'),
  }),
];

const told = async (application: TestApplication, commands: readonly Sent[] = steps): Promise<string> => {
  const identity = await announcedCase(application);
  for (const command of commands) expectStored(await application.send(command, { identity }));
  return identity;
};

/** Every sealed value of the case: what became of it, under the type of its event and its pointer. */
const outcomesIn = async ({ vault, events }: TestApplication, identity: string) => {
  const outcomes: Record<string, string> = {};
  for (const event of await events(`inspectionCase-${identity}`)) {
    for (const { pointer } of sealedValues(event.data)) {
      const { outcome } = await openSealed(vault, event, pointer);
      outcomes[`${event.type}${pointer}`] = outcome;
    }
  }
  return outcomes;
};

const namesOf = (outcomes: Readonly<Record<string, string>>) =>
  Object.entries(outcomes).filter(([place]) => /\/(name|personName)$/.test(place));

describe('erasing a person', () => {
  test('closes all free text that may tell of him, and leaves the others their names', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const identity = await told(application);
    const before = await outcomesIn(application, identity);
    expect(new Set(Object.values(before))).toStrictEqual(new Set(['opened']));
    await application.vault.destroyPerson(witness.personId);
    expect(await outcomesIn(application, identity)).toStrictEqual({
      'FindingReported/details': 'erased',
      'FindingReported/persons/0/name': 'opened',
      'FindingReported/persons/1/name': 'erased',
      'FindingReturned/comment': 'erased',
      'FindingCorrected/changes/details': 'erased',
      'FindingUpheld/comment': 'erased',
      'ResultsReported/dissents/0/text': 'erased',
      'DraftAppraised/comment': 'erased',
      'ConclusionIssued/recommendations/0/details': 'erased',
      'ConclusionIssued/recommendations/0/obligor/personName': 'opened',
      'RecommendationReportedDone/details': 'erased',
      'RecoveryRecorded/payer/personName': 'opened',
      'RecoveryRecorded/details': 'erased',
      'ReminderSent/details': 'erased',
      'FollowUpCheckDone/details': 'erased',
      'RecommendationClosedUnimplemented/details': 'erased',
    });
  });

  test('who must pay takes along what was said of the payment', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const identity = await told(application);
    await application.vault.destroyPerson(debtor);
    const erased = Object.entries(await outcomesIn(application, identity)).filter(
      ([, outcome]) => outcome === 'erased',
    );
    expect(erased.map(([place]) => place)).toStrictEqual([
      'ConclusionIssued/recommendations/0/details',
      'ConclusionIssued/recommendations/0/obligor/personName',
      'RecommendationReportedDone/details',
      'RecoveryRecorded/payer/personName',
      'RecoveryRecorded/details',
      'ReminderSent/details',
      'FollowUpCheckDone/details',
      'RecommendationClosedUnimplemented/details',
    ]);
  });

  test('whoever was named late takes along the earlier text, and nobody else’s name', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const late = uuid('5059', 4);
    const identity = await told(application, [
      ask.ReportFinding({ persons: [suspect], details: secret('Ông Thủ nhận phong bì của một bà.') }),
      ask.ReviewFinding({ verdict: 'returned', comment: secret('Bà ấy là ai?') }),
      ask.EndFieldwork(),
      ask.SubmitReport({ dissents: [{ officerId: idOf('inspector'), text: secret('Bà ấy có thể nhầm.') }] }),
      ask.CorrectFinding({
        changes: { persons: [suspect, { personId: late, role: 'witness', name: secret('Cao Thị Muộn') }] },
        occurredOn: on.reported,
      }),
    ]);
    await application.vault.destroyPerson(late);
    const outcomes = await outcomesIn(application, identity);
    expect(namesOf(outcomes)).toStrictEqual([
      ['FindingReported/persons/0/name', 'opened'],
      ['FindingCorrected/changes/persons/0/name', 'opened'],
      ['FindingCorrected/changes/persons/1/name', 'erased'],
    ]);
    const free = Object.entries(outcomes).filter(([place]) => !place.endsWith('name'));
    expect(free).toStrictEqual([
      ['FindingReported/details', 'erased'],
      ['FindingReturned/comment', 'erased'],
      ['ResultsReported/dissents/0/text', 'erased'],
    ]);
  });
});

describe('after a person was erased', () => {
  const [report, returned] = steps.slice(0, 2);
  if (report === undefined || returned === undefined) throw new Error('no steps');

  test('the case goes on: words that name nobody are still taken, and belong to those who are left', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const identity = await told(application, [report]);
    await application.vault.destroyPerson(witness.personId);
    expectStored(await application.send(returned, { identity }));
    const outcomes = await outcomesIn(application, identity);
    expect(outcomes['FindingReturned/comment']).toBe('opened');
    await application.vault.destroyPerson(suspect.personId);
    expect((await outcomesIn(application, identity))['FindingReturned/comment']).toBe('erased');
  });

  test('naming him again is refused, and leaves nothing', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const identity = await told(application, [report]);
    await application.vault.destroyPerson(witness.personId);
    const stored = async (): Promise<readonly StoredEvent[]> => application.events(`inspectionCase-${identity}`);
    const before = await stored();
    const naming = ask.CorrectFinding({ changes: { persons: [suspect, witness], details: secret('Bà Chứng.') } });
    expect(await application.send(naming, { identity })).toStrictEqual({
      outcome: 'rejected',
      refusal: { code: 'PersonErased' },
    });
    expect(await stored()).toStrictEqual(before);
  });
});

test('a text typed elsewhere has the line ends of this place', async () => {
  await using application = await openApplication({ directory: temporaryDirectory() });
  const identity = await told(application, [ask.ReportFinding({ details: secret('Dòng một\r\nDòng hai\rDòng ba') })]);
  const reported = (await application.events(`inspectionCase-${identity}`)).at(-1);
  if (reported === undefined) throw new Error('no finding');
  expect(await openSealed(application.vault, reported, '/details')).toStrictEqual({
    outcome: 'opened',
    text: 'Dòng một\nDòng hai\nDòng ba',
  });
});
