import type { Json, StoredEvent } from '#domain/envelope.ts';
import { idInTelling } from './retold-event.ts';

/** How often each stands there besides. */
const MORE = 5;

/** Beyond every number that a telling of a story has. */
const FIRST_NUMBER = 0xfff000;

/** Communes, divisions, departments and what belongs to them: the demo has few, a province some hundred. */
const MANY_IN_A_PROVINCE: ReadonlySet<unknown> = new Set([
  'provincial-department',
  'district-division',
  'commune-people-committee',
  'public-service-unit',
]);

/**
 * The province with more units of each kind: beside each of them some that are like it, with heads and deputies of
 * their own, under the same unit, and merged or moved on the same day. Else every head would answer for dozens of matters.
 */
export const withMoreUnits = (events: readonly StoredEvent[]): readonly StoredEvent[] => {
  const codes = new Set(
    events
      .filter(({ type, data }) => type === 'UnitRegistered' && MANY_IN_A_PROVINCE.has(data['kind']))
      .map(({ data }) => String(data['code'])),
  );
  return events.flatMap((event) => {
    const code = codeOf(event.stream);
    if (code === undefined || !codes.has(code)) return [event];
    return [event, ...Array.from({ length: MORE }, (_, index) => alike(event, code, index + 1))];
  });
};

const alike = (event: StoredEvent, code: string, nth: number): StoredEvent => {
  const change = (name: string, value: Json): Json => {
    if (value === code) return `${code}n${nth}`;
    if (typeof value !== 'string') return value;
    if (name === 'personId' || name === 'deputy') return idInTelling(value, FIRST_NUMBER + nth);
    return event.type === 'UnitRegistered' && name === 'name' ? `${value} (${nth})` : value;
  };
  return {
    ...event,
    id: idInTelling(event.id, FIRST_NUMBER + nth),
    stream: `${event.stream}n${nth}`,
    data: Object.fromEntries(Object.entries(event.data).map(([name, value]) => [name, change(name, value)])),
  };
};

const codeOf = (stream: string): string | undefined => /\/unit-(.+)$/.exec(stream)?.[1];
