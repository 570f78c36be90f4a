import { type Action, actions } from '#application/actions.ts';
import { authorise } from '#application/authorise.ts';
import type { CaseTarget, SubjectTarget, Target } from '#application/target.ts';
import type { Role } from '#domain/envelope.ts';
import type { Facts } from '#domain/facts.ts';
import { actor, huongBinh, type PersonKey, people, unitCodes, uuid } from '#test/support/domain/huong-binh.ts';

export const TODAY = '2024-06-14';
export const CASE_ID = 'case-1';
export const SUBJECT_ID = 'matter-1';
export const everyAction = Object.keys(actions) as Action[];
export const caseActions = everyAction.filter((action) => actions[action].on === 'case');
export const subjectActions = everyAction.flatMap((action) => {
  const { on } = actions[action];
  return on === 'matter' || on === 'accountability' ? [[action, on] as const] : [];
});

export const caseOf = (unit: string, changes: Partial<CaseTarget> = {}): CaseTarget => ({
  kind: 'case',
  caseId: CASE_ID,
  unit,
  team: [],
  leader: undefined,
  isPublished: false,
  ...changes,
});

/** A corruption matter that happened in the unit, or an action for one. */
export const subjectOf = (
  kind: SubjectTarget['kind'],
  unit: string,
  changes: Partial<SubjectTarget> = {},
): SubjectTarget => ({ kind, id: SUBJECT_ID, unit, team: [], isPublished: false, ...changes });

/** Asks for someone of Hương Bình: `allowed`, `hidden`, or the code of the refusal. */
export const may = (
  key: PersonKey,
  action: Action,
  target: Target | undefined,
  { world = huongBinh, today = TODAY, role }: { world?: Facts; today?: string; role?: Role } = {},
): string => {
  const answer = authorise(world, actor(key, role), action, target, today);
  return answer.outcome === 'forbidden' ? answer.code : answer.outcome;
};

export const somethingFor = (action: Action): Target => {
  const { on } = actions[action];
  switch (on) {
    case 'case':
      return caseOf(unitCodes.commune, { isPublished: true });
    case 'matter':
    case 'accountability':
      return subjectOf(on, unitCodes.commune, { isPublished: true });
    case 'request':
      return {
        kind: on,
        id: uuid('4e90', 1),
        askedBy: people.overseer.officerId,
        about: caseOf(unitCodes.commune, { isPublished: true }),
      };
    case 'unit':
      return { kind: on, code: unitCodes.commune };
    case 'officer':
      return { kind: on, officerId: people.head.officerId };
    case 'register':
    case 'ledger':
    case 'installation':
      return { kind: on };
  }
};
