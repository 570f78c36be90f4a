import type { Liability } from '#domain/law/accountability/consequence.ts';
import { heaviestLiabilities, type LiableOfficer } from '#domain/law/accountability/liability.ts';
import type { MatterFile } from '../api/matter-queries.ts';

/** Somebody who was in office on the days of the act. */
export type Candidate = Readonly<{
  personId: string;
  name: string;
  post: string;
  office: LiableOfficer['office'];
  /** As the law says it; null: an officer has to determine it, with a ground. */
  derived: Readonly<{ liability: Liability; because: LiableOfficer['because'] }> | null;
  /** Their action, where one is open already. */
  actionId: string | null;
}>;

/** Names one of them in a form: the same person may have held two posts. */
export const candidateKey = ({ personId, office }: Pick<Candidate, 'personId' | 'office'>): string =>
  `${personId} ${office}`;

/**
 * Among whom one chooses whose responsibility is looked at: who answers by law for a day of the act, and, for days on
 * which the law names nobody, who was in office.
 */
export const candidatesFor = ({ liability: { stretches }, lines }: MatterFile): readonly Candidate[] => {
  const found = new Map<string, Candidate>();
  const actionOf = (key: string): string | null =>
    lines.find(({ person, actionId }) => actionId !== null && person !== null && candidateKey(person) === key)
      ?.actionId ?? null;
  for (const { personId, name, post, office, liability, because } of heaviestLiabilities(stretches)) {
    const key = candidateKey({ personId, office });
    found.set(key, { personId, name, post, office, derived: { liability, because }, actionId: actionOf(key) });
  }
  for (const { undetermined, inOffice } of stretches) {
    if (undetermined === null) continue;
    for (const { personId, name, post, office } of inOffice) {
      const key = candidateKey({ personId, office });
      if (found.has(key)) continue;
      found.set(key, { personId, name, post, office, derived: null, actionId: actionOf(key) });
    }
  }
  return [...found.values()];
};
