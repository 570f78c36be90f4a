import type { z } from 'zod';
import type { Role } from '#domain/envelope.ts';
import type { listPersons } from '#http/chooser/contract.ts';

export type Person = z.output<typeof listPersons.answer>['persons'][number];
export type Group = 'province' | 'field' | 'oversight' | 'administration' | 'others';

const groupOf = {
  'provincial-inspector': 'province',
  'head-of-inspectorate': 'province',
  appraiser: 'province',
  'district-inspector': 'field',
  oversight: 'oversight',
  custodian: 'administration',
  administrator: 'administration',
} as const satisfies Record<Role, Group>;

const GROUPS: readonly Group[] = ['province', 'field', 'oversight', 'administration', 'others'];

/** Persons by what they are here for; those who hold no role today come last. */
export const grouped = (
  persons: readonly Person[],
): readonly Readonly<{ group: Group; people: readonly Person[] }>[] => {
  const byGroup = Map.groupBy(
    persons,
    ({ roles: [first] }): Group => (first === undefined ? 'others' : groupOf[first.role]),
  );
  return GROUPS.flatMap((group) => {
    const people = byGroup.get(group) ?? [];
    return people.length === 0 ? [] : [{ group, people }];
  });
};
