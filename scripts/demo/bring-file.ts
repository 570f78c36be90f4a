import type { CommandRequest } from '#application/command-request.ts';
import {
  type CompleteRequest,
  createEvidenceUploads,
  type EvidenceDependencies,
} from '#application/evidence-uploads.ts';
import { createEvidenceVerification } from '#application/evidence-verification.ts';
import { PART_BYTES } from '#evidence/sealed-file.ts';
import { demoFile } from './evidence-files.ts';
import type { BringFile } from './run-steps.ts';

type Registered = CompleteRequest['registering'] & Readonly<{ caseId: string; bytes: number; mediaType: string }>;

/** The same passage as over HTTP: announced, sent in parts, checked by hash and content, registered. */
export const createBringFile = (dependencies: EvidenceDependencies): BringFile => {
  const uploads = createEvidenceUploads(dependencies);
  const verification = createEvidenceVerification(dependencies);
  return async ({ type, identity: hash, data, actor, route, idempotencyKey, correlationId }: CommandRequest, name) => {
    const { bytes, ending } = demoFile(name);
    if (actor.kind !== 'officer' || hash === undefined) throw new Error(`${name} is brought by an officer`);
    // What of it the content tells is for the store to say.
    const { caseId, bytes: _, mediaType: __, ...registering } = data as Registered;
    if (type === 'VerifyEvidence') {
      return verification.verify({ actor, caseId, hash, route, idempotencyKey, correlationId });
    }
    const sent = { actor, caseId, route, idempotencyKey, correlationId };
    const begun = await uploads.begin({ ...sent, hash, bytes: bytes.length, isDenunciation: false });
    if (begun.outcome !== 'begun') throw new Error(`${name} was answered ${JSON.stringify(begun)}`);
    for (let offset = 0; offset < bytes.length; offset += PART_BYTES) {
      await uploads.part(begun.uploadId, sent, offset, bytes.subarray(offset, offset + PART_BYTES));
    }
    const { uploadId } = begun;
    const result = await uploads.complete({ ...sent, uploadId, hash, ending, declaredType: '', registering });
    if (result.outcome === 'refused' || result.outcome === 'unknown') {
      throw new Error(`${name} was answered ${JSON.stringify(result)}`);
    }
    return result;
  };
};
