import { describe, expect, test } from 'vitest';
import { actionCommandDefinitions } from '#domain/accountability-action/commands.ts';
import { actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { opened } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { expectStrictShape } from '#test/support/domain/strict-shape.ts';
import { actionSamples } from '#test/support/golden-samples/accountability-action.ts';

// What is written is hashed into proofs, and what is asked is bound to what was meant: neither takes anything unsaid.

// A schema is made once: what is told of single words comes before what is told of all.
test('Điều 72 Luật PCTN 2018: an opening can say each reason for which somebody answers', () => {
  for (const because of ['own-field', 'deputy-has-field', 'no-deputy', 'determined'] as const)
    expect(opened({ because }).data.because).toBe(because);
});

describe('an event holds all that it must and nothing else', () => {
  test.each(actionEventDefinitions.map((definition) => [definition.type, definition] as const))(
    '%s',
    (type, definition) => {
      expectStrictShape(() => definition.plain, actionSamples[type]);
    },
  );
});

describe('a command says all that it must and nothing else', () => {
  test.each(actionCommandDefinitions.map((definition) => [definition.type, definition] as const))(
    '%s',
    (type, definition) => {
      expectStrictShape(() => definition.data, ask[type]().data);
    },
  );
});
