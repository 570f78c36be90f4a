import type { Actor, StoredEvent } from '#domain/envelope.ts';

const VIETNAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2024-03-14 09:05:09`, the wall clock in Vietnam. */
export const wallClock = (instant: string): string => VIETNAM.format(new Date(instant));

export const describeActor = (actor: Actor): string =>
  actor.kind === 'system' ? `system ${actor.component}` : `${actor.role} ${actor.officerId} of ${actor.body}`;

/** When it was recorded, what it is, the day it happened where that is another one, and who caused it. */
export const headline = ({ type, data, metadata }: StoredEvent): string => {
  const recordedAt = wallClock(metadata.recordedAt);
  const { occurredOn } = data;
  const happened = typeof occurredOn === 'string' && !recordedAt.startsWith(occurredOn) ? ` (of ${occurredOn})` : '';
  return `${recordedAt}  ${type}${happened}  by ${describeActor(metadata.actor)}`;
};
