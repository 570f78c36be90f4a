import type { z } from 'zod';
import type { Actor } from './envelope.ts';
import type { DeepReadonly } from './event-definition.ts';
import type { LegalDate } from './legal-date.ts';

/** What someone asks for. Everything `decide` may know of the world comes in with it. */
export type Command<Type extends string, Data> = Readonly<{
  type: Type;
  /** Of the stream it is addressed to, without category and prefix: the case's id, the unit's code. */
  identity: string;
  data: Data;
  by: Actor;
  /** UTC instant of handling. */
  now: string;
  /** The same in Vietnam's calendar. */
  today: LegalDate;
}>;

/** A command type and the schema of what its sender supplies. Strict: unknown fields are refused. */
export type CommandDefinition<Type extends string = string, Data extends z.ZodObject = z.ZodObject> = Readonly<{
  type: Type;
  data: Data;
}>;

export type CommandOf<D> =
  D extends CommandDefinition<infer Type, infer Data> ? Command<Type, DeepReadonly<z.output<Data>>> : never;

/** `shape` is called when the schema is first asked for. */
export const defineCommand = <const Type extends string, Data extends z.ZodObject>(
  type: Type,
  shape: () => Data,
): CommandDefinition<Type, Data> => {
  let data: Data | undefined;
  return {
    type,
    get data() {
      data ??= shape();
      return data;
    },
  };
};
