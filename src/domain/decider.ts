import type { Opaque } from './event-definition.ts';
import type { Facts, FactsRequest } from './facts.ts';

/**
 * A decider: the rules of one kind of stream as two pure functions (decide / evolve) and a beginning.
 * No clock, no randomness, no I/O: the same command on the same state with the same facts gives the same decision,
 * which is what lets an overseer reproduce any decision years later.
 */
export type Decider<State, Command, Event, R extends Refusal> = Readonly<{
  /** Stream category: streams are named `<prefix>/<category>-<identity>`. */
  category: string;
  initialState: State;
  /** What the command must know of other streams. Their revisions are recorded with the events it causes. */
  needs(command: Command, state: State): FactsRequest;
  decide(command: Command, state: State, facts: Facts): Decision<Event, R>;
  /** Takes events as folds see them: what a sealed field says never decides anything. */
  evolve(state: State, event: Opaque<Event>): State;
}>;

/** The domain says no: an everyday answer, so a value. `article` names the rule where a text of law stands behind it. */
export type Refusal = Readonly<{ code: string }>;

/**
 * A document number that must be claimed in its register before the events may be appended
 * (uniqueness across streams is a stream of its own: `documentRegister-<body>-<year>`).
 */
export type DocumentClaim = Readonly<{
  issuer: string;
  year: number;
  number: number;
  symbol: string;
  kind: string;
  signedOn: string;
}>;

/** Free text sealed earlier (the events at these revisions) turned out to be about these persons: erasing one of them must reach it. */
export type PersonLink = Readonly<{ revisions: readonly number[]; personIds: readonly string[] }>;

export type Decision<Event, R extends Refusal> =
  | Readonly<{
      outcome: 'accepted';
      /** May be empty: nothing to do is a fine answer. */
      events: readonly Event[];
      claims: readonly DocumentClaim[];
      links: readonly PersonLink[];
      /** Persons of whom free text in these very events may tell, besides those the events name. */
      about: readonly string[];
    }>
  | Readonly<{ outcome: 'rejected'; refusal: R }>;

export type AcceptOptions = Readonly<{
  claims?: readonly DocumentClaim[];
  links?: readonly PersonLink[];
  about?: readonly string[];
}>;

export const accept = <Event>(events: readonly Event[], { claims = [], links = [], about = [] }: AcceptOptions = {}) =>
  ({ outcome: 'accepted', events, claims, links, about }) as const;

export const reject = <const R extends Refusal>(refusal: R) => ({ outcome: 'rejected', refusal }) as const;
