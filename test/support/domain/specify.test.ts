import { expect, test } from 'vitest';
import { claimNumber } from '#domain/document-register/commands.ts';
import { documentRegisterDecider } from '#domain/document-register/document-register.ts';
import { documentRegisterEventDefinitions, type NewDocumentRegisterEvent } from '#domain/document-register/events.ts';
import { registerUnit, renameUnit } from '#domain/unit/commands.ts';
import { unitEventDefinitions } from '#domain/unit/events.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import { command } from './command.ts';
import { huongBinh, system, uuid } from './huong-binh.ts';
import { specify } from './specify.ts';

// The sentences themselves: each must be able to fail.
const { given } = specify(documentRegisterDecider, documentRegisterEventDefinitions);

const data = {
  number: 7,
  symbol: 'QĐ-TTr',
  kind: 'decision',
  claimant: `inspectionCase-${uuid('ca5e', 1)}`,
  signedOn: '2024-03-01',
} as const;
const claim = command(claimNumber, { body: '99.TTr', year: 2024, ...data }, { by: system });
const claimed: NewDocumentRegisterEvent = { type: 'NumberClaimed', data };
const taken = { ...claimed, data: { ...data, claimant: `inspectionCase-${uuid('ca5e', 2)}` } };

test('expectEvents fails on a refusal, on no event, on another event and on one too many', () => {
  expect(() => given([taken]).when(claim).expectEvents(claimed)).toThrow();
  expect(() => given([claimed]).when(claim).expectEvents(claimed)).toThrow();
  expect(() => given([]).when(claim).expectEvents(taken)).toThrow();
  expect(() => given([]).when(claim).expectEvents()).toThrow();
  expect(() => given([]).when(claim).expectEvents(claimed, claimed)).toThrow();
});

test('expectNothing fails on an event and on a refusal', () => {
  expect(() => given([]).when(claim).expectNothing()).toThrow();
  expect(() => given([taken]).when(claim).expectNothing()).toThrow();
});

test('expectRejection fails on acceptance, on another code and on another fact', () => {
  expect(() => given([]).when(claim).expectRejection('NumberTaken')).toThrow();
  expect(() => given([taken]).when(claim).expectRejection('YearMismatch')).toThrow();
  expect(() =>
    given([taken])
      .when(claim)
      .expectRejection({ code: 'NumberTaken', ...data }),
  ).toThrow();
});

test('expectClaims, expectLinks and expectAbout fail on another list and on a refusal', () => {
  expect(() =>
    given([])
      .when(claim)
      .expectClaims({ issuer: '99', year: 2024, ...data }),
  ).toThrow();
  expect(() =>
    given([])
      .when(claim)
      .expectLinks({ revisions: [1], personIds: [] }),
  ).toThrow();
  expect(() => given([]).when(claim).expectAbout(uuid('5059', 1))).toThrow();
  expect(() => given([taken]).when(claim).expectAbout()).toThrow();
});

test('a given event that does not fit its schema fails the sentence', () => {
  const broken = { ...claimed, data: { ...data, number: -1 } };
  expect(() => given([broken]).when(claim)).toThrow();
});

test('decide is shown only what needs asked for', () => {
  const forgetful = specify({ ...unitDecider, needs: () => ({}) }, unitEventDefinitions);
  const register = command(
    registerUnit,
    { code: '99.S09', name: 'Sở Mới', kind: 'provincial-department', parent: '99', validFrom: '2024-01-01' },
    { by: system },
  );
  forgetful.given([]).with(huongBinh).when(register).expectRejection('ParentUnknown');
});

test('an event that cannot stand first breaks the fold instead of passing', () => {
  const units = specify(unitDecider, unitEventDefinitions);
  const rename = command(renameUnit, { code: '99', name: 'X', from: '2024-01-01' }, { by: system });
  expect(() => units.given([{ type: 'UnitRenamed', data: { name: 'X', from: '2024-01-01' } }]).when(rename)).toThrow(
    'UnitRenamed before UnitRegistered',
  );
});
