import type { z } from 'zod';
import type { Command, CommandDefinition } from '#domain/command.ts';
import type { Actor } from '#domain/envelope.ts';
import { command } from './command.ts';
import { actor, type PersonKey } from './huong-binh.ts';

/** Two days after the usual inspection was closed: every day of it lies behind. */
export const NOW = '2024-06-14T02:05:09.120Z';
export const TODAY = '2024-06-14';

export type Circumstances = Readonly<{ by?: PersonKey | Actor; now?: string; identity?: string }>;

/** The usual command of the type in a province-led inspection; what a test is about it says itself. */
export const asking =
  <Type extends string, Data extends z.ZodObject>(
    definition: CommandDefinition<Type, Data>,
    usualBy: PersonKey,
    usual: z.input<Data>,
  ) =>
  (
    changes: Partial<z.input<Data>> = {},
    { by = usualBy, now = NOW, ...rest }: Circumstances = {},
  ): Command<Type, z.output<Data>> =>
    command(definition, { ...usual, ...changes }, { by: typeof by === 'string' ? actor(by) : by, now, ...rest });
