import type { DocumentClaim, Refusal } from '#domain/decider.ts';
import { claimNumber } from '#domain/document-register/commands.ts';
import { documentRegisterDecider } from '#domain/document-register/document-register.ts';
import { noFacts } from '#domain/facts.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { type AppendDependencies, appendEvents, type Circumstances } from './append-events.ts';
import type { FoldCache } from './fold-cache.ts';
import { type StreamKind, streamName } from './stream-kind.ts';
import type { StreamQueue } from './stream-queue.ts';
import { registerStreams } from './streams.ts';

export type ClaimDependencies = AppendDependencies & Readonly<{ prefix: string; folds: FoldCache; queue: StreamQueue }>;

export type ClaimResult =
  | Readonly<{ outcome: 'claimed' }>
  | Readonly<{ outcome: 'conflict' }>
  | Readonly<{ outcome: 'rejected'; refusal: Refusal }>;

/**
 * Claims the numbers of documents in their registers, before the events that carry them are appended: a number is
 * unique across cases, and a register is a stream of its own. A claim that outlives a failed append does no harm,
 * since the same case may use it again for the same kind of paper.
 *
 * The register's queue is entered from within the case's; nothing ever waits the other way round.
 */
export const claimDocuments = async (
  dependencies: ClaimDependencies,
  claimant: string,
  claims: readonly DocumentClaim[],
  circumstances: Circumstances,
): Promise<ClaimResult> => {
  for (const claim of claims) {
    const stream = streamName(dependencies.prefix, registerStreams.category, `${claim.issuer}-${claim.year}`);
    const result = await dependencies.queue.run(stream, () =>
      claimOne(dependencies, stream, claimant, claim, circumstances),
    );
    if (result.outcome !== 'claimed') return result;
  }
  return { outcome: 'claimed' };
};

/** Whether one of the numbers is taken, without claiming any. */
export const claimsRefused = async (
  dependencies: Pick<ClaimDependencies, 'prefix' | 'folds'>,
  claimant: string,
  claims: readonly DocumentClaim[],
  circumstances: Circumstances,
): Promise<Refusal | undefined> => {
  for (const claim of claims) {
    const stream = streamName(dependencies.prefix, registerStreams.category, `${claim.issuer}-${claim.year}`);
    const fold = await dependencies.folds.load(registerStreams, stream);
    const decision = documentRegisterDecider.decide(claiming(claimant, claim, circumstances), fold.state, noFacts);
    if (decision.outcome === 'rejected') return decision.refusal;
  }
  return undefined;
};

const claiming = (
  claimant: string,
  { issuer: body, year, number, symbol, kind, signedOn }: DocumentClaim,
  { actor, recordedAt }: Circumstances,
) =>
  ({
    type: claimNumber.type,
    identity: `${body}-${year}`,
    data: claimNumber.data.parse({ body, year, number, symbol, kind, signedOn, claimant }),
    by: actor,
    now: recordedAt,
    today: legalDateOf(recordedAt),
  }) as const;

const claimOne = async (
  dependencies: ClaimDependencies,
  stream: string,
  claimant: string,
  claim: DocumentClaim,
  circumstances: Circumstances,
): Promise<ClaimResult> => {
  const { number, symbol } = claim;
  const fold = await dependencies.folds.load(registerStreams, stream);
  const decision = documentRegisterDecider.decide(claiming(claimant, claim, circumstances), fold.state, noFacts);
  if (decision.outcome === 'rejected') return decision;
  if (decision.events.length === 0) return { outcome: 'claimed' };
  const kindOfStream: StreamKind<unknown> = registerStreams;
  const appended = await appendEvents(
    dependencies,
    // One command may claim several numbers in one register, or come again with another number after a failure.
    { kind: kindOfStream, fold, events: decision.events, mark: `claim ${number}/${symbol} ` },
    { ...circumstances, facts: {} },
  );
  switch (appended.outcome) {
    case 'appended':
      return { outcome: 'claimed' };
    case 'conflict':
      return appended;
    case 'person-erased':
      throw new Error('a claim names no person');
  }
};
