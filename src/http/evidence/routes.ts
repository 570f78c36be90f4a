import type { Action } from '#application/actions.ts';
import type { CommandResult } from '#application/command-request.ts';
import type { EvidenceOpenings, OpenResult } from '#application/evidence-openings.ts';
import type { BeginResult, CompleteResult, EvidenceUploads, UploadProgress } from '#application/evidence-uploads.ts';
import type { EvidenceVerification } from '#application/evidence-verification.ts';
import type { CaseTarget } from '#application/target.ts';
import type { CaseEvidence } from '#projections/case-file/evidence.ts';
import { caseForReading, type FindCaseTarget } from '../cases/case-for-reading.ts';
import { replyOf } from '../command-route.ts';
import type { StoredEvents } from '../contract.ts';
import type { Reader } from '../gate.ts';
import { MAX_BODY_BYTES } from '../middleware/limits.ts';
import type { Problem } from '../problems/problem-table.ts';
import { problemOf, refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { operationRoute, type Reply, type Route, readRoute } from '../route.ts';
import {
  abandonUpload,
  beginUpload,
  completeUpload,
  downloadFile,
  openFile,
  readEvidence,
  readUpload,
  uploadPart,
  verifyFile,
} from './contract.ts';

export type EvidenceSide = Readonly<{
  uploads: EvidenceUploads;
  openings: EvidenceOpenings;
  verification: Pick<EvidenceVerification, 'verify'>;
}>;

type Dependencies = Readonly<{ evidence: EvidenceSide; readSide: ReadSide; caseTarget: FindCaseTarget }>;
type InCase = Readonly<{ reader: Reader; params: Readonly<{ caseId: string }> }>;

/** Files of a case: how they come, what is known of them, how they go out. */
export const evidenceRoutes = ({ evidence, readSide, caseTarget }: Dependencies): readonly Route[] => {
  const { uploads, openings, verification } = evidence;
  /** Asked for each part anew: who has left the team a moment ago sends no more. */
  const refusal = async ({ reader, params }: InCase): Promise<Problem | undefined> =>
    reader.refusal('collect-evidence', await caseTarget(params.caseId));
  return [
    operationRoute(beginUpload, async (asked) => {
      const problem = await refusal(asked);
      if (problem !== undefined) return { problem };
      const { reader, params, body, key, context } = asked;
      const result = await uploads.begin({
        actor: reader.actor,
        ...params,
        ...body,
        route: `POST ${beginUpload.path}`,
        idempotencyKey: key,
        correlationId: context.correlationId,
      });
      return result.outcome === 'begun' ? { body: progressOf(result) } : { problem: problemOfUpload(result) };
    }),
    operationRoute(uploadPart, async (asked) => {
      const problem = await refusal(asked);
      if (problem !== undefined) return { problem };
      const { reader, params, request } = asked;
      const bytes: unknown = request.body;
      const part = bytes instanceof Uint8Array ? bytes : new Uint8Array();
      const of = { actor: reader.actor, caseId: params.caseId };
      const result = await uploads.part(params.uploadId, of, Number(params.offset), part);
      if (result === undefined) return { problem: refuse({ code: 'NotFound' }) };
      return 'outcome' in result ? { problem: problemOfUpload(result) } : { body: progressOf(result) };
    }),
    readRoute(readUpload, async (asked) => {
      const problem = await refusal(asked);
      if (problem !== undefined) return { problem };
      const { reader, params } = asked;
      const found = await uploads.progress(params.uploadId, { actor: reader.actor, caseId: params.caseId });
      return found === undefined ? { problem: refuse({ code: 'NotFound' }) } : { body: progressOf(found) };
    }),
    operationRoute(abandonUpload, async (asked) => {
      const problem = await refusal(asked);
      if (problem !== undefined) return { problem };
      const { reader, params } = asked;
      const { uploadId } = params;
      const isGone = await uploads.abandon(uploadId, { actor: reader.actor, caseId: params.caseId });
      return isGone ? { body: { uploadId } } : { problem: refuse({ code: 'NotFound' }) };
    }),
    operationRoute(completeUpload, async (asked) => {
      const problem = await refusal(asked);
      if (problem !== undefined) return { problem };
      const { reader, params, body, key, context } = asked;
      const { hash, ending, declaredType, ...registering } = body;
      const result = await uploads.complete({
        actor: reader.actor,
        ...params,
        hash,
        ending,
        declaredType,
        registering,
        route: `POST ${completeUpload.path}`,
        idempotencyKey: key,
        correlationId: context.correlationId,
      });
      return replyOfCompletion(result);
    }),
    operationRoute(openFile, async ({ reader, params: { caseId, hash }, body, key, context }) =>
      replyOfOpening(
        await openings.open({
          actor: reader.actor,
          hash,
          opening: { ...body, caseId },
          route: `POST ${openFile.path}`,
          idempotencyKey: key,
          correlationId: context.correlationId,
        }),
      ),
    ),
    readRoute(downloadFile, async ({ reader, params: { caseId, hash, ticket }, request }) => {
      const problem = await reader.refusal('open-evidence', await caseTarget(caseId));
      if (problem !== undefined) return { problem };
      // To ask about a file is not to take it.
      const isAsking = request.method === 'HEAD';
      const { officerId } = reader.actor;
      const file = isAsking ? undefined : await openings.take(ticket, { officerId, caseId, hash });
      return file === undefined ? { problem: refuse({ code: 'NotFound' }) } : { file };
    }),
    operationRoute(verifyFile, async ({ reader, params, key, context }) => {
      const result = await verification.verify({
        actor: reader.actor,
        ...params,
        route: `POST ${verifyFile.path}`,
        idempotencyKey: key,
        correlationId: context.correlationId,
      });
      return storedReply(result);
    }),
    readRoute(readEvidence, async (asked) => {
      const seen = await caseForReading(caseTarget, asked, 'read-case');
      if ('problem' in seen) return seen;
      const { caseId } = asked.params;
      const read = await readAsOf<CaseEvidence | null>(readSide, asked, (at) =>
        readSide.read('case-file', 'evidence', { caseId }, at),
      );
      if ('problem' in read) return read;
      if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
      const may = await rightsOn(asked.reader, await caseTarget(caseId));
      return { headers: read.headers, body: { asOf: read.asOf, may, evidence: read.value } };
    }),
  ];
};

const rightsOn = async (reader: Reader, target: CaseTarget | undefined) => {
  const may = async (action: Action): Promise<boolean> => (await reader.refusal(action, target)) === undefined;
  return {
    collect: await may('collect-evidence'),
    open: await may('open-evidence'),
    verify: await may('verify-evidence'),
  };
};

const progressOf = ({ uploadId, hash, bytes, offset }: UploadProgress) => ({
  uploadId,
  hash,
  bytes,
  offset,
  partBytes: MAX_BODY_BYTES,
});

type Unhappy = Exclude<BeginResult, { outcome: 'begun' }>;

const problemOfUpload = (result: Unhappy): Problem =>
  result.outcome === 'refused' ? problemOf(result.refusal) : problemOfResult(result);

const problemOfResult = (result: CommandResult): Problem => {
  const reply = storedReply(result);
  if ('problem' in reply) return reply.problem;
  throw new Error('what went well is no problem');
};

const storedReply = (result: CommandResult): Reply<StoredEvents> => replyOf({ success: 201 }, result);

const replyOfCompletion = (result: CompleteResult): Reply<StoredEvents> => {
  if (result.outcome === 'unknown') return { problem: refuse({ code: 'NotFound' }) };
  return result.outcome === 'refused' ? { problem: problemOf(result.refusal) } : storedReply(result);
};

const replyOfOpening = (result: OpenResult) => {
  switch (result.outcome) {
    case 'opened': {
      const { ticket, ledgerNumber } = result;
      return { headers: { 'Ledger-Number': String(ledgerNumber) }, body: { ticket, ledgerNumber } };
    }
    case 'already-opened':
      return { problem: refuse({ code: 'AlreadyOpened' }) };
    case 'not-readable':
      return { problem: refuse({ code: 'FileNotReadable', why: result.why }) };
    default:
      return { problem: problemOfResult(result) };
  }
};
