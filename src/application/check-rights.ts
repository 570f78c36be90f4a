import type { Actor } from '#domain/envelope.ts';
import { type LegalDate, legalDateOf } from '#domain/legal-date.ts';
import type { Action } from './actions.ts';
import { type Authorisation, authorise } from './authorise.ts';
import type { ActingOfficer } from './facts.ts';
import type { Fold } from './fold-cache.ts';
import { type StreamKind, streamName } from './stream-kind.ts';
import { officerStreams } from './streams.ts';
import type { Target } from './target.ts';
import { type Unavailable, unavailable } from './unavailable.ts';
import type { WritePath } from './write-path.ts';

/** An act on what one stream holds. */
export type Act<State> = Readonly<{
  actor: Actor;
  action: Action;
  kind: StreamKind<State>;
  /** With the prefix. */
  stream: string;
  /** What the rights hang on, which may be more than this stream tells; undefined: there is no such thing. */
  target(state: State): Target | undefined | Promise<Target | undefined>;
}>;

/** He may, at that moment; with all that was looked at to know it. */
export type Entitled<State> = Readonly<{
  outcome: 'allowed';
  now: string;
  today: LegalDate;
  /** Undefined for a component of the system. */
  acting: ActingOfficer | undefined;
  fold: Fold<State>;
}>;

/**
 * Whether someone may do this now, by what the ledger itself says at this moment of him and of the thing. Only the units
 * come from the authority, which is at most a second old.
 *
 * @throws EventStoreError; UnreadableStreamError
 */
export const checkRights = async <State>(
  { folds, prefix, ledgerClock, authority }: WritePath,
  { actor, action, kind, stream, target }: Act<State>,
): Promise<Entitled<State> | Exclude<Authorisation, { outcome: 'allowed' }> | Unavailable> => {
  if (!(await authority.isCurrent())) return unavailable('AuthorityBehind');
  const now = ledgerClock.instant();
  if (now === undefined) return unavailable('ClockBehind');
  const today = legalDateOf(now);
  const acting = actor.kind === 'system' ? undefined : await loadActing(folds, prefix, actor.officerId);
  const fold = await folds.load(kind, stream);
  const rights = { units: authority.state.units, officers: officersOf(acting) };
  const may = authorise(rights, actor, action, await target(fold.state), today);
  return may.outcome === 'allowed' ? { outcome: 'allowed', now, today, acting, fold } : may;
};

const loadActing = async (folds: WritePath['folds'], prefix: string, officerId: string): Promise<ActingOfficer> => ({
  officerId,
  fold: await folds.load(officerStreams, streamName(prefix, officerStreams.category, officerId)),
});

const officersOf = (acting: ActingOfficer | undefined) =>
  new Map(acting === undefined || acting.fold.state === null ? [] : [[acting.officerId, acting.fold.state]]);
