import type { StoredEvent } from '#domain/envelope.ts';
import { BENCH_PREFIX } from './bench-prefix.ts';
import { withMoreUnits } from './more-units.ts';
import { retold, type Telling, unitClassesOf } from './retold-event.ts';
import { seededChance } from './seeded-chance.ts';

/** The day after which nothing has happened yet: what would lie behind it of a case is still to come. */
export const LAST_MS = Date.parse('2026-11-20T00:00:00.000Z');
export const FIRST_MS = Date.parse('2021-01-04T00:00:00.000Z');
const DAY_MS = 86_400_000;

/** Short stories are told more often than long ones: so that it comes to about ten events a case. */
const SHORT_FIRST = 0.7;

/** In the demo nearly every fourth case comes upon corruption; of a province’s cases one in some tens. */
const CORRUPTION_IS_RARE = 1 / 6;

/** Streams that are told again and again. All others are the province: they stand once, at the beginning. */
const TOLD_AGAIN = /\/(inspectionCase|corruptionMatter|accountabilityAction)-/;

/** A case with all that hangs on it: matters, actions, cases that came of it. Told as a whole, or their links would break. */
type Story = readonly StoredEvent[];

/** One event of one telling of a story, and where it stands in time. */
type Place = Readonly<{ story: number; telling: number; event: number }>;

export type MixedHistory = Readonly<{
  /** What the province is, in its order. */
  begun: readonly StoredEvent[];
  /** The rest in the order of time, made one by one: a million do not fit into memory. */
  going: Iterable<StoredEvent>;
  length: number;
}>;

/**
 * A history of about so many events, the same for the same seed: the stories of the demo again and again, each telling
 * with a beginning, units, amounts, numbers and words of its own, all of them going on beside each other over six
 * years, those that began late not at their end yet.
 */
export const mixedHistory = (events: readonly StoredEvent[], wanted: number, seed: number): MixedHistory => {
  const province = withMoreUnits(events.filter(({ stream }) => !TOLD_AGAIN.test(stream)));
  const begun = province.map((event, index) => recordedAt(event, FIRST_MS - DAY_MS + index * 1_000));
  const stories = storiesOf(events.filter(({ stream }) => TOLD_AGAIN.test(stream)));
  const classes = unitClassesOf(province);
  const tellings: Telling[] = [];
  const places: Place[] = [];
  const times: number[] = [];
  const choose = seededChance(seed);
  const weights = stories.map(weightOf);
  while (begun.length + places.length < wanted) {
    const story = choose.weighted(weights);
    const told = stories[story] ?? [];
    const telling: Telling = tellingOf(tellings.length, told, choose.between(FIRST_MS, LAST_MS), seed, classes);
    tellings.push(telling);
    for (const [event, { metadata }] of told.entries()) {
      const time = Date.parse(metadata.recordedAt) + telling.shiftDays * DAY_MS;
      if (time > LAST_MS) break;
      places.push({ story, telling: tellings.length - 1, event });
      times.push(time);
    }
  }
  const order = Uint32Array.from(places.keys()).sort(
    (one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other,
  );
  return { begun, going: inOrder(order, places, stories, tellings), length: begun.length + places.length };
};

function* inOrder(
  order: Uint32Array,
  places: readonly Place[],
  stories: readonly Story[],
  tellings: readonly Telling[],
): Iterable<StoredEvent> {
  for (const at of order) {
    const place = places[at];
    const event = place && stories[place.story]?.[place.event];
    const telling = place && tellings[place.telling];
    if (event === undefined || telling === undefined) throw new Error('a place names an event of a story');
    yield retold(event, telling);
  }
}

const tellingOf = (
  number: number,
  story: Story,
  beginsMs: number,
  seed: number,
  unitClasses: Telling['unitClasses'],
): Telling => {
  const first = Date.parse(story[0]?.metadata.recordedAt ?? '');
  return {
    number,
    shiftDays: Math.floor((beginsMs - first) / DAY_MS),
    seed: seed * 1_000_003 + number,
    ids: new Set(story.map(({ stream }) => idOf(stream))),
    unitClasses,
  };
};

const weightOf = (story: Story): number => {
  const isOfMatter = story.some(({ type }) => type === 'MatterIdentified');
  return story.length ** -SHORT_FIRST * (isOfMatter ? CORRUPTION_IS_RARE : 1);
};

/** Streams that name each other belong together. */
const storiesOf = (events: readonly StoredEvent[]): readonly Story[] => {
  const ids = [...new Set(events.map(({ stream }) => idOf(stream)))];
  const together = new Map(ids.map((id) => [id, id]));
  const root = (id: string): string => {
    const above = together.get(id) ?? id;
    return above === id ? id : root(above);
  };
  for (const { stream, data } of events) {
    const text = JSON.stringify(data);
    for (const id of ids) if (text.includes(id)) together.set(root(id), root(idOf(stream)));
  }
  return [...Map.groupBy(events, ({ stream }) => root(idOf(stream))).values()];
};

const idOf = (stream: string): string => stream.slice(`${BENCH_PREFIX}/`.length).replace(/^[^-]+-/, '');

const recordedAt = (event: StoredEvent, ms: number): StoredEvent => ({
  ...event,
  metadata: { ...event.metadata, recordedAt: new Date(ms).toISOString() },
});
