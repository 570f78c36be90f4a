import { describe, test } from 'vitest';
import { matterCommandDefinitions } from '#domain/corruption-matter/commands.ts';
import { matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { ask } from '#test/support/domain/matter-commands.ts';
import { expectStrictShape } from '#test/support/domain/strict-shape.ts';
import { matterSamples } from '#test/support/golden-samples/corruption-matter.ts';

// What is written is hashed into proofs, and what is asked is bound to what was meant: neither takes anything unsaid.

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
