import type { Role } from '#domain/envelope.ts';
import type { moveRoleNames } from '#terms/cases.ts';

type MoveRole = keyof typeof moveRoleNames;

/** Turns that wait for a role and not for a person. */
export const movesOf: Readonly<Record<Role, readonly MoveRole[]>> = {
  'provincial-inspector': ['verifier', 'closure-proposer', 'second-officer'],
  'head-of-inspectorate': ['head', 'second-officer'],
  'district-inspector': [],
  appraiser: ['appraiser'],
  oversight: [],
  custodian: [],
  administrator: [],
};
