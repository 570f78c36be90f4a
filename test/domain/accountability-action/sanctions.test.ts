import { describe, expect, test } from 'vitest';
import type { ActionCommand } from '#domain/accountability-action/commands.ts';
import type { ActionEvent } from '#domain/accountability-action/events.ts';
import * as sanctions from '#domain/accountability-action/sanctions.ts';
import type { SuperiorPaper } from '#domain/accountability-action/state.ts';
import type { Document } from '#domain/document.ts';
import { SANCTION_FORMS } from '#domain/law/accountability/consequence.ts';
import { days, given, opened, superiorPaper, told } from '#test/support/domain/action.ts';
import { ask, SANCTION } from '#test/support/domain/action-commands.ts';
import { happened, idOf } from '#test/support/domain/case-papers.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import { refOf } from '#test/support/domain/matter.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const action = given(opened());
const ref = refOf(SANCTION);
const ground = 'Khoản 1 Điều 78';
const keyOf = (n: number): string => `0${n}/QĐ-UBND (2024, 99)`;
const ofSuperior = (n: number) => ({
  decidedBy: 'Chủ tịch UBND tỉnh',
  document: superiorPaper(n, days.decided),
  receivedOn: '2024-06-07',
  ground,
  recordedBy: idOf('inspector'),
  occurredOn: days.decided,
});

/** What every paper of a superior says, changed. */
type Changes = Partial<Readonly<{ decidedBy: string; document: Document; receivedOn: string; ground: string }>>;
type Row = readonly [
  type: SuperiorPaper['type'],
  command: (changes?: Changes) => ActionCommand,
  event: ActionEvent,
  folded: Partial<SuperiorPaper> & Readonly<{ key: string }>,
];

const papers: readonly Row[] = [
  [
    'SanctionRecorded',
    (changes) => ask.RecordSanction({ ground, ...changes }),
    happened(sanctions.sanctionRecorded, { ...ofSuperior(1), form: 'reprimand' }),
    { key: keyOf(1), form: 'reprimand' },
  ],
  [
    'SanctionReplaced',
    (changes) => ask.RecordSanctionReplaced({ ground, ...changes }),
    happened(sanctions.sanctionReplaced, { ...ofSuperior(2), form: 'warning', replaces: ref }),
    { key: keyOf(2), form: 'warning', target: keyOf(1) },
  ],
  [
    'AppealDecided',
    (changes) => ask.RecordAppealDecided({ ground, ...changes }),
    happened(sanctions.appealDecided, { ...ofSuperior(3), sanction: ref, result: 'kept' }),
    { key: keyOf(3), target: keyOf(1), result: 'kept' },
  ],
  [
    'SanctionAnnulled',
    (changes) => ask.RecordSanctionAnnulled({ ground, ...changes }),
    happened(sanctions.sanctionAnnulled, { ...ofSuperior(4), sanction: ref }),
    { key: keyOf(4), target: keyOf(1) },
  ],
  [
    'NoFurtherSanction',
    (changes) => ask.RecordNoFurtherSanction({ ground, ...changes }),
    happened(sanctions.noFurtherSanction, ofSuperior(5)),
    { key: keyOf(5) },
  ],
];

describe.each(papers)('Điều 78 Nghị định 59/2019, what superiors decide: %s', (type, command, event, folded) => {
  const known = given(opened(), event);
  const otherwise = { code: 'RecordedOtherwise', document: folded.key } as const;

  test('is recorded, whatever came before, and also once we have dropped it', () => {
    action.when(command()).expectEvents(event);
    given(opened(), told.dropped('excluded', '2024-06-01')).when(command()).expectEvents(event);
    expect(known.state?.papers).toStrictEqual([
      {
        type,
        form: null,
        target: null,
        result: null,
        on: days.decided,
        receivedOn: '2024-06-07',
        decidedBy: 'Chủ tịch UBND tỉnh',
        ground,
        recordedBy: idOf('inspector'),
        confirmedBy: null,
        ...folded,
      },
    ]);
  });

  test('again is nothing to do, whoever records it and whenever we had it', () => {
    known.when({ ...command({ receivedOn: '2024-06-10' }), by: ask.ConfirmRecord().by }).expectNothing();
  });

  test('read otherwise is somebody’s mistake: its day, its author, its ground', () => {
    const number = Number(folded.key.slice(0, 2));
    known.when(command({ document: superiorPaper(number, '2024-06-06') })).expectRejection(otherwise);
    known.when(command({ decidedBy: 'Giám đốc Sở Nội vụ' })).expectRejection(otherwise);
    known.when(command({ ground: 'Khoản 2 Điều 78' })).expectRejection(otherwise);
  });

  test('is one thing only', () => {
    const document = superiorPaper(Number(folded.key.slice(0, 2)), days.decided);
    const another =
      type === 'NoFurtherSanction' ? ask.RecordSanction({ document }) : ask.RecordNoFurtherSanction({ document });
    known.when({ ...another, data: { ...another.data, ground } } as ActionCommand).expectRejection(otherwise);
  });

  test('is signed before we have it, and neither is tomorrow', () => {
    action.when(command({ receivedOn: '2024-06-04' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'receivedOn',
      date: '2024-06-04',
      notBefore: days.decided,
    });
    action
      .when(command({ receivedOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'receivedOn', date: '2024-06-15', today: TODAY });
  });
});

test('a decision that states no ground is recorded as one that states none', () => {
  const { ground: _stated, ...content } = ofSuperior(1);
  const event = happened(sanctions.sanctionRecorded, { ...content, form: 'reprimand' });
  action.when(ask.RecordSanction()).expectEvents(event);
  expect(given(opened(), event).state?.papers).toMatchObject([{ ground: null }]);
});

test.each(SANCTION_FORMS)('every form is a fact, whatever the reference says: %s', (form) => {
  expect(action.when(ask.RecordSanction({ form })).decision).toMatchObject({ events: [{ data: { form } }] });
});

test.each([
  ask.RecordSanctionReplaced({ document: SANCTION }),
  ask.RecordAppealDecided({ document: SANCTION }),
  ask.RecordSanctionAnnulled({ document: SANCTION }),
])('no paper is about itself: $type', (command) => {
  action.when(command).expectRejection({ code: 'ReplacesItself', document: keyOf(1) });
});

describe('what an appeal led to', () => {
  test('says its new form if, and only if, it changed it', () => {
    const refused = (result: 'kept' | 'changed' | 'annulled', form?: 'none') =>
      action
        .when(ask.RecordAppealDecided({ result, ...(form === undefined ? {} : { form }) }))
        .expectRejection({ code: 'AppealFormUnclear', result });
    refused('changed');
    refused('kept', 'none');
    refused('annulled', 'none');
    const changed = action.when(ask.RecordAppealDecided({ result: 'changed', form: 'none' }));
    expect(changed.decision).toMatchObject({ events: [{ data: { result: 'changed', form: 'none' } }] });
  });

  test('is not read as another one: kept is not annulled', () => {
    const { ground: _stated, ...content } = ofSuperior(3);
    given(opened(), happened(sanctions.appealDecided, { ...content, sanction: ref, result: 'kept' }))
      .when(ask.RecordAppealDecided({ result: 'annulled' }))
      .expectRejection({ code: 'RecordedOtherwise', document: keyOf(3) });
  });
});

describe.each([
  ['RecordSanctionEnforced', sanctions.sanctionEnforced, 'enforcements'],
  ['RecordSanctionAppealed', sanctions.sanctionAppealed, 'appeals'],
] as const)('%s', (type, definition, list) => {
  const event = happened(definition, { sanction: ref, occurredOn: '2024-06-07', recordedBy: idOf('inspector') });
  const known = given(opened(), event);

  test('is recorded, also before the decision it speaks of is', () => {
    action.when(ask[type]()).expectEvents(event);
    expect(known.state).toMatchObject({
      enforcements: [],
      appeals: [],
      [list]: [{ target: keyOf(1), on: '2024-06-07' }],
    });
  });

  test('is recorded once for each decision and day', () => {
    known.when(ask[type]()).expectNothing();
    const more = [
      ask[type]({ occurredOn: '2024-06-08' }),
      ask[type]({ sanction: refOf(superiorPaper(2, days.decided)) }),
    ];
    for (const command of more) expect(known.when(command).decision).toMatchObject({ events: [{ type: event.type }] });
  });

  test('is not tomorrow', () => {
    action
      .when(ask[type]({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('a second officer reads paper and record side by side', () => {
  const recorded = told.sanctioned(1, days.decided, 'reprimand', '2024-06-07');
  const other = told.sanctioned(9, days.decided, 'warning');
  const known = given(opened(), other, recorded);
  const confirmed = happened(sanctions.sanctionRecordConfirmed, {
    document: ref,
    confirmedBy: idOf('leader'),
    occurredOn: '2024-06-10',
  });
  const returned = happened(sanctions.sanctionRecordReturned, {
    document: ref,
    comment: 'Ngày ký ghi sai',
    returnedBy: idOf('leader'),
    occurredOn: '2024-06-10',
  });

  test('and confirms it, once', () => {
    known.when(ask.ConfirmRecord()).expectEvents(confirmed);
    const after = given(opened(), other, recorded, confirmed);
    expect(after.state?.papers.map(({ confirmedBy }) => confirmedBy)).toEqual([null, idOf('leader')]);
    after.when(ask.ConfirmRecord({}, { by: 'head' })).expectNothing();
  });

  test('or returns it: it no longer counts, and is recorded anew', () => {
    known.when(ask.ReturnRecord()).expectEvents(returned);
    const after = given(opened(), other, recorded, returned);
    expect(after.state?.papers.map(({ key }) => key)).toEqual([keyOf(9)]);
    expect(after.when(ask.RecordSanction()).decision).toMatchObject({ events: [{ type: 'SanctionRecorded' }] });
  });

  test('what both have read is not taken back', () => {
    given(opened(), recorded, confirmed)
      .when(ask.ReturnRecord({}, { by: 'head' }))
      .expectRejection({ code: 'RecordConfirmed', document: keyOf(1) });
  });

  describe.each(['ConfirmRecord', 'ReturnRecord'] as const)('%s', (type) => {
    test('is done by somebody else than who recorded it, under whichever enrolment', () => {
      known.when(ask[type]({}, { by: 'inspector' })).expectRejection({ code: 'SelfConfirmation' });
      const twin = enrolledTwice('inspector', 'leader');
      known
        .with(twin.world)
        .when(ask[type]({}, { by: twin.actor }))
        .expectRejection({ code: 'SelfConfirmation' });
    });

    test('is about a paper that was recorded', () => {
      action.when(ask[type]()).expectRejection({ code: 'RecordUnknown', document: keyOf(1) });
    });

    test('comes after we had the paper, and not tomorrow', () => {
      known.when(ask[type]({ occurredOn: '2024-06-06' })).expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: '2024-06-06',
        notBefore: '2024-06-07',
      });
      known
        .when(ask[type]({ occurredOn: '2024-06-15' }))
        .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
    });
  });
});
