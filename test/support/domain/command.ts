import type { z } from 'zod';
import type { Command, CommandDefinition } from '#domain/command.ts';
import type { Actor } from '#domain/envelope.ts';
import { legalDateOf } from '#domain/legal-date.ts';

/** 14 March 2024, 09:05 in Vietnam: the law of 2022, a working day. */
export const DEFAULT_NOW = '2024-03-14T02:05:09.120Z';

/** The stream that a command is addressed to, where a test does not say. */
export const DEFAULT_IDENTITY = '00000000-ca5e-7000-8000-000000000001';

type Circumstances = Readonly<{ by: Actor; now?: string; identity?: string }>;

/** A command as `application` would hand it to the decider: its data read by the command's own schema. */
export const command = <Type extends string, Data extends z.ZodObject>(
  definition: CommandDefinition<Type, Data>,
  data: z.input<Data>,
  { by, now = DEFAULT_NOW, identity = DEFAULT_IDENTITY }: Circumstances,
): Command<Type, z.output<Data>> => ({
  type: definition.type,
  identity,
  data: definition.data.parse(data),
  by,
  now,
  today: legalDateOf(now),
});
