import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Facts, noFacts } from '#domain/facts.ts';
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
import { isInForce, termsOn, type Unit } from '#domain/unit/state.ts';
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

const caseIds = [1, 2, 3].map((n) => uuid('ca5e', n));
/** Cases that a split hands to one of the two by name. */
const exceptions = fc.uniqueArray(fc.record({ id: fc.constantFrom(...caseIds), toFirst: fc.boolean() }), {
  selector: ({ id }) => id,
  maxLength: 3,
});

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
    .record({ code, into: fc.tuple(code, code), first: fc.boolean(), from: day, exceptions })
    .map(({ into, first, exceptions: named, ...data }) => {
      const defaultOwner = first ? into[0] : into[1];
      const owners = named.map(
        ({ id, toFirst }) => ({ subject: 'case', id, owner: toFirst ? into[0] : into[1] }) as const,
      );
      return always(command(splitUnit, { ...data, into, defaultOwner, owners, document }, by));
    }),
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
  noFacts,
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

const isInForceOn = (world: Facts, owner: string | undefined, date: string): boolean => {
  const unit = owner === undefined ? undefined : world.units.get(owner);
  return unit !== undefined && isInForce(unit, date);
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
      for (const date of days) expect(isInForceOn(world, ownerOn(world.units, each, date), date)).toBe(true);
    }
  });
});

test('every case of every unit has exactly one owner on every day, in force, in whatever order the units were read', () => {
  // Counted for the same reason: a case must now and then go where its unit does not.
  let apart = 0;
  afterAnySequence((world) => {
    const otherOrders = [
      new Map([...world.units].toReversed()),
      new Map([...world.units].toSorted(([one], [other]) => (one < other ? 1 : -1))),
    ];
    const faults: string[] = [];
    for (const { code: each } of eachUnit(world)) {
      for (const date of days) {
        const ofUnit = ownerOn(world.units, each, date);
        for (const id of caseIds) {
          const subject = { subject: 'case', id } as const;
          const owner = ownerOn(world.units, each, date, subject);
          if (!isInForceOn(world, owner, date)) faults.push(`${each} ${id} ${date}: ${owner} is not in force`);
          for (const units of otherOrders) {
            if (ownerOn(units, each, date, subject) !== owner) faults.push(`${each} ${id} ${date}: read otherwise`);
          }
          // Nothing but a case of that name is handed over by that name.
          if (ownerOn(world.units, each, date, { subject: 'matter', id }) !== ofUnit)
            faults.push(`${each} ${id} ${date}: a matter`);
          if (owner !== ofUnit) apart += 1;
        }
      }
    }
    expect(faults).toEqual([]);
  });
  expect(apart).toBeGreaterThan(100);
});

test('an owner keeps what it has got until it ends itself', () => {
  afterAnySequence((world) => {
    for (const { code: each } of eachUnit(world)) {
      let before: string | undefined;
      for (const date of days) {
        const owner = ownerOn(world.units, each, date, { subject: 'case', id: caseIds[0] ?? '' });
        if (before !== undefined && before !== owner) expect(world.units.get(before)?.end?.from).toBe(date);
        before = owner;
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
