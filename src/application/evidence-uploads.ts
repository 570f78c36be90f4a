import type { CommandOf } from '#domain/command.ts';
import type { OfficerActor } from '#domain/envelope.ts';
import type { registerEvidence } from '#domain/evidence/commands.ts';
import { type EvidenceState, registrationOf } from '#domain/evidence/state.ts';
import type { Checked, EvidenceStore } from '#evidence/evidence-store.ts';
import { createCommandIdentity } from './command-identity.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import type { CommandHandler, Rehearsed } from './handle-command.ts';
import { streamName } from './stream-kind.ts';
import { evidenceStreams } from './streams.ts';
import { type Busy, toUnavailable, type Unavailable } from './unavailable.ts';
import type { WritePath } from './write-path.ts';

export type EvidenceDependencies = Readonly<{
  path: WritePath;
  commands: Pick<CommandHandler, 'handle' | 'rehearse'>;
  files: EvidenceStore;
}>;

/** Nothing stands against it as things are. */
export const isOpen = ({ outcome }: Rehearsed): boolean =>
  outcome === 'would-be-stored' || outcome === 'stored' || outcome === 'nothing-to-do';

type Sent = Readonly<{
  actor: OfficerActor;
  caseId: string;
  route: string;
  idempotencyKey: string;
  correlationId: string;
}>;

export type BeginRequest = Sent & Readonly<{ hash: string; bytes: number; isDenunciation: boolean }>;

/** How far an upload is. */
export type UploadProgress = Readonly<{ uploadId: string; hash: string; bytes: number; offset: number }>;

export type BeginResult =
  | (Readonly<{ outcome: 'begun' }> & UploadProgress)
  | Readonly<{ outcome: 'refused'; refusal: UploadRefusal }>
  | Unavailable
  | Busy;

/** What stands against a file before any rule of the case is asked. */
export type UploadRefusal =
  | Readonly<{ code: 'DenunciationLetter' }>
  | Readonly<{ code: 'TooManyUploads'; most: number }>
  | Readonly<{ code: 'PartMisplaced'; offset: number; expected: number }>
  | Readonly<{ code: 'UploadIncomplete'; offset: number; bytes: number }>
  | Readonly<{ code: 'HashDiffers'; announced: string; found: string }>
  | Readonly<{ code: 'FileUnfit'; found: Extract<Checked, { outcome: 'unfit' }>['found'] }>
  | Readonly<{ code: 'FileMislabelled'; found: string; ending: string; declaredType: string }>;

type Registering = Omit<CommandOf<typeof registerEvidence>['data'], 'caseId' | 'bytes' | 'mediaType'>;

export type CompleteRequest = Sent &
  Readonly<{ uploadId: string; hash: string; ending: string; declaredType: string; registering: Registering }>;

export type CompleteResult =
  | CommandResult
  | Readonly<{ outcome: 'refused'; refusal: UploadRefusal }>
  /** There is no such upload of his in this case. */
  | Readonly<{ outcome: 'unknown' }>;

export type EvidenceUploads = Readonly<{
  begin(request: BeginRequest): Promise<BeginResult>;
  progress(uploadId: string, of: Pick<Sent, 'actor' | 'caseId'>): Promise<UploadProgress | undefined>;
  part(
    uploadId: string,
    of: Pick<Sent, 'actor' | 'caseId'>,
    offset: number,
    part: Uint8Array,
  ): Promise<
    UploadProgress | Readonly<{ outcome: 'refused'; refusal: UploadRefusal }> | Unavailable | Busy | undefined
  >;
  /** False: there is none of his to give up. */
  abandon(uploadId: string, of: Pick<Sent, 'actor' | 'caseId'>): Promise<boolean>;
  complete(request: CompleteRequest): Promise<CompleteResult>;
}>;

/**
 * Files on their way into the store. Whether somebody may bring one into the case is asked by whoever calls, for each
 * request anew, and by the write path once more when the file is registered.
 */
export const createEvidenceUploads = (dependencies: EvidenceDependencies): EvidenceUploads => {
  const { path, files } = dependencies;
  const ofSender = async (uploadId: string, { actor, caseId }: Pick<Sent, 'actor' | 'caseId'>) => {
    const known = await files.find(uploadId);
    const isTheirs = known?.upload.officerId === actor.officerId && known.upload.caseId === caseId;
    return isTheirs ? known : undefined;
  };
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result | Unavailable | Busy> => {
    try {
      return await work();
    } catch (error) {
      const answer = toUnavailable(error);
      if (answer === undefined) throw error;
      path.log.warn({ err: error }, 'Evidence had to be put off.');
      return answer;
    }
  };

  return {
    begin: ({ actor, caseId, route, idempotencyKey, hash, bytes, isDenunciation }) =>
      guarded<BeginResult>(async () => {
        // Before its first byte: what must not be here is never on this disk.
        if (isDenunciation) return { outcome: 'refused', refusal: { code: 'DenunciationLetter' } };
        const names = createCommandIdentity({ prefix: path.prefix, actor, route, idempotencyKey });
        // The same key for another file or case is another upload: an upload is what was announced.
        const uploadId = names.newIdentity(`evidence-upload ${caseId} ${hash} ${bytes}`);
        const begun = await files.begin({ uploadId, caseId, officerId: actor.officerId, hash, bytes });
        if (begun.outcome === 'too-many') {
          return { outcome: 'refused', refusal: { code: 'TooManyUploads', most: begun.most } };
        }
        return { outcome: 'begun', uploadId, hash, bytes, offset: begun.offset };
      }),
    progress: async (uploadId, of) => {
      const known = await ofSender(uploadId, of);
      return known && { uploadId, hash: known.upload.hash, bytes: known.upload.bytes, offset: known.offset };
    },
    part: (uploadId, of, offset, part) =>
      guarded(async () => {
        const known = await ofSender(uploadId, of);
        if (known === undefined) return undefined;
        const result = await files.append(uploadId, offset, part);
        switch (result.outcome) {
          case 'appended':
            return { uploadId, hash: known.upload.hash, bytes: known.upload.bytes, offset: result.offset };
          case 'misplaced': {
            const { offset: at, expected } = result;
            return { outcome: 'refused', refusal: { code: 'PartMisplaced', offset: at, expected } } as const;
          }
          case 'unknown':
            return undefined;
        }
      }),
    abandon: async (uploadId, of) => {
      if ((await ofSender(uploadId, of)) === undefined) return false;
      await files.abandon(uploadId);
      return true;
    },
    complete: (request) =>
      guarded<CompleteResult>(async () => {
        const known = await ofSender(request.uploadId, request);
        return known === undefined || known.upload.hash !== request.hash
          ? completedBefore(dependencies, request)
          : complete(dependencies, request, known.upload);
      }),
  };
};

const complete = async (
  { commands, files }: EvidenceDependencies,
  request: CompleteRequest,
  { bytes }: Readonly<{ bytes: number }>,
): Promise<CompleteResult> => {
  const { uploadId, hash, ending, declaredType } = request;
  const checked = await files.check(uploadId, { ending, declaredType });
  switch (checked.outcome) {
    case 'unknown':
      return checked;
    case 'incomplete':
      return { outcome: 'refused', refusal: { code: 'UploadIncomplete', offset: checked.offset, bytes } };
    case 'differs':
      return { outcome: 'refused', refusal: { code: 'HashDiffers', announced: hash, found: checked.hash } };
    case 'unfit':
      return { outcome: 'refused', refusal: { code: 'FileUnfit', found: checked.found } };
    case 'mislabelled': {
      const refusal = { code: 'FileMislabelled', found: checked.found, ending, declaredType } as const;
      return { outcome: 'refused', refusal };
    }
    case 'sound': {
      const command = commandOf(request, { bytes, mediaType: checked.mediaType });
      // A refusal leaves the upload where it is: what is wrong is the form, and a corrected one is sent again.
      const rehearsed = await commands.rehearse(command);
      // The file first: the ledger never tells of one that is not there. What a crash between the two leaves is an
      // encrypted file that nobody knows of.
      if (isOpen(rehearsed)) await files.keep(uploadId);
      return commands.handle(command);
    }
  }
};

/** The answer to the sender's first attempt was lost: what it stored is told again. */
const completedBefore = async (
  { path, commands }: EvidenceDependencies,
  request: CompleteRequest,
): Promise<CompleteResult> => {
  const stream = streamName(path.prefix, evidenceStreams.category, request.hash);
  const { state }: Readonly<{ state: EvidenceState }> = await path.folds.load(evidenceStreams, stream);
  if (state === null || registrationOf(state, request.caseId) === undefined) return { outcome: 'unknown' };
  return commands.handle(commandOf(request, state));
};

const commandOf = (
  { actor, caseId, hash, registering, route, idempotencyKey, correlationId }: CompleteRequest,
  { bytes, mediaType }: Readonly<{ bytes: number; mediaType: string }>,
): CommandRequest => ({
  type: 'RegisterEvidence',
  identity: hash,
  data: { ...registering, caseId, bytes, mediaType },
  actor,
  route,
  idempotencyKey,
  correlationId,
});
