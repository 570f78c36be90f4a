import type { Facts, FactsRequest } from '#domain/facts.ts';
import type { Officer, OfficerState } from '#domain/officer/state.ts';
import type { Unit } from '#domain/unit/state.ts';
import { everParents } from '#domain/unit/tree.ts';
import type { Fold, FoldCache } from './fold-cache.ts';
import { type StreamKind, streamName } from './stream-kind.ts';
import { officerStreams, unitStreams } from './streams.ts';

/** The facts, and up to which revision of which stream they were read (-1: looked for and not there). */
export type LoadedFacts = Readonly<{ facts: Facts; revisions: Readonly<Record<string, number>> }>;

/** The officer who acts, as he was read for his rights: the decision looks at the very same. */
export type ActingOfficer = Readonly<{ officerId: string; fold: Fold<OfficerState> }>;

/**
 * Reads what a command declared that it must know, straight from the streams: units with every unit that ever stood
 * above them, officers, and always the acting officer.
 *
 * @throws EventStoreError; UnreadableStreamError
 */
export const loadFacts = async (
  folds: FoldCache,
  prefix: string,
  request: FactsRequest,
  acting: ActingOfficer | undefined,
): Promise<LoadedFacts> => {
  const load = async <State>(kind: StreamKind<State>, identity: string): Promise<Fold<State>> =>
    folds.load(kind, streamName(prefix, kind.category, identity));
  const revisions: Record<string, number> = {};

  const officers = new Map<string, Officer>();
  for (const officerId of new Set([...(acting ? [acting.officerId] : []), ...(request.officers ?? [])])) {
    const { state, revision, stream } =
      officerId === acting?.officerId ? acting.fold : await load(officerStreams, officerId);
    revisions[stream] = revision;
    if (state !== null) officers.set(officerId, state);
  }

  const units = new Map<string, Unit>();
  const wanted = new Set(request.units ?? []);
  // A set that grows while it is walked is walked to its new end; a circle of parents ends it all the same.
  for (const code of wanted) {
    const { state, revision, stream } = await load(unitStreams, code);
    revisions[stream] = revision;
    if (state === null) continue;
    units.set(code, state);
    for (const parent of everParents(state)) wanted.add(parent);
  }
  return { facts: { officers, units }, revisions };
};
