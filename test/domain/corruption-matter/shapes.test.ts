import { describe, expect, test } from 'vitest';
import { matterCommandDefinitions } from '#domain/corruption-matter/commands.ts';
import { matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/matter-commands.ts';
import { expectStrictShape } from '#test/support/domain/strict-shape.ts';
import { matterSamples } from '#test/support/golden-samples/corruption-matter.ts';

// What is written is hashed into proofs, and what is asked is bound to what was meant: neither takes anything unsaid.

// A schema is made once: what is told of single fields comes before what is told of all.
test('a matter names each finding once, and as many units below its own as there were', () => {
  expect(ask.IdentifyMatter({ subUnits: [unitCodes.hospital] }).data.subUnits).toStrictEqual([unitCodes.hospital]);
  expect(() => ask.IdentifyMatter({ findingIds: ['F2', 'F2'] })).toThrow('each finding once');
});

describe('an event holds all that it must and nothing else', () => {
  test.each(matterEventDefinitions.map((definition) => [definition.type, definition] as const))(
    '%s',
    (type, definition) => {
      expectStrictShape(() => definition.plain, matterSamples[type]);
    },
  );
});

describe('a command says all that it must and nothing else', () => {
  test.each(matterCommandDefinitions.map((definition) => [definition.type, definition] as const))(
    '%s',
    (type, definition) => {
      expectStrictShape(() => definition.data, ask[type]().data);
    },
  );
});
