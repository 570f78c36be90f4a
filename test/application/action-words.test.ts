import { expect, test } from 'vitest';
import { actions } from '#application/actions.ts';
import { FOUR_EYES_CODES } from '#domain/inspection-case/refusals.ts';
import { actionNames } from '#terms/actions.ts';
import { refusalReasons } from '#terms/refused-because.ts';

test('every act that can be refused has words in the access log, and no words are left of one that is gone', () => {
  expect(Object.keys(actionNames).toSorted()).toEqual(Object.keys(actions).toSorted());
});

test('and so has every reason that is kept', () => {
  expect(Object.keys(refusalReasons)).toEqual(expect.arrayContaining([...FOUR_EYES_CODES]));
});
