import type { Json, StoredEvent } from '#domain/envelope.ts';
import { seededChance } from './seeded-chance.ts';

/** How one telling of a story differs from the story. */
export type Telling = Readonly<{
  number: number;
  shiftDays: number;
  seed: number;
  /** Ids of the streams of the story: each telling has its own. */
  ids: ReadonlySet<string>;
  /** By code, the units that may stand for it. */
  unitClasses: ReadonlyMap<string, readonly string[]>;
}>;

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
/** Words by which a search may tell one case from another. */
const PLACES = ['km 2', 'tổ 5', 'thôn Thượng', 'thôn Hạ', 'lô đất số 7', 'gói thầu 12', 'khu tái định cư', 'bến xe cũ'];

/** The event as it is in that telling: other ids, days, units, amounts, numbers of papers; the same kind of thing. */
export const retold = (event: StoredEvent, telling: Telling): StoredEvent => {
  const recordedAt = shiftedInstant(event.metadata.recordedAt, telling.shiftDays);
  return {
    ...event,
    id: idInTelling(event.id, telling.number),
    stream: withIds(event.stream, telling),
    data: retoldData(event.data, telling),
    metadata: { ...event.metadata, recordedAt },
  };
};

/**
 * Another UUID for each telling: its number takes the place of the middle, which in the demo's ids is a hash.
 */
export const idInTelling = (id: string, number: number): string => {
  const hex = number.toString(16).padStart(6, '0');
  return `${id.slice(0, 15)}${hex.slice(0, 3)}-${id.slice(19, 20)}${hex.slice(3)}${id.slice(23)}`;
};

/**
 * By code of each unit that is inspected, those of its kind with the same end: one can stand for the other. Inspectorates
 * and those who oversee them stay who they are.
 */
export const unitClassesOf = (events: readonly StoredEvent[]): ReadonlyMap<string, readonly string[]> => {
  const ends = new Map<string, string>();
  const kinds = new Map<string, string>();
  for (const { type, stream, data } of events) {
    if (type === 'UnitRegistered') kinds.set(String(data['code']), String(data['kind']));
    if (type === 'UnitMerged' || type === 'UnitAbolished') ends.set(stream.slice(stream.indexOf('unit-') + 5), type);
  }
  const codes = [...kinds.keys()].filter(
    (code) => !/inspectorate|oversight|provincial-people/.test(kinds.get(code) ?? ''),
  );
  const classes = Map.groupBy(codes, (code) => `${kinds.get(code)} ${ends.has(code)}`);
  return new Map([...classes.values()].flatMap((alike) => alike.map((code) => [code, alike] as const)));
};

const retoldData = (data: StoredEvent['data'], telling: Telling): StoredEvent['data'] => {
  const { between } = seededChance(telling.seed);
  const turn = between(0, 1_000);
  const share = between(1, 80) / 10;
  const place = PLACES[between(0, PLACES.length)];
  const numbers = between(1, 900);

  const text = (value: string): string => {
    if (DATE.test(value)) return shiftedInstant(`${value}T00:00:00.000Z`, telling.shiftDays).slice(0, 10);
    if (INSTANT.test(value)) return shiftedInstant(value, telling.shiftDays);
    const alike = telling.unitClasses.get(value);
    if (alike !== undefined) return alike[(alike.indexOf(value) + turn) % alike.length] ?? value;
    return withIds(value, telling);
  };
  const field = (name: string, value: Json): Json => {
    if (name === 'summary' && typeof value === 'string') return `${value.slice(0, 380)} (${place})`;
    if (name === 'amountVnd' && typeof value === 'number') return Math.round(value * share);
    return walk(value);
  };
  const walk = (value: Json): Json => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || 'sealed' in value) return value;
    const changed = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, field(name, each)]));
    // A paper: its number is of the year in which it is signed.
    const { signedOn, number } = changed;
    if (typeof signedOn !== 'string' || typeof number !== 'number') return changed;
    return { ...changed, year: Number(signedOn.slice(0, 4)), number: ((number * 7 + numbers) % 900) + 1 };
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, field(name, value)]));
};

const withIds = (text: string, { ids, number }: Telling): string =>
  text.replaceAll(UUID, (id) => (ids.has(id) ? idInTelling(id, number) : id));

const shiftedInstant = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY_MS).toISOString();
