import type { OfficerActor } from '#domain/envelope.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { openRequestActs } from '#domain/oversight-request/open-acts.ts';
import { later } from './clock.ts';
import { streamName } from './stream-kind.ts';
import { requestStreams } from './streams.ts';
import { actionOf, type FindSubjectActs } from './subject-acts.ts';
import type { WritePath } from './write-path.ts';

/** What stands open in a request for someone, as the ledger has it now; undefined: there is no such request. */
export const createRequestActs =
  ({ folds, prefix, authority, clock }: Pick<WritePath, 'folds' | 'prefix' | 'authority' | 'clock'>): FindSubjectActs =>
  async (requestId: string, by: OfficerActor) => {
    const stream = streamName(prefix, requestStreams.category, requestId);
    const { state, revision } = await folds.load(requestStreams, stream);
    if (state === null) return undefined;
    const today = legalDateOf(later(clock.now(), authority.lastRecordedAt ?? ''));
    const acts = openRequestActs(state, { by, today }, authority.state);
    return { revision, acts: acts.map((open) => ({ ...open, action: actionOf(open.act) })) };
  };
