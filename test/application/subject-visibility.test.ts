import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorise } from '#application/authorise.ts';
import { caseVisibility } from '#application/case-visibility.ts';
import type { SubjectTarget } from '#application/target.ts';
import { officer } from '#test/support/application/officer.ts';
import { extend } from '#test/support/domain/facts.ts';
import { huongBinh, type PersonKey, people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';

const TODAY = '2024-06-14';
const READING = { matter: 'read-matter', accountability: 'read-accountability' } as const;
/** How a split calls them. */
const OWNED = { matter: 'matter', accountability: 'action' } as const;

const code = fc.constantFrom(...Object.values(unitCodes));
const situation = fc.record({
  splits: fc.array(fc.record({ unit: code, rest: code, named: code }), { maxLength: 4 }),
  key: fc.constantFrom(...(Object.keys(people) as PersonKey[])),
  unit: code,
  inTeam: fc.boolean(),
  isPublished: fc.boolean(),
  kind: fc.constantFrom('matter' as const, 'accountability' as const),
});

test('lists hold exactly the matters and actions that can be opened one by one, whatever splits gave away', () => {
  const answers = new Set<string>();
  fc.assert(
    fc.property(situation, ({ splits, key, unit, inTeam, isPublished, kind }) => {
      const once = splits.filter((each, index) => splits.findIndex((other) => other.unit === each.unit) === index);
      const world = extend(huongBinh, {
        units: Object.fromEntries(
          once.map(({ unit: old, rest, named }) => [
            old,
            [
              {
                type: 'UnitSplit',
                data: {
                  into: [rest, named],
                  defaultOwner: rest,
                  owners: [{ subject: OWNED[kind], id: `of-${old}`, owner: named }],
                  from: '2024-06-01',
                  document: paper(),
                },
              } as const,
            ],
          ]),
        ),
      });
      const team = inTeam ? [people[key].officerId] : [];
      const listed = caseVisibility(world, officer(key), TODAY);
      for (const id of ['of-no-split', `of-${unit}`]) {
        const target: SubjectTarget = { kind, id, unit, team, isPublished };
        const { outcome } = authorise(world, officer(key), READING[kind], target, TODAY);
        const isInUnits = (listed.units === 'all' || listed.units.has(unit)) && !listed.withoutSubjects.has(id);
        const isMine = listed.teamMember !== undefined && team.includes(listed.teamMember);
        const isTold = listed.beforePublication === 'everything' || isPublished;
        const isListed = isTold && (listed.withSubjects.has(id) || isInUnits || isMine);
        expect(isListed, `${key} ${unit} ${id}`).toBe(outcome === 'allowed');
        answers.add(`${listed.withSubjects.has(id)} ${listed.withoutSubjects.has(id)} ${outcome}`);
      }
    }),
    // Always the same worlds: that each kind of answer is among them is asked below.
    { numRuns: 600, seed: 20_260_629 },
  );
  // It would hold of a world in which nothing was given away, too.
  expect([...answers]).toEqual(expect.arrayContaining(['true false allowed', 'false true hidden']));
});
