import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import {
  abolishUnit,
  appointDeputy,
  appointHead,
  endTerm,
  mergeUnit,
  moveUnit,
  registerUnit,
  renameUnit,
  splitUnit,
  type UnitCommand,
} from '#domain/unit/commands.ts';
import { termsOn, type Unit } from '#domain/unit/state.ts';
import { ancestorsOn, ownerOn } from '#domain/unit/tree.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import { command } from '#test/support/domain/command.ts';
import { extend, loadedFor } from '#test/support/domain/facts.ts';
import { system, uuid } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

/*
 * Whatever is asked in whatever order, what has been accepted keeps these laws. A small world (six units, three
 * persons, twenty days) makes collisions frequent.
 */

const codes = ['U', 'A', 'B', 'C', 'D', 'E'];
const days = Array.from({ length: 20 }, (_, index) =>
  new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
);
const document = paper();
const by = { by: system };

const code = fc.constantFrom(...codes);
const day = fc.constantFrom(...days);
const person = fc.integer({ min: 1, max: 3 }).map((n) => uuid('9e45', n));
/** Posts are filled in two units and begin on few days, so that terms often meet. */
const staffed = fc.constantFrom('A', 'B');
const termBegin = fc.constantFrom(...days.slice(0, 5));
const lastDay = fc.option(day, { nil: undefined });

const appointment = fc
  .record({ code: staffed, personId: person, from: termBegin, until: lastDay, acting: fc.boolean() })
  .map(({ until, ...rest }) => ({
    ...rest,
    ...(until === undefined ? {} : { until }),
    name: 'Tên',
    post: 'Chủ tịch',
    level: 'unit-head' as const,
    document,
  }));

type Asking = (world: Facts) => UnitCommand;
const always =
  (asking: UnitCommand): Asking =>
  () =>
    asking;

/** Mostly ends one of the terms that are there: guessing who, where and since when would hardly ever hit one. */
const ending = fc.record({ code: staffed, which: fc.nat(), until: day }).map(
  ({ code: each, which, until }): Asking =>
    (world) => {
      const terms = world.units.get(each)?.terms ?? [];
      const { office, personId, from } = terms[which % terms.length] ?? {
        office: 'head' as const,
        personId: uuid('9e45', 9),
        from: until,
      };
      return command(endTerm, { code: each, office, personId, from, until, reason: 'moved' }, by);
    },
);

const asked: fc.Arbitrary<Asking> = fc.oneof(
  appointment.map((data) => always(command(appointHead, data, by))),
  appointment.map((data) => always(command(appointDeputy, data, by))),
  ending,
  fc.record({ code, from: day }).map((data) => always(command(renameUnit, { ...data, name: 'Tên mới' }, by))),
  fc.record({ code, parent: code, from: day }).map((data) => always(command(moveUnit, data, by))),
  fc.record({ code, into: code, from: day }).map((data) => always(command(mergeUnit, { ...data, document }, by))),
  fc
    .record({ code, successor: code, from: day })
    .map((data) => always(command(abolishUnit, { ...data, ground: 'sắp xếp', document }, by))),
  fc
    .record({ code, into: fc.tuple(code, code), first: fc.boolean(), from: day })
    .map(({ into, first, ...data }) =>
      always(command(splitUnit, { ...data, into, defaultOwner: first ? into[0] : into[1], owners: [], document }, by)),
    ),
);

// Counted so that a generator which never gets anything accepted cannot pass for a proof.
const accepted = new Map<string, number>();

const beginning: Facts = codes.reduce<Facts>(
  (world, each, index) =>
    apply(
      world,
      command(
        registerUnit,
        {
          code: each,
          name: each,
          kind: index === 0 ? 'provincial-people-committee' : 'other',
          parent: index === 0 ? null : 'U',
          validFrom: '2023-12-31',
        },
        by,
      ),
    ),
  { units: new Map(), officers: new Map() },
);

/** Asks the one unit; what it accepts becomes part of the world. */
function apply(world: Facts, asking: UnitCommand): Facts {
  const unit = world.units.get(asking.data.code) ?? null;
  const decision = unitDecider.decide(asking, unit, loadedFor(world, unitDecider.needs(asking, unit), asking.by));
  if (decision.outcome === 'rejected') return world;
  accepted.set(asking.type, (accepted.get(asking.type) ?? 0) + 1);
  return extend(world, { units: { [asking.data.code]: decision.events } });
}

const afterAnySequence = (law: (world: Facts) => void): void => {
  accepted.clear();
  fc.assert(
    fc.property(fc.array(asked, { minLength: 5, maxLength: 60 }), (askings) => {
      law(askings.reduce((world, asking) => apply(world, asking(world)), beginning));
    }),
    { numRuns: 400 },
  );
  for (const type of ['AppointHead', 'AppointDeputy', 'EndTerm', 'MoveUnit', 'MergeUnit', 'AbolishUnit', 'SplitUnit']) {
    expect(accepted.get(type), `${type} was accepted now and then`).toBeGreaterThan(20);
  }
};

const eachUnit = (world: Facts): readonly Unit[] => [...world.units.values()];

test('at most one head a day', () => {
  afterAnySequence((world) => {
    for (const unit of eachUnit(world)) {
      for (const date of days) expect(termsOn(unit, 'head', date).length).toBeLessThanOrEqual(1);
    }
  });
});

test('nobody is deputy twice, or head and deputy at once unless one of the two is for the time being', () => {
  afterAnySequence((world) => {
    for (const unit of eachUnit(world)) {
      for (const date of days) {
        const terms = [...termsOn(unit, 'head', date), ...termsOn(unit, 'deputy', date)];
        for (const { personId } of terms) {
          const own = terms.filter((term) => term.personId === personId);
          expect(own.filter(({ office }) => office === 'deputy').length).toBeLessThanOrEqual(1);
          if (own.length > 1) expect(own.some(({ acting }) => acting)).toBe(true);
        }
      }
    }
  });
});

test('every unit, also one that ended, has exactly one owner on every day, and the owner is in force', () => {
  afterAnySequence((world) => {
    for (const { code: each } of eachUnit(world)) {
      for (const date of days) {
        const owner = ownerOn(world.units, each, date);
        expect(owner).toBeDefined();
        const end = world.units.get(owner ?? '')?.end;
        expect(end === undefined || date < end.from).toBe(true);
      }
    }
  });
});

test('going up never goes round, when decisions come one after the other', () => {
  afterAnySequence((world) => {
    for (const { code: each } of eachUnit(world)) {
      for (const date of days) {
        const top = ancestorsOn(world.units, each, date).at(-1)?.code ?? each;
        expect(top).toBe('U');
      }
    }
  });
});

test('names and parents stand in the order of their days', () => {
  afterAnySequence((world) => {
    for (const { names, parents } of eachUnit(world)) {
      for (const dated of [names, parents]) {
        const froms = dated.map(({ from }) => from);
        expect(froms).toEqual([...new Set(froms)].toSorted());
      }
    }
  });
});
