import type { Actor } from '#domain/envelope.ts';
import type { Facts } from '#domain/facts.ts';
import { extend } from './facts.ts';
import { actor, huongBinh, type PersonKey, people, uuid } from './huong-binh.ts';

/**
 * The same natural person enrolled once more: another officer id, another role, the same `personId`. What four eyes
 * are for must not be got round in this way.
 */
export const enrolledTwice = (
  key: PersonKey,
  as: PersonKey,
): Readonly<{ world: Facts; officerId: string; actor: Actor }> => {
  const { personId, name } = people[key];
  const { rank, body, role, territory } = people[as];
  const officerId = uuid('0ff2', 1);
  const world = extend(huongBinh, {
    officers: {
      [officerId]: [
        { type: 'OfficerEnrolled', data: { personId, name, rank, body, from: '2020-01-01' } },
        { type: 'RoleGranted', data: { role, territory, from: '2020-01-01' } },
      ],
    },
  });
  return { world, officerId, actor: { ...actor(as), officerId } as Actor };
};
