import type { OfficerActor } from '#domain/envelope.ts';
import { registrationOf } from '#domain/evidence/state.ts';
import { reverifyEvidence } from '#domain/inspection-case/closure-grounds.ts';
import { createCommandIdentity } from './command-identity.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import { type EvidenceDependencies, isOpen } from './evidence-uploads.ts';
import { streamName } from './stream-kind.ts';
import { evidenceStreams } from './streams.ts';
import { toUnavailable } from './unavailable.ts';

export type VerifyRequest = Pick<CommandRequest, 'route' | 'idempotencyKey' | 'correlationId'> &
  Readonly<{ actor: OfficerActor; caseId: string; hash: string }>;

export type EvidenceVerification = Readonly<{
  /** Reads one file from end to end, hashes it again and records what was found, whatever it is. */
  verify(request: VerifyRequest): Promise<CommandResult>;
  /**
   * Handles commands; before somebody puts his name to files of a case, those that the store has are looked at, and what
   * was found is recorded.
   */
  handle(request: CommandRequest): Promise<CommandResult>;
}>;

export const createEvidenceVerification = ({ path, commands, files }: EvidenceDependencies): EvidenceVerification => {
  const verify = async ({ caseId, hash, ...sent }: VerifyRequest): Promise<CommandResult> => {
    const of = (result: string): CommandRequest => ({
      type: 'VerifyEvidence',
      identity: hash,
      data: { caseId, result },
      ...sent,
    });
    // Nothing is read for somebody who may not ask; he is refused, on record, by the command itself.
    const rehearsed = await commands.rehearse(of('matches'));
    // A key that came before with another finding is answered by the command too: by what is found now.
    const isToRead = isOpen(rehearsed) || rehearsed.outcome === 'key-reused';
    return commands.handle(of(isToRead ? await files.verify(hash) : 'matches'));
  };
  const lookAtAll = async (request: CommandRequest): Promise<void> => {
    const { actor, identity: caseId = '', idempotencyKey } = request;
    if (actor.kind !== 'officer') return;
    const { hashes } = reverifyEvidence.data.parse(request.data);
    for (const hash of new Set(hashes)) {
      const stream = streamName(path.prefix, evidenceStreams.category, hash);
      const { state } = await path.folds.load(evidenceStreams, stream);
      if (registrationOf(state, caseId) === undefined) continue;
      const route = `${request.route} ${hash}`;
      const names = createCommandIdentity({ prefix: path.prefix, actor, route, idempotencyKey });
      const key = names.newIdentity('evidence-verification');
      await verify({ actor, caseId, hash, route, idempotencyKey: key, correlationId: request.correlationId });
    }
  };
  return {
    verify: (request) => guarded(path, () => verify(request)),
    handle: (request) =>
      guarded(path, async () => {
        if (request.type === reverifyEvidence.type && (await mayReverify(commands, request))) await lookAtAll(request);
        return commands.handle(request);
      }),
  };
};

/** That the files were not looked at today is no reason yet: they are going to be. */
const mayReverify = async (commands: EvidenceDependencies['commands'], request: CommandRequest): Promise<boolean> => {
  const rehearsed = await commands.rehearse(request);
  if (isOpen(rehearsed)) return true;
  return (
    rehearsed.outcome === 'rejected' &&
    (rehearsed.refusal.code === 'EvidenceNotChecked' || rehearsed.refusal.code === 'EvidenceDamaged')
  );
};

const guarded = async (
  path: EvidenceDependencies['path'],
  work: () => Promise<CommandResult>,
): Promise<CommandResult> => {
  try {
    return await work();
  } catch (error) {
    const answer = toUnavailable(error);
    if (answer === undefined) throw error;
    path.log.warn({ err: error }, 'Evidence had to be put off.');
    return answer;
  }
};
