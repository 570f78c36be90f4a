import type { OfficerActor, Role } from '#domain/envelope.ts';
import { type PersonKey, people } from '#test/support/domain/huong-binh.ts';

/** The officer acting in his role, or in another one to try what must not work. */
export const officer = (key: PersonKey, role: Role = people[key].role): OfficerActor => {
  const { officerId, body } = people[key];
  return { kind: 'officer', officerId, role, body };
};
