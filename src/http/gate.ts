import { type Action, actions } from '#application/actions.ts';
import type { AuthorityState } from '#application/authorise.ts';
import type { CaseVisibility } from '#application/case-visibility.ts';
import type { ReadGuard } from '#application/read-guard.ts';
import type { Target } from '#application/target.ts';
import type { OfficerActor, Role } from '#domain/envelope.ts';
import type { Problem } from './problems/problem-table.ts';
import { forbidden } from './problems/request-problems.ts';
import { refuse } from './problems.ts';

/** Who says to be asking. In demo and trial he is believed; what he may do is looked up all the same. */
export type Asking = Readonly<{ officerId: string; role: Role | undefined }>;

/** An officer who may ask, in the role he uses for it. */
export type Reader = Readonly<{
  actor: OfficerActor;
  /**
   * Undefined when he may do this to that, else the problem to answer: for what is hidden the same as for what does not
   * exist (target undefined). Rights of now, whatever moment is read.
   */
  refusal(action: Action, target: Target | undefined): Promise<Problem | undefined>;
  /** Which cases a list may hold for him. */
  cases(): Promise<Readonly<{ visibility: CaseVisibility }> | Readonly<{ problem: Problem }>>;
  /** The same caller at the door of another act: for what does several things that have routes of their own. */
  admit(action: Action): Promise<Admission<{ reader: Reader }>>;
}>;

export type Admission<T> = (Readonly<{ outcome: 'admitted' }> & T) | Readonly<{ outcome: 'refused'; problem: Problem }>;

/** The rights of now. No moment is ever passed to it: what someone may see does not depend on the date he looks at. */
export interface Gate {
  /** The role under which this officer sends a command. Whether he may is decided, and recorded, where it is handled. */
  sender(asking: Asking, action: Action): Promise<Admission<{ actor: OfficerActor }>>;
  /** Whether this officer may do what a read or operation declares. */
  reader(asking: Asking, action: Action): Promise<Admission<{ reader: Reader }>>;
}

/** Fails closed: where rights cannot be known to be those of now, nobody is let in. */
export const createGate = (guard: ReadGuard, authority: Readonly<{ state: AuthorityState }>): Gate => {
  const gate: Gate = {
    sender: async ({ officerId, role }, action) => {
      const known = await guard.actorFor(officerId, role, action);
      if (known.outcome === 'known') return { outcome: 'admitted', actor: known.actor };
      if (known.outcome === 'unavailable') return { outcome: 'refused', problem: authorityBehind() };
      // An enrolled officer who claims what he does not hold is sent on to be refused where it leaves a trace.
      const officer = authority.state.officers.get(officerId);
      const claimed = role ?? officer?.grants.at(-1)?.role;
      if (officer === undefined || claimed === undefined) return refused(forbidden(known.code));
      return { outcome: 'admitted', actor: { kind: 'officer', officerId, role: claimed, body: officer.body } };
    },
    reader: async (asking, action) => {
      const known = await guard.actorFor(asking.officerId, asking.role, action);
      if (known.outcome === 'unavailable') return { outcome: 'refused', problem: authorityBehind() };
      if (known.outcome === 'forbidden') return refused(forbidden(known.code));
      const reader = { ...readerOf(guard, known.actor), admit: (other: Action) => gate.reader(asking, other) };
      // At the door only what hangs on no single thing; the rest is asked thing by thing, so that what is hidden stays so.
      const kind = actions[action].on;
      const atDoor = kind === 'register' || kind === 'installation' || kind === 'ledger';
      const problem = atDoor ? await reader.refusal(action, { kind }) : undefined;
      return problem === undefined ? { outcome: 'admitted', reader } : { outcome: 'refused', problem };
    },
  };
  return gate;
};

const readerOf = (guard: ReadGuard, actor: OfficerActor): Omit<Reader, 'admit'> => ({
  actor,
  refusal: async (action, target) => {
    const verdict = await guard.check(actor, action, target);
    switch (verdict.outcome) {
      case 'allowed':
        return undefined;
      case 'hidden':
        return refuse({ code: 'NotFound' });
      case 'forbidden':
        return refuse(forbidden(verdict.code));
      case 'unavailable':
        return authorityBehind();
    }
  },
  cases: async () => {
    const seen = await guard.visibility(actor);
    return seen.outcome === 'known' ? { visibility: seen.visibility } : { problem: authorityBehind() };
  },
});

const refused = (refusal: Parameters<typeof refuse>[0]) => ({ outcome: 'refused', problem: refuse(refusal) }) as const;

const authorityBehind = (): Problem => refuse({ code: 'AuthorityBehind' }, { headers: { 'Retry-After': '1' } });
