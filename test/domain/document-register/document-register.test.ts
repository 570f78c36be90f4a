import { describe, expect, test } from 'vitest';
import { claimNumber } from '#domain/document-register/commands.ts';
import { documentRegisterDecider } from '#domain/document-register/document-register.ts';
import { documentRegisterEventDefinitions, type NewDocumentRegisterEvent } from '#domain/document-register/events.ts';
import { gaps } from '#domain/document-register/state.ts';
import { command } from '#test/support/domain/command.ts';
import { system, uuid } from '#test/support/domain/huong-binh.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(documentRegisterDecider, documentRegisterEventDefinitions);

type Claim = NewDocumentRegisterEvent['data'];
const paper: Claim = {
  number: 15,
  symbol: 'QĐ-TTr',
  kind: 'decision',
  claimant: `inspectionCase-${uuid('ca5e', 1)}`,
  signedOn: '2024-03-01',
};
const claimed = (over: Partial<Claim> = {}): NewDocumentRegisterEvent => ({
  type: 'NumberClaimed',
  data: { ...paper, ...over },
});
const claim = (over: Partial<Claim> = {}, year = 2024) =>
  command(claimNumber, { ...paper, ...over, body: '99.TTr', year }, { by: system });

describe('ClaimNumber', () => {
  test('a free number', () => {
    given([]).when(claim()).expectEvents(claimed());
    given([claimed()])
      .when(claim({ number: 16 }))
      .expectEvents(claimed({ number: 16 }));
    given([claimed()])
      .when(claim({ symbol: 'KL-TTr' }))
      .expectEvents(claimed({ symbol: 'KL-TTr' }));
  });

  test('the case that claimed it may come back for it, with the same kind of paper', () => {
    given([claimed()]).when(claim()).expectNothing();
    given([claimed()])
      .when(claim({ kind: 'conclusion' }))
      .expectRejection('NumberTaken');
  });

  test('another case is told whose it is', () => {
    given([claimed()])
      .when(claim({ claimant: `inspectionCase-${uuid('ca5e', 2)}`, signedOn: '2024-04-01' }))
      .expectRejection({ code: 'NumberTaken', ...paper });
  });

  test('the symbol counts as typed, but for the case of its letters and the way they are composed', () => {
    const other = { claimant: `inspectionCase-${uuid('ca5e', 2)}` };
    given([claimed()])
      .when(claim({ ...other, symbol: 'qđ-ttr' }))
      .expectRejection('NumberTaken');
    given([claimed({ symbol: 'BÁO-TTr' })])
      .when(claim({ ...other, symbol: 'BÁO-TTr'.normalize('NFD') }))
      .expectRejection('NumberTaken');
    given([claimed()])
      .when(claim({ ...other, symbol: 'QD-TTr' }))
      .expectEvents(claimed({ ...other, symbol: 'QD-TTr' }));
  });

  test('a paper signed in another year belongs to another register', () => {
    given([]).when(claim({}, 2023)).expectRejection({ code: 'YearMismatch', year: 2023, signedOn: '2024-03-01' });
  });
});

describe('gaps', () => {
  test('per symbol, below the highest number', () => {
    const { state } = given([
      claimed({ number: 7 }),
      claimed({ number: 2 }),
      claimed({ number: 3, symbol: 'qđ-TTr' }),
      claimed({ number: 1, symbol: 'KL-TTr' }),
      claimed({ number: 2, symbol: 'KL-TTr' }),
    ]);
    expect(gaps(state)).toEqual([
      { symbol: 'QĐ-TTr', from: 1, to: 1 },
      { symbol: 'QĐ-TTr', from: 4, to: 6 },
    ]);
  });

  test('none in an empty register', () => {
    expect(gaps(given([]).state)).toEqual([]);
  });
});
