import { describe, expect, test } from 'vitest';
import {
  judgmentCorrected,
  judgmentRecorded,
  proceedingsEnded,
  prosecutionOpened,
  prosecutionRefused,
} from '#domain/corruption-matter/criminal-track.ts';
import { happened, idOf, on } from '#test/support/domain/case-papers.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import { courtPaper, given, identified, policePaper, refOf, told } from '#test/support/domain/matter.ts';
import { ask } from '#test/support/domain/matter-commands.ts';

const matter = given(identified());

const kinds = [
  ['RecordProsecutionOpened', prosecutionOpened],
  ['RecordProsecutionRefused', prosecutionRefused],
  ['RecordProceedingsEnded', proceedingsEnded],
] as const;

describe.each(kinds)('%s', (type, definition) => {
  const content = { by: 'Công an tỉnh', document: policePaper(1, on.followedUp), receivedOn: '2024-06-07' };
  const recorded = { recordedBy: idOf('inspector'), occurredOn: on.followedUp };
  const known = given(identified(), happened(definition, { ...content, ...recorded }));
  const otherType = type === 'RecordProceedingsEnded' ? 'RecordProsecutionOpened' : 'RecordProceedingsEnded';

  test('is recorded whatever else is known', () => {
    const note = 'Khoản 1 Điều 354';
    matter.when(ask[type]({ note })).expectEvents(happened(definition, { ...content, note, ...recorded }));
    expect(known.state?.proceedings).toStrictEqual([
      {
        type: definition.type,
        by: 'Công an tỉnh',
        key: '01/QĐ-CSĐT (2024, Công an tỉnh)',
        on: on.followedUp,
        receivedOn: '2024-06-07',
      },
    ]);
  });

  test('the same paper again is nothing to do, whenever we had it', () => {
    known.when(ask[type]({ receivedOn: '2024-06-10', note: 'Bản sao' })).expectNothing();
  });

  test.each([
    ['as something else', ask[otherType]()],
    ['of somebody else', ask[type]({ by: 'VKSND tỉnh' })],
    ['of another day', ask[type]({ document: policePaper(1, '2024-06-06') })],
  ])('the same paper %s is somebody’s mistake', (_, command) => {
    known.when(command).expectRejection({ code: 'RecordedOtherwise', document: '01/QĐ-CSĐT (2024, Công an tỉnh)' });
  });

  test('is signed before we have it, and neither is tomorrow', () => {
    matter.when(ask[type]({ receivedOn: '2024-06-04' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'receivedOn',
      date: '2024-06-04',
      notBefore: on.followedUp,
    });
    matter
      .when(ask[type]({ document: policePaper(1, '2024-06-15'), receivedOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY });
  });
});

const judgment = {
  court: 'TAND tỉnh Hương Bình',
  level: 'first-instance' as const,
  document: courtPaper(1, on.followedUp),
  effectiveOn: '2024-06-20',
  receivedOn: '2024-06-07',
  offenders: [{ personId: suspect.personId, outcome: { kind: 'imprisonment' as const, months: 48 } }],
};
const record = { recordedBy: idOf('inspector'), occurredOn: on.followedUp };
const judged = given(identified(), happened(judgmentRecorded, { ...judgment, ...record }));
const KEY = '01/HSST (2024, TAND tỉnh)';

describe('a judgment', () => {
  test('is recorded before it takes effect', () => {
    matter.when(ask.RecordJudgment()).expectEvents(happened(judgmentRecorded, { ...judgment, ...record }));
    expect(judged.state?.judgments).toStrictEqual([
      {
        key: KEY,
        court: 'TAND tỉnh Hương Bình',
        level: 'first-instance',
        on: on.followedUp,
        effectiveOn: '2024-06-20',
        offenders: [{ offender: suspect.personId, outcome: { kind: 'imprisonment', months: 48 } }],
        supersedes: null,
        receivedOn: '2024-06-07',
      },
    ]);
  });

  test('may supersede one that was never recorded', () => {
    const supersedes = refOf(courtPaper(7, '2024-05-02'));
    matter
      .when(ask.RecordJudgment({ supersedes, level: 'appeal' }))
      .expectEvents(happened(judgmentRecorded, { ...judgment, supersedes, level: 'appeal', ...record }));
  });

  test('recorded again is nothing to do, in whatever order it names people and whenever we had it', () => {
    const two = [...judgment.offenders, { personId: witness.personId, outcome: { kind: 'acquitted' as const } }];
    const both = given(identified(), happened(judgmentRecorded, { ...judgment, offenders: two, ...record }));
    both.when(ask.RecordJudgment({ offenders: two.toReversed(), receivedOn: '2024-06-10' })).expectNothing();
  });

  test.each([
    [
      'sentence',
      { offenders: [{ personId: suspect.personId, outcome: { kind: 'imprisonment' as const, months: 49 } }] },
    ],
    ['day', { effectiveOn: '2024-06-21' }],
    ['court', { court: 'TAND huyện' }],
    ['level', { level: 'appeal' as const }],
    ['predecessor', { supersedes: refOf(courtPaper(7, '2024-05-02')) }],
  ])('recorded with another %s is somebody’s mistake, and is corrected with a ground', (_, changes) => {
    judged.when(ask.RecordJudgment(changes)).expectRejection({ code: 'RecordedOtherwise', document: KEY });
    judged.when(ask.CorrectJudgment(changes)).expectEvents(
      happened(judgmentCorrected, {
        ...judgment,
        ...changes,
        ground: 'Ghi nhầm mức hình phạt',
        recordedBy: idOf('inspector'),
        occurredOn: on.proposed,
      }),
    );
  });

  test('corrected to what it says already is nothing to do', () => {
    judged.when(ask.CorrectJudgment()).expectNothing();
  });

  test('that nobody recorded is not corrected', () => {
    matter.when(ask.CorrectJudgment()).expectRejection({ code: 'JudgmentUnknown', document: KEY });
    given(identified(), told.judged(2, '2024-05-02', { kind: 'fine' }))
      .when(ask.CorrectJudgment())
      .expectRejection({ code: 'JudgmentUnknown', document: KEY });
  });

  test('corrected stands where it stood', () => {
    const other = told.judged(2, '2024-05-02', { kind: 'fine' });
    const corrected = happened(judgmentCorrected, {
      ...judgment,
      effectiveOn: '2024-06-21',
      ground: 'Ghi nhầm ngày',
      ...record,
    });
    const first = happened(judgmentRecorded, { ...judgment, ...record });
    expect(given(identified(), first, other, corrected).state?.judgments).toMatchObject([
      { key: KEY, effectiveOn: '2024-06-21' },
      { key: '02/HSST (2024, TAND tỉnh)', effectiveOn: '2024-05-02' },
    ]);
  });

  describe.each(['RecordJudgment', 'CorrectJudgment'] as const)('%s', (type) => {
    test('takes effect no earlier than it was signed', () => {
      judged.when(ask[type]({ effectiveOn: '2024-06-04' })).expectRejection({
        code: 'DateOutOfOrder',
        field: 'effectiveOn',
        date: '2024-06-04',
        notBefore: on.followedUp,
      });
    });

    test('is had no earlier than it was signed', () => {
      judged.when(ask[type]({ receivedOn: '2024-06-04' })).expectRejection({
        code: 'DateOutOfOrder',
        field: 'receivedOn',
        date: '2024-06-04',
        notBefore: on.followedUp,
      });
    });

    test('names a person once', () => {
      const [one] = judgment.offenders;
      judged
        .when(ask[type]({ offenders: one ? [one, one] : [] }))
        .expectRejection({ code: 'PersonTwice', personId: suspect.personId });
    });

    test('does not supersede itself', () => {
      judged
        .when(ask[type]({ supersedes: refOf(judgment.document) }))
        .expectRejection({ code: 'SupersedesItself', document: KEY });
    });
  });

  test('is not corrected tomorrow', () => {
    judged
      .when(ask.CorrectJudgment({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
