import type { ActionRefusal } from './refusals.ts';
import type { AccountabilityAction } from './state.ts';

/** We have dropped it: nothing more is decided here. What superiors decide is still recorded. */
export const notOpen = ({ dropped }: AccountabilityAction): ActionRefusal | undefined =>
  dropped === null ? undefined : { code: 'ActionDropped', on: dropped.on };
