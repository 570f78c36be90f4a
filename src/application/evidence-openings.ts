import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CommandOf } from '#domain/command.ts';
import type { OfficerActor } from '#domain/envelope.ts';
import type { openEvidence } from '#domain/evidence/commands.ts';
import { fileEndings, type MediaType } from '#domain/evidence/media-types.ts';
import { EvidenceError } from '#evidence/evidence-error.ts';
import { withoutMetadata } from '#evidence/without-metadata.ts';
import type { CommandRequest, CommandResult, LedgerNumber } from './command-request.ts';
import { type EvidenceDependencies, isOpen } from './evidence-uploads.ts';
import { streamName } from './stream-kind.ts';
import { evidenceStreams } from './streams.ts';
import { toUnavailable } from './unavailable.ts';

export type OpenRequest = Pick<CommandRequest, 'route' | 'idempotencyKey' | 'correlationId'> &
  Readonly<{ actor: OfficerActor; hash: string; opening: CommandOf<typeof openEvidence>['data'] }>;

export type OpenResult =
  | Readonly<{ outcome: 'opened'; ticket: string; ledgerNumber: LedgerNumber }>
  /** This key has opened it: once. Opening again is another act with a record of its own. */
  | Readonly<{ outcome: 'already-opened' }>
  /** The store cannot give it: nothing was recorded, since nothing can be shown. */
  | Readonly<{ outcome: 'not-readable'; why: 'missing' | 'differs' | 'unreadable' }>
  | Exclude<CommandResult, { outcome: 'stored' | 'nothing-to-do' }>;

/** A file on its way out; each part was found to be what was put there before it is handed on. */
export type FileContent = AsyncDisposable &
  Readonly<{
    /** Unknown of a working copy. */
    bytes: number | undefined;
    /** Made of the hash and the type: nothing that anybody sent. */
    fileName: string;
    parts: AsyncIterable<Uint8Array>;
  }>;

export type EvidenceOpenings = Readonly<{
  open(request: OpenRequest): Promise<OpenResult>;
  /** What a ticket is for, once; undefined: there is none, or it is another's, or its minute is over. */
  take(
    ticket: string,
    of: Readonly<{ officerId: string; caseId: string; hash: string }>,
  ): Promise<FileContent | undefined>;
}>;

type Ticket = Readonly<{
  officerId: string;
  caseId: string;
  hash: string;
  copy: 'as-received' | 'working-copy';
  mediaType: MediaType;
}>;

const TICKET_MS = 60_000;
const MOST_TICKETS = 1_000;
const TICKET_BYTES = 32;

/** Gives files out: first the record of who opens what and why, then a ticket that is good once, for him, for a minute. */
export const createEvidenceOpenings = ({ path, commands, files }: EvidenceDependencies): EvidenceOpenings => {
  const tickets = new LRUCache<string, Ticket>({ max: MOST_TICKETS, ttl: TICKET_MS });
  const open = async ({ actor, hash, opening, ...sent }: OpenRequest): Promise<OpenResult> => {
    const command: CommandRequest = { type: 'OpenEvidence', identity: hash, data: opening, actor, ...sent };
    const rehearsed = await commands.rehearse(command);
    if (isOpen(rehearsed)) {
      const why = await whyNotReadable(files, hash);
      if (why !== undefined) return { outcome: 'not-readable', why };
    }
    const result = await commands.handle(command);
    if (result.outcome === 'nothing-to-do') throw new Error('an opening is always recorded');
    if (result.outcome !== 'stored') return result;
    if (result.repeated) return { outcome: 'already-opened' };
    const stream = streamName(path.prefix, evidenceStreams.category, hash);
    const { state } = await path.folds.load(evidenceStreams, stream);
    if (state === null) throw new Error('what was opened is there');
    const ticket = randomBytes(TICKET_BYTES).toString('base64url');
    const { caseId, copy } = opening;
    tickets.set(ticket, { officerId: actor.officerId, caseId, hash, copy, mediaType: state.mediaType });
    return { outcome: 'opened', ticket, ledgerNumber: result.ledgerNumber };
  };
  return {
    open: async (request) => {
      try {
        return await open(request);
      } catch (error) {
        const answer = toUnavailable(error);
        if (answer === undefined) throw error;
        path.log.warn({ err: error, correlationId: request.correlationId }, 'An opening had to be put off.');
        return answer;
      }
    },
    take: async (ticket, of) => {
      const found = tickets.get(ticket);
      const isTheirs = found?.officerId === of.officerId && found.caseId === of.caseId && found.hash === of.hash;
      if (found === undefined || !isTheirs) return undefined;
      tickets.delete(ticket);
      const file = await files.open(found.hash).catch((error: unknown) => {
        // It was there when the ticket was written, a moment ago; now it is as if there were no ticket.
        if (error instanceof EvidenceError) return undefined;
        throw error;
      });
      if (file === undefined) return undefined;
      const isCopy = found.copy === 'working-copy';
      const parts = isCopy ? withoutMetadata(found.mediaType, file.parts()) : file.parts();
      if (parts === undefined) throw new Error('only what has a working copy is opened as one');
      return {
        bytes: isCopy ? undefined : file.bytes,
        fileName: `${found.hash.slice(0, 12)}${isCopy ? '-copy' : ''}.${fileEndings[found.mediaType]}`,
        parts,
        [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
      };
    },
  };
};

const whyNotReadable = async (
  files: EvidenceDependencies['files'],
  hash: string,
): Promise<Extract<OpenResult, { outcome: 'not-readable' }>['why'] | undefined> => {
  try {
    await using _ = await files.open(hash);
    return undefined;
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    if (error.code === 'FileMissing') return 'missing';
    if (error.code === 'KeyGone') return 'unreadable';
    if (error.code === 'FileDamaged') return 'differs';
    throw error;
  }
};
