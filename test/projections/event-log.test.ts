import { describe, expect, test } from 'vitest';
import { legalDateOf } from '#domain/legal-date.ts';
import type { QueryParams, QueryResult } from '#projecting/read-model.ts';
import type { LogEntry } from '#projections/case-timeline/log-queries.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import { type CaseVisibilityFilter, SEES_ALL } from '#projections/rights/visibility.ts';
import { unitCodes as c, people, uuid } from '#test/support/domain/huong-binh.ts';
import { answered, raised } from '#test/support/domain/oversight.ts';
import type { SampleEvent } from '#test/support/projecting/array-store.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onRequest } from '#test/support/projections/product-events.ts';
import { CASE_IDS, historyFrom } from '#test/support/projections/random-history.ts';

const LEDGER = { kind: 'ledger' } as const;
type Model = Awaited<ReturnType<typeof openModel<typeof caseTimeline.queries>>>;

type Asked = typeof caseTimeline.queries;
type Asking = 'log' | 'density' | 'changed';

/** Of a scope that there is. */
const answer = <Name extends Asking>(
  model: Model,
  query: Name,
  params: QueryParams<Asked[Name]>,
  moment: number | 'now' = 'now',
): NonNullable<QueryResult<Asked[Name]>> => {
  const told = model.ask(query, params, moment);
  if (told === null) throw new Error(`no such scope: ${JSON.stringify(params)}`);
  return told;
};

/** Steps from the first event to the last, one by one. */
const walkThrough = (model: Model, scope: LogScope, visibility: CaseVisibilityFilter): readonly LogEntry[] => {
  const found: LogEntry[] = [];
  let next = answer(model, 'log', { scope, visibility, reach: 0 }).steps.first;
  while (next !== null) {
    const { position, entries, steps } = answer(model, 'log', { scope, visibility, around: next, reach: 1 });
    expect(position).toBe(next);
    expect(steps.previous).toBe(found.at(-1)?.number ?? null);
    found.push(...entries.filter(({ number }) => number === position));
    next = steps.next;
  }
  return found;
};

const NEVER_LOGGED = ['documentRegister', 'evidence', 'refusal', 'access'];
const logged = (events: readonly SampleEvent[]) =>
  events
    .map((event, index) => ({ ...event, number: index + 1 }))
    .filter(({ stream }) => !NEVER_LOGGED.some((category) => stream.includes(category)));

/**
 * Id of what an event stands under: a question of an overseer is told where it was asked about, one about a unit or the
 * province stands by itself.
 */
const placesIn = (events: readonly SampleEvent[]): ((stream: string) => string) => {
  const asked = new Map<string, string>();
  for (const { stream, type, data } of events) {
    if (type !== 'OversightRequestRaised') continue;
    const { kind, id } = (data as unknown as { subject: { kind: string; id: string } }).subject;
    if (kind !== 'unit' && kind !== 'province') asked.set(idOf(stream), id);
  }
  return (stream) => asked.get(idOf(stream)) ?? idOf(stream);
};
const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

type Known = Readonly<{
  unit: Map<string, string>;
  published: Set<string>;
  team: Map<string, Set<string>>;
  caseOf: Map<string, string>;
  matterOf: Map<string, string>;
}>;

/** The rights of now over a history, worked out from its events alone. */
const rightsAfter = (events: readonly SampleEvent[]): Known => {
  const known: Known = {
    ...{ unit: new Map(), published: new Set(), team: new Map(), caseOf: new Map(), matterOf: new Map() },
  };
  for (const { stream, type, data } of events) {
    const id = idOf(stream);
    // Samples are events of the product.
    const told = data as Record<string, never>;
    if (type === 'OversightRequestRaised') {
      known.unit.set(id, (told['subject'] as unknown as { id: string }).id);
    }
    if (['CaseOpened', 'MatterIdentified', 'AccountabilityActionOpened'].includes(type))
      known.unit.set(id, told['unit'] ?? '');
    if (type === 'MatterIdentified' && told['caseId'] !== undefined) known.caseOf.set(id, told['caseId']);
    if (type === 'AccountabilityActionOpened') known.matterOf.set(id, told['matterId'] ?? '');
    if (type === 'ConclusionPublished' || type === 'CheckResultNotified') known.published.add(id);
    if (type === 'TeamAppointed') {
      const members = told['members'] as unknown as readonly { officerId: string }[];
      known.team.set(id, new Set(members.map(({ officerId }) => officerId)));
    }
    if (type === 'TeamMemberReplaced') {
      known.team.get(id)?.delete(told['leaving'] ?? '');
      known.team.get(id)?.add((told['joining'] as unknown as { officerId: string }).officerId);
    }
  }
  return known;
};

const maySee = (entry: LogEntry, known: Known, visibility: CaseVisibilityFilter): boolean => {
  const { units, withCases, withoutCases, withSubjects, withoutSubjects, teamMember } = visibility;
  const { kind, subjectId: id } = entry;
  if (kind === 'request') return units === 'all' || units.includes(known.unit.get(id) ?? '');
  if (!['case', 'matter', 'accountability'].includes(kind)) return true;
  const matterId = kind === 'accountability' ? known.matterOf.get(id) : id;
  const caseId = kind === 'case' ? id : known.caseOf.get(matterId ?? '');
  const [named, excluded] = kind === 'case' ? [withCases, withoutCases] : [withSubjects, withoutSubjects];
  const isInTeam = teamMember !== null && known.team.get(caseId ?? '')?.has(teamMember) === true;
  const isInReach = units === 'all' || units.includes(known.unit.get(id) ?? '');
  if (!((isInReach && !excluded.includes(id)) || named.includes(id) || isInTeam)) return false;
  if (visibility.beforePublication === 'everything' || caseId === undefined) return true;
  return known.published.has(caseId) || (kind === 'case' && entry.stage !== null);
};

const [first, second, third] = CASE_IDS;
const READERS: Readonly<Record<string, CaseVisibilityFilter>> = {
  'who sees all': SEES_ALL,
  'an overseer': { ...SEES_ALL, beforePublication: 'outline' },
  'an overseer of one unit': { ...SEES_ALL, units: [c.commune, c.department], beforePublication: 'outline' },
  'a district inspector': { ...SEES_ALL, units: [c.commune], teamMember: people.leader.officerId },
  'one with exceptions': {
    ...SEES_ALL,
    units: [c.commune, c.department, c.hospital],
    withCases: [first ?? ''],
    withoutCases: [second ?? '', third ?? ''],
  },
  'who sees nothing': { ...SEES_ALL, units: [], beforePublication: 'outline' },
};

describe('walking through a ledger shows each event that one may see, in its order, and counts no other', () => {
  for (const seed of [3, 17]) {
    test(`history ${seed}`, async () => {
      const events = historyFrom(seed, 900);
      const known = rightsAfter(events);
      await using model = await openModel(caseTimeline, events);
      const all = walkThrough(model, LEDGER, SEES_ALL);
      expect(all.map(({ number }) => number)).toEqual(logged(events).map(({ number }) => number));
      expect(events.length).toBeGreaterThan(400);
      const seen = new Set<number>();
      for (const [name, visibility] of Object.entries(READERS)) {
        const expected = all.filter((entry) => maySee(entry, known, visibility)).map(({ number }) => number);
        seen.add(expected.length);
        expect(
          walkThrough(model, LEDGER, visibility).map(({ number }) => number),
          name,
        ).toEqual(expected);
        for (const buckets of [1, 2, 60]) {
          const { buckets: told, events: total } = answer(model, 'density', { scope: LEDGER, visibility, buckets });
          expect(total, name).toBe(expected.length);
          for (const bucket of told) {
            const inside = expected.filter((number) => number >= bucket.from && number <= bucket.to);
            expect(bucket.events, `${name}: ${bucket.from} to ${bucket.to} of ${buckets}`).toBe(inside.length);
          }
          expect(told.at(-1)?.to).toBe(events.length);
        }
      }
      // Each sees something else: the readers are not all alike.
      expect(seen.size).toBeGreaterThan(4);
    });
  }
});

describe('a scope holds', () => {
  const events = historyFrom(3, 900);
  const log = logged(events);
  const numbersOf = (entries: readonly LogEntry[]) => entries.map(({ number }) => number);
  const placeOf = placesIn(events);

  test('of a case: its own events, and what an overseer asks about it', async () => {
    await using model = await openModel(caseTimeline, events);
    const id = first ?? '';
    const own = log.filter(({ stream }) => placeOf(stream) === id).map(({ number }) => number);
    const { notches } = answer(model, 'density', { scope: { kind: 'case', id }, visibility: SEES_ALL, buckets: 5 });
    expect(own.length).toBeGreaterThan(10);
    expect(numbersOf(walkThrough(model, { kind: 'case', id }, SEES_ALL))).toEqual(own);
    expect(notches).toEqual(own.length > 80 ? null : own);
  });

  test('of a unit: what it is, its cases, and the matters and actions in it', async () => {
    await using model = await openModel(caseTimeline, events);
    const { unit, matterOf } = rightsAfter(events);
    const code = unit.get([...matterOf.keys()][0] ?? '') ?? '';
    const own = log.filter(({ stream }) => {
      return stream === `unit-${code}` || (!stream.startsWith('unit-') && unit.get(placeOf(stream)) === code);
    });
    const walked = walkThrough(model, { kind: 'unit', id: code }, SEES_ALL);
    expect(numbersOf(walked)).toEqual(own.map(({ number }) => number));
    const kinds = new Set(walked.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['unit', 'case', 'matter', 'accountability']));
    const told = answer(model, 'density', { scope: { kind: 'unit', id: code }, visibility: SEES_ALL, buckets: 7 });
    expect(told.events).toBe(own.length);
  });

  test('of a head: terms, actions, and the whole story of their matters, but only once it concerned him', async () => {
    await using model = await openModel(caseTimeline, events);
    const opened = log.find(({ type }) => type === 'AccountabilityActionOpened');
    const { personId, matterId } = { ...opened?.data } as unknown as Readonly<{ personId: string; matterId: string }>;
    const scope = { kind: 'head', id: personId } as const;
    const walked = walkThrough(model, scope, SEES_ALL);
    const identified = log.find(({ stream, type }) => type === 'MatterIdentified' && idOf(stream) === matterId);
    expect(numbersOf(walked)).toContain(identified?.number);
    expect(walked.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['HeadAppointed', 'AccountabilityActionOpened']),
    );
    const before = (opened?.number ?? 0) - 1;
    const { entries } = answer(model, 'log', { scope, visibility: SEES_ALL, reach: 50 }, before);
    expect(entries.map(({ kind }) => kind)).not.toContain('matter');
  });

  test('of a head: also what an overseer asks about the matter or the action, and the answer', async () => {
    const opened = log.find(({ type }) => type === 'AccountabilityActionOpened');
    const { personId, matterId } = { ...opened?.data } as unknown as Readonly<{ personId: string; matterId: string }>;
    const actionId = idOf(opened?.stream ?? '');
    const questions = [
      { kind: 'matter', id: matterId },
      { kind: 'accountability', id: actionId },
      { kind: 'unit', id: c.hospital },
    ] as const;
    const asked = questions.flatMap((subject, index) => [
      onRequest(uuid('9e57', index + 1), raised({ subject })),
      onRequest(uuid('9e57', index + 1), answered()),
    ]);
    await using model = await openModel(caseTimeline, [...events, ...asked]);
    const walked = walkThrough(model, { kind: 'head', id: personId }, SEES_ALL);
    const told = walked.filter(({ number }) => number > events.length).map(({ type, kind }) => [type, kind]);
    expect(told).toEqual([
      ['OversightRequestRaised', 'matter'],
      ['OversightRequestAnswered', 'matter'],
      ['OversightRequestRaised', 'accountability'],
      ['OversightRequestAnswered', 'accountability'],
    ]);
  });
});

test('a day is gone over in one step, to its last event; what a slow clock recorded late belongs to the day before it', async () => {
  // Seven hours apart, and every ninth by a clock that is a day behind.
  const events = historyFrom(5, 200).map((event, index) => {
    const at = Date.parse('2024-01-01T00:00:00.000Z') + index * 7 * 3_600_000 - (index % 9 === 8 ? 86_400_000 : 0);
    return { ...event, recordedAt: new Date(at).toISOString() };
  });
  await using model = await openModel(caseTimeline, events);
  const log = walkThrough(model, LEDGER, SEES_ALL);
  let reached = '';
  const days = log.map(({ number, recordedAt }) => {
    const day = legalDateOf(recordedAt);
    if (day > reached) reached = day;
    return { number, day: reached };
  });
  const lastOf = [...Map.groupBy(days, ({ day }) => day).values()].map((day) => day.at(-1)?.number);
  const forward: (number | null)[] = [];
  for (let at = answer(model, 'log', { scope: LEDGER, visibility: SEES_ALL, around: lastOf[0] ?? 0, reach: 0 }); ; ) {
    forward.push(at.position);
    if (at.steps.nextDay === null) break;
    at = answer(model, 'log', { scope: LEDGER, visibility: SEES_ALL, around: at.steps.nextDay, reach: 0 });
  }
  expect(forward).toEqual(lastOf);
  const end = answer(model, 'log', { scope: LEDGER, visibility: SEES_ALL, reach: 0 });
  expect(end.steps).toMatchObject({ next: null, nextDay: null, previousDay: lastOf.at(-2), last: log.at(-1)?.number });
});

test('every event is told in words of both languages, with what it is about and who recorded it', async () => {
  await using model = await openModel(caseTimeline, historyFrom(3, 900));
  const told = walkThrough(model, LEDGER, SEES_ALL);
  expect(new Set(told.map(({ kind }) => kind)).size).toBeGreaterThan(6);
  for (const { sentence, title, type, occurredOn, actor } of told) {
    for (const text of [sentence.vi, sentence.en, title.vi, title.en]) {
      expect(text, type).not.toMatch(/undefined|\[object|^$/);
    }
    expect(sentence.vi, type).not.toBe(type);
    expect(occurredOn, type).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(actor, type).not.toBeNull();
  }
});

describe('what changed between two moments', () => {
  test('is every subject of the scope with an event in between, once, the last changed first', async () => {
    const events = historyFrom(7, 300);
    await using model = await openModel(caseTimeline, events);
    const [from, to] = [60, events.length - 20];
    const between = logged(events).filter(({ number }) => number > from && number <= to);
    const placeOf = placesIn(events);
    const groups = [...Map.groupBy(between, ({ stream }) => placeOf(stream))]
      .map(([id, of]) => ({
        id,
        events: of.length,
        last: of.at(-1)?.number,
      }))
      .toSorted((a, b) => (b.last ?? 0) - (a.last ?? 0));
    const params = { scope: LEDGER, visibility: SEES_ALL, from, to, limit: 3 };
    const found: unknown[] = [];
    let page = answer(model, 'changed', params);
    const { events: total, subjects } = page;
    for (;;) {
      found.push(
        ...page.changed.map(({ subjectId, events: count, last }) => ({
          id: subjectId,
          events: count,
          last: last.number,
        })),
      );
      if (page.next === null) break;
      page = answer(model, 'changed', { ...params, after: page.next });
    }
    expect(found).toEqual(groups);
    expect(total).toBe(between.length);
    expect(Object.values(subjects).reduce((sum, count) => sum + count, 0)).toBe(groups.length);
    expect(answer(model, 'changed', { ...params, from: to, to })).toMatchObject({ events: 0, changed: [], next: null });
  });

  test('tells of a case its stages and how many values are others, and of one that is outlined the stages only', async () => {
    const events = historyFrom(7, 300);
    await using model = await openModel(caseTimeline, events);
    const params = { scope: LEDGER, from: 30, to: events.length, limit: 200 };
    const full = answer(model, 'changed', { ...params, visibility: SEES_ALL });
    const outlined = answer(model, 'changed', { ...params, visibility: { ...SEES_ALL, beforePublication: 'outline' } });
    const { published } = rightsAfter(events);
    const cases = full.changed.filter(({ kind }) => kind === 'case');
    expect(cases.length).toBeGreaterThan(1);
    for (const { subjectId: caseId, fields, stage } of cases) {
      expect(fields).toBe(model.ask('compare', { caseId, from: params.from, to: params.to }).length);
      const seen = outlined.changed.find(({ subjectId }) => subjectId === caseId);
      expect(seen?.stage).toEqual(stage);
      const isPublic = published.has(caseId);
      // Of its outline the stage alone: it is another one, or the same.
      expect(seen?.fields).toBe(isPublic ? fields : Number(stage?.before !== stage?.after));
      if (!published.has(caseId)) expect(seen?.last).toMatchObject({ actor: null, document: null });
    }
  });
});

test('a unit that nobody registered, and a person who held no post, are no scope', async () => {
  await using model = await openModel(caseTimeline, historyFrom(7, 30));
  const scopes = [
    { kind: 'unit', id: '99.Z' },
    { kind: 'head', id: people.leader.personId },
  ] as const;
  for (const scope of scopes) {
    expect(model.ask('log', { scope, visibility: SEES_ALL, reach: 1 })).toBeNull();
    expect(model.ask('density', { scope, visibility: SEES_ALL, buckets: 1 })).toBeNull();
    expect(model.ask('changed', { scope, visibility: SEES_ALL, from: 0, to: 9, limit: 1 })).toBeNull();
  }
});
