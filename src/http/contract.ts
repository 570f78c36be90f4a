import { z } from 'zod';
import type { Action } from '#application/actions.ts';
import type { CommandDefinition } from '#domain/command.ts';
import type { Bilingual } from '#terms/bilingual.ts';

/** Headings of the reference page. */
export const resources = [
  'cases',
  'plans',
  'requests',
  'matters',
  'accountability',
  'evidence',
  'dashboard',
  'follow-up',
  'deadlines',
  'statistics',
  'ledger',
  'units',
  'officers',
  'calendars',
  'policies',
  'reveals',
  'access-log',
  'exports',
  'me',
  'changes',
  'operations',
  'health',
  'chooser',
] as const;
export type ResourceName = (typeof resources)[number];

/**
 * What a caller must be allowed to do. `public` is said, never assumed: a route that declares nothing does not start.
 * Commands are named by their type: the write path decides on them with the same word.
 */
export type ReadAction = Action | 'public';

export type IfMatch = 'ignored' | 'optional' | 'required';

type Common<Params extends z.ZodObject, Answer extends z.ZodType> = Readonly<{
  resource: ResourceName;
  /** Below `/api/v1`, parameters in braces: `/cases/{caseId}`. */
  path: `/${string}`;
  summary: Bilingual;
  /** Every parameter of the path, strictly. */
  params: Params;
  answer: Answer;
  /** Status of the answer when all is well. */
  success: 200 | 201;
}>;

/** A question: changes nothing. */
export type ReadContract<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> = Common<Params, Answer> &
  Readonly<{
    kind: 'read';
    method: 'get';
    action: ReadAction;
    query: Query;
    /** Default JSON. A stream's `answer` is what one of its messages says. */
    media?: 'text/event-stream' | 'text/plain' | 'application/octet-stream';
  }>;

/** Something else that a POST does: choosing who one is, starting a rebuild, opening a sealed field. */
export type OperationContract<
  Params extends z.ZodObject = z.ZodObject,
  Body extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> = Common<Params, Answer> &
  Readonly<{
    kind: 'operation';
    method: 'post';
    action: ReadAction;
    body: Body;
    idempotent: boolean;
    /** The body is bytes, at most 256 KiB, and nothing else. Default: JSON. */
    carries?: 'bytes';
  }>;

/**
 * A command of the domain under the address of its act. The body is the command's own data; what the address already
 * says (`/cases/{caseId}/findings/{findingId}/review`) is taken from there and refused in the body.
 */
export type CommandContract<
  Command extends CommandDefinition = CommandDefinition,
  Params extends z.ZodObject = z.ZodObject,
> = Common<Params, typeof storedEventsSchema> &
  Readonly<{
    kind: 'command';
    method: 'post';
    command: Command;
    /** Where the stream's identity comes from: a parameter of the path, a field of the body, always the same, or the key (a new stream). */
    identity: Readonly<{ param: string }> | Readonly<{ field: string }> | Readonly<{ always: string }> | 'new';
    ifMatch: IfMatch;
  }>;

export type RouteContract = ReadContract | OperationContract | CommandContract;

/** For a path without parameters, a question without a query. */
export const none = z.strictObject({});

/** What every command answers: the events it caused, as stored. */
export const storedEventsSchema = z
  .strictObject({
    identity: z
      .string()
      .meta({ description: 'Identity of the stream: the id of the case or officer, the code of the unit.' }),
    revision: z.int().nonnegative().meta({ description: 'Last revision of the stream; also the ETag.' }),
    ledgerNumber: z
      .union([z.int().positive(), z.literal('pending')])
      .nullable()
      .meta({ description: 'Number of the last event; null when nothing was stored.' }),
    repeated: z.boolean().meta({ description: 'True when an earlier request with the same key stored these events.' }),
    events: z.array(
      z.strictObject({
        id: z.string(),
        number: z.union([z.int().positive(), z.literal('pending')]),
        revision: z.int().nonnegative(),
        type: z.string(),
        recordedAt: z.string(),
        /** As stored: sealed fields are sealed. Names what the command made, such as the finding's number. */
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'StoredEvents' });
export type StoredEvents = z.infer<typeof storedEventsSchema>;

export const defineRead = <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  read: Omit<ReadContract<P, Q, A>, 'kind' | 'method' | 'success'>,
): ReadContract<P, Q, A> => checked({ kind: 'read', method: 'get', success: 200, ...read });

export const defineOperation = <P extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType>(
  operation: Omit<OperationContract<P, B, A>, 'kind' | 'method'>,
): OperationContract<P, B, A> => checked({ kind: 'operation', method: 'post', ...operation });

type Act<C extends CommandDefinition, P extends z.ZodObject> = Omit<
  CommandContract<C, P>,
  'kind' | 'method' | 'answer' | 'ifMatch' | 'success'
> &
  Readonly<{ ifMatch?: IfMatch }>;

export const defineAct = <C extends CommandDefinition, P extends z.ZodObject>(act: Act<C, P>): CommandContract<C, P> =>
  checked({
    kind: 'command',
    method: 'post',
    answer: storedEventsSchema,
    success: 201,
    // Of what is new nobody can have read a revision.
    ifMatch: typeof act.identity === 'object' && 'param' in act.identity ? 'optional' : 'ignored',
    ...act,
  });

/** What the address says of a command and its body therefore must not. */
export const fieldsFromPath = ({ command, params }: Pick<CommandContract, 'command' | 'params'>): readonly string[] =>
  Object.keys(params.shape).filter((name) => name in command.data.shape);

/** The body of a command as its sender writes it: for documents. Validation uses the domain's schema itself, with all its refinements. */
export const bodyOf = (contract: CommandContract): z.ZodObject => {
  const taken = new Set(fieldsFromPath(contract));
  const fields = Object.entries(contract.command.data.shape).filter(([name]) => !taken.has(name));
  return z.strictObject(Object.fromEntries(fields));
};

const PLACEHOLDER = /\{(\w+)\}/g;

export const placeholdersOf = (path: string): readonly string[] =>
  [...path.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** `/cases/{caseId}` as Express writes it. */
export const expressPath = (path: string): string => path.replace(PLACEHOLDER, ':$1');

/** Mistakes of ours, found when the program starts. */
const checked = <C extends RouteContract>(contract: C): C => {
  const named = placeholdersOf(contract.path).join();
  const described = Object.keys(contract.params.shape).join();
  if (named !== described) throw new Error(`${contract.path}: the path names [${named}], the contract [${described}]`);
  const action: string | undefined = contract.kind === 'command' ? contract.command.type : contract.action;
  if (!action) throw new Error(`${contract.path}: a route must declare its action`);
  return contract;
};
