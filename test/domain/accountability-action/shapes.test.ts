import { describe, test } from 'vitest';
import { actionCommandDefinitions } from '#domain/accountability-action/commands.ts';
import { actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { expectStrictShape } from '#test/support/domain/strict-shape.ts';
import { actionSamples } from '#test/support/golden-samples/accountability-action.ts';

// What is written is hashed into proofs, and what is asked is bound to what was meant: neither takes anything unsaid.

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
