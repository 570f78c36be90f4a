import type { CommandOf } from '../command.ts';
import { accept, reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { firstRefusal } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import { grantFor } from '../officer/state.ts';
import { reaches } from '../officer/territory.ts';
import type { UnitCode } from '../text.ts';
import type {
  confirmUnit,
  flagRemoteArea,
  moveUnit,
  registerProvisionalUnit,
  registerUnit,
  renameUnit,
} from './commands.ts';
import { badParent, notAfter, outsideLife } from './guards.ts';
import type { UnitDecision, UnitRefusal } from './refusals.ts';
import { isRemoteOn, parentOn, type Unit, type UnitState, unitName } from './state.ts';
import type { Units } from './tree.ts';

/** A unit exists once: its code is its identity for ever, also after its end. */
export const decideRegistration = (
  { data }: CommandOf<typeof registerUnit>,
  unit: UnitState,
  { units }: Facts,
): UnitDecision =>
  firstRefusal(existing(unit), badParent(units, data.kind, data.parent, data.validFrom)) ??
  accept([{ type: 'UnitRegistered', data: { ...data, provisional: false } }]);

/** An inspector may put down a unit where he may inspect; a foreign place answers the same whether the code is taken or not. */
export const decideProvisionalRegistration = (
  command: CommandOf<typeof registerProvisionalUnit>,
  unit: UnitState,
  facts: Facts,
): UnitDecision => {
  const { data } = command;
  return (
    firstRefusal(
      outsideTerritory(command, facts),
      existing(unit),
      badParent(facts.units, data.kind, data.parent, data.validFrom),
    ) ?? accept([{ type: 'UnitRegistered', data: { ...data, provisional: true } }])
  );
};

const outsideTerritory = (
  { by, today, data: { parent } }: CommandOf<typeof registerProvisionalUnit>,
  { officers, units }: Facts,
): UnitRefusal | undefined => {
  if (by.kind === 'system') return undefined;
  const officer = officers.get(by.officerId);
  const grant = officer && grantFor(officer, by.role, today);
  return grant && reaches(grant, units, parent, today) ? undefined : { code: 'OutsideTerritory', unit: parent };
};

const existing = (unit: UnitState): UnitRefusal | undefined =>
  unit === null
    ? undefined
    : {
        code: 'UnitExists',
        unit: unit.code,
        name: unitName(unit, unit.validFrom),
        kind: unit.kind,
        parent: parentOn(unit, unit.validFrom) ?? null,
      };

/** The first name, parent and day are replaced; whatever was dated later must stay later. */
export const decideConfirmation = (
  { data: { code, ...data } }: CommandOf<typeof confirmUnit>,
  unit: Unit,
  { units }: Facts,
): UnitDecision => {
  if (!unit.provisional) return reject({ code: 'NotProvisional', unit: code });
  return (
    firstRefusal(
      validTooLate(unit, data.validFrom),
      badParent(units, data.kind, data.parent, data.validFrom),
      circle(units, code, data.parent, data.validFrom),
    ) ?? accept([{ type: 'UnitConfirmed', data }])
  );
};

const validTooLate = (unit: Unit, validFrom: LegalDate): UnitRefusal | undefined => {
  const begun = [...unit.remoteness, ...unit.terms, ...unit.fields].map(({ from }) => from);
  const replaced = [...unit.names.slice(1), ...unit.parents.slice(1)].map(({ from }) => from);
  if (unit.end !== undefined) replaced.push(unit.end.from);
  const first = [...begun.filter((date) => date < validFrom), ...replaced.filter((date) => date <= validFrom)]
    .toSorted()
    .at(0);
  return first === undefined ? undefined : { code: 'ValidTooLate', validFrom, begun: first };
};

export const decideRenaming = ({ data: { code, ...data } }: CommandOf<typeof renameUnit>, unit: Unit): UnitDecision =>
  firstRefusal(outsideLife(unit, 'from', data.from), notAfter('from', data.from, unit.names.at(-1)?.from)) ??
  accept([{ type: 'UnitRenamed', data }]);

export const decideMove = (
  { data: { code, ...data } }: CommandOf<typeof moveUnit>,
  unit: Unit,
  { units }: Facts,
): UnitDecision =>
  firstRefusal(
    outsideLife(unit, 'from', data.from),
    notAfter('from', data.from, unit.parents.at(-1)?.from),
    circle(units, code, data.parent, data.from),
    badParent(units, unit.kind, data.parent, data.from),
  ) ?? accept([{ type: 'UnitMoved', data }]);

/** Going up from the new parent, on whichever day from then on, one must not come back to the unit. */
const circle = (units: Units, unit: UnitCode, parent: UnitCode | null, from: LegalDate): UnitRefusal | undefined => {
  if (parent === null) return undefined;
  const seen = new Set<UnitCode>();
  const waiting = [parent];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (code === unit) return { code: 'ParentBelowUnit', unit, parent };
    if (seen.has(code)) continue;
    seen.add(code);
    waiting.push(...parentsFrom(units.get(code), from));
  }
  return undefined;
};

/** Every parent the unit has on some day from then on. */
const parentsFrom = (unit: Unit | undefined, from: LegalDate): readonly UnitCode[] =>
  unit === undefined
    ? []
    : unit.parents.flatMap(({ value }, index) => {
        const next = unit.parents[index + 1];
        return value === null || (next !== undefined && next.from <= from) ? [] : [value];
      });

/** Flagging what is flagged already is nothing to do. */
export const decideRemoteArea = (
  { data: { code, ...data } }: CommandOf<typeof flagRemoteArea>,
  unit: Unit,
): UnitDecision => {
  const last = unit.remoteness.at(-1);
  const unchanged = (last === undefined || last.from <= data.from) && isRemoteOn(unit, data.from) === data.remote;
  return (
    firstRefusal(
      outsideLife(unit, 'from', data.from),
      unchanged ? undefined : notAfter('from', data.from, last?.from),
    ) ?? accept(unchanged ? [] : [{ type: 'RemoteAreaFlagged', data }])
  );
};
