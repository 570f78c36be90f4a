import type { ActionEvent } from '#domain/accountability-action/events.ts';
import { opened } from './action.ts';
import { DEFAULT_IDENTITY } from './command.ts';
import { extend } from './facts.ts';
import { huongBinh, unitCodes, uuid } from './huong-binh.ts';
import { ACTION_ID, MATTER_ID } from './inspection-commands.ts';
import { CASE_ID, identified } from './matter.ts';
import { approved, PLAN_ID, proposed } from './plan.ts';

/** Of the usual case one matter each for F1, F2 and F3; of another case one more. */
export const linkable = {
  matters: [MATTER_ID, uuid('3a77', 2), uuid('3a77', 3)],
  foreignMatter: uuid('3a77', 4),
  actions: [ACTION_ID, uuid('ac71', 2), uuid('ac71', 3)],
  foreignAction: uuid('ac71', 4),
} as const;

const early = { occurredOn: '2024-03-01' };
const actionFor = (matterId: string): readonly ActionEvent[] => [opened({ matterId, ...early })];

/** Hương Bình with matters and actions that a case may link, or may not. */
export const withLinkable = extend(huongBinh, {
  matters: {
    ...Object.fromEntries(
      linkable.matters.map((id, index) => [
        id,
        [identified({ caseId: DEFAULT_IDENTITY, findingIds: [`F${index + 1}`], ...early })],
      ]),
    ),
    [linkable.foreignMatter]: [identified({ caseId: CASE_ID, ...early })],
  },
  actions: {
    ...Object.fromEntries(linkable.actions.map((id, index) => [id, actionFor(linkable.matters[index] ?? '')])),
    [linkable.foreignAction]: actionFor(linkable.foreignMatter),
  },
  plans: { [PLAN_ID]: [proposed(), proposed({ itemId: 'P2', unit: unitCodes.hospital }), approved()] },
});
