import type { OfficerActor, Role } from '#domain/envelope.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { grantFor, type Officer, rolesOn } from '#domain/officer/state.ts';
import type { UnitCode } from '#domain/text.ts';
import { type Unit, unitName } from '#domain/unit/state.ts';
import type { EventStore, Position } from '#event-store/event-store.ts';
import type { Action } from './actions.ts';
import { type AuthorityState, authorise } from './authorise.ts';
import { createCaseTargets } from './case-targets.ts';
import { FoldCache } from './fold-cache.ts';
import { type StreamKind, streamName } from './stream-kind.ts';
import { officerStreams, unitStreams } from './streams.ts';
import { createSubjectTargets } from './subject-targets.ts';
import type { CaseTarget, SubjectTarget } from './target.ts';

/** What somebody may have seen. */
export type SeenThing = Readonly<{ kind: 'case' | 'matter' | 'accountability'; id: string }>;

type Named = Readonly<{ code: UnitCode; name: string }>;

/** An officer in a role of then, and what it let him see. */
export type CouldSee = Readonly<{
  officerId: string;
  name: string;
  role: Role;
  body: Named;
  /** `outline`: stage and clocks only. */
  extent: 'everything' | 'outline';
  /** The reach of the role held it, or he was in the team and it did not. */
  because: 'territory' | 'team';
  /** Of the role; empty: the whole province. */
  territory: readonly Named[];
}>;

export type WhoCouldSee = Readonly<{
  /** False: there was no such thing yet. */
  existed: boolean;
  officers: readonly CouldSee[];
}>;

/**
 * Who had the right to see it when the ledger ended with that number, on that day: officers, units and the thing itself
 * are folded up to there, and then asked by the very rules that guard what is read now.
 *
 * @throws EventStoreError; UnreadableStreamError
 */
export type FindWhoCouldSee = (thing: SeenThing, number: number, day: LegalDate) => Promise<WhoCouldSee>;

/** Nobody is ever taken out of the directory: those of then are among those of now. */
type Known = Readonly<{ state: Readonly<Record<'officers' | 'units', ReadonlyMap<string, unknown>>> }>;

type Dependencies = Readonly<{
  store: Pick<EventStore, 'prefix' | 'readStream'>;
  authority: Known;
  /** Where the event with the number stands; null: there is none. */
  positionOf(number: number): Promise<Position | null>;
}>;

const WIDEST: Readonly<Record<SeenThing['kind'], Action>> = {
  case: 'read-case',
  matter: 'read-matter',
  accountability: 'read-accountability',
};

export const createWhoCouldSee =
  ({ store, authority, positionOf }: Dependencies): FindWhoCouldSee =>
  async (thing, number, day) => {
    const until = await positionOf(number);
    if (until === null) return { existed: false, officers: [] };
    const { prefix } = store;
    const folds = new FoldCache(endingAt(store, until));
    const fold = <State>(kind: StreamKind<State>, ids: Iterable<string>) => foldAll({ folds, prefix }, kind, [...ids]);
    const target = await targetOf({ folds, prefix }, thing);
    if (target === undefined) return { existed: false, officers: [] };
    const then: AuthorityState = {
      officers: await fold(officerStreams, authority.state.officers.keys()),
      units: await fold(unitStreams, authority.state.units.keys()),
    };
    return {
      existed: true,
      officers: [...then.officers].flatMap(([officerId, officer]) =>
        rolesHeld(officer, day).flatMap((role) => seenIn({ then, thing, target, day }, officerId, officer, role)),
      ),
    };
  };

/** The store as if its last event were the one at the position. */
const endingAt = (store: Pick<EventStore, 'readStream'>, until: Position): Pick<EventStore, 'readStream'> => ({
  async *readStream(stream, options) {
    for await (const recorded of store.readStream(stream, options)) {
      if (recorded.position > until) return;
      yield recorded;
    }
  },
});

type Folding = Readonly<{ folds: FoldCache; prefix: string }>;

/** Streams of an EventStoreDB take a round trip each. */
const AT_ONCE = 50;

const foldAll = async <State>(
  { folds, prefix }: Folding,
  kind: StreamKind<State>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<State>>> => {
  const found = new Map<string, NonNullable<State>>();
  for (let begin = 0; begin < ids.length; begin += AT_ONCE) {
    const some = ids.slice(begin, begin + AT_ONCE);
    const states = await Promise.all(some.map((id) => folds.load(kind, streamName(prefix, kind.category, id))));
    for (const [index, { state }] of states.entries()) {
      const id = some[index];
      if (id !== undefined && state != null) found.set(id, state);
    }
  }
  return found;
};

const targetOf = (folding: Folding, { kind, id }: SeenThing): Promise<CaseTarget | SubjectTarget | undefined> =>
  kind === 'case' ? createCaseTargets(folding)(id) : createSubjectTargets(folding)[kind](id);

const rolesHeld = (officer: Officer, day: LegalDate): readonly Role[] => [
  ...new Set(rolesOn(officer, day).map(({ role }) => role)),
];

type Asked = Readonly<{
  then: AuthorityState;
  thing: SeenThing;
  target: CaseTarget | SubjectTarget;
  day: LegalDate;
}>;

const seenIn = (
  { then, thing, target, day }: Asked,
  officerId: string,
  officer: Officer,
  role: Role,
): readonly CouldSee[] => {
  const actor: OfficerActor = { kind: 'officer', officerId, role, body: officer.body };
  const may = (action: Action, of: CaseTarget | SubjectTarget): boolean =>
    authorise(then, actor, action, of, day).outcome === 'allowed';
  const everything = WIDEST[thing.kind];
  const isOutlineOnly = !may(everything, target);
  if (isOutlineOnly && !(thing.kind === 'case' && may('read-case-outline', target))) return [];
  const outsider = { ...target, team: target.team.filter((member) => member !== officerId) };
  const named = namedOn(then.units, day);
  return [
    {
      ...{ officerId, name: officer.name, role, body: named(officer.body) },
      extent: isOutlineOnly ? 'outline' : 'everything',
      because: may(isOutlineOnly ? 'read-case-outline' : everything, outsider) ? 'territory' : 'team',
      territory: (grantFor(officer, role, day)?.territory ?? []).map(named),
    },
  ];
};

const namedOn =
  (units: ReadonlyMap<UnitCode, Unit>, day: LegalDate) =>
  (code: UnitCode): Named => {
    const unit = units.get(code);
    return { code, name: unit === undefined ? code : unitName(unit, day) };
  };
