import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedLines, severitiesIn } from '#http/ledger/line-changes.ts';
import { appointHealthDirector } from '#test/support/accountability/action-commands.ts';
import { givenAction, givenMatter } from '#test/support/accountability/given-matters.ts';
import { unitCodes as c, type PersonKey } from '#test/support/domain/huong-binh.ts';
import { districtLed, provinceLed } from '#test/support/domain/inspection.ts';
import { Api, type Given } from '#test/support/http/api.ts';

let api: Api;
/** Announced, not public. */
let early: Given;
/** Public, in a district. */
let published: Given;
let actionId: string;

beforeAll(async () => {
  api = await Api.open();
  early = api.given(provinceLed.withFindings({ status: 'reported' }).upTo('announced'));
  await early.exists();
  published = api.given(districtLed.withFindings({ status: 'upheld' }).upTo('following-up'));
  await published.exists();
  actionId = await givenAction(api, await givenMatter(api));
});
afterAll(() => api[Symbol.asyncDispose]());

type Entry = Readonly<{ number: number; type: string; kind: string; subjectId: string; recordedAt: string }>;
const log = async (person: PersonKey, query: string) => (await api.as(person).get(`/ledger/log?${query}`)).body;
const typesOf = (entries: readonly Entry[]) => entries.map(({ type }) => type);

describe('The log of a scope', () => {
  it('has the last events where no place in it is named, and says as of when, where it stands and where steps lead', async () => {
    const { asOf, scope, position, entries, steps } = await log('leader', `scope=case:${early.caseId}&reach=2`);
    expect(scope).toBe(`case:${early.caseId}`);
    expect(asOf.number).toBeGreaterThanOrEqual(position);
    expect(entries.at(-1)).toMatchObject({ number: position, type: 'FindingReported', kind: 'case' });
    expect(entries).toHaveLength(3);
    expect(steps).toMatchObject({ previous: entries[1].number, next: null, last: position, nextDay: null });
  });

  it('is around a number, or around an instant', async () => {
    const all = (await log('leader', `scope=case:${early.caseId}&reach=50`)).entries as readonly Entry[];
    const [first, second] = all;
    const byNumber = await log('leader', `scope=case:${early.caseId}&around=${second?.number}&reach=1`);
    expect(byNumber).toMatchObject({ position: second?.number, steps: { previous: first?.number } });
    const instant = encodeURIComponent(String(second?.recordedAt));
    const byInstant = await log('leader', `scope=case:${early.caseId}&around=${instant}&reach=1`);
    // Events of one command have one instant: the last of them is where one stands.
    const last = all.filter(({ recordedAt }) => recordedAt <= String(second?.recordedAt)).at(-1);
    expect(byInstant.position).toBe(last?.number);
    expect(await log('leader', `scope=case:${early.caseId}&around=1`)).toMatchObject({
      position: null,
      steps: { previous: null, next: first?.number },
    });
  });

  it('of a unit and of a head has what concerns them', async () => {
    const unit = (await log('leader', `scope=unit:${c.department}&reach=50`)).entries as readonly Entry[];
    expect(new Set(unit.map(({ kind }) => kind))).toEqual(new Set(['unit', 'case', 'matter', 'accountability']));
    const { person } = (await api.as('leader').get(`/accountability-actions/${actionId}`)).body.action.line;
    const head = (await log('leader', `scope=head:${person.personId}&reach=50`)).entries as readonly Entry[];
    expect(typesOf(head)).toEqual(
      ['HeadAppointed', 'MatterIdentified', 'AccountabilityActionOpened', 'HeadExplained'].toSorted(
        (a, b) => typesOf(head).indexOf(a) - typesOf(head).indexOf(b),
      ),
    );
  });

  it('shows and counts nothing that its reader may not see: of a case before its publication an overseer has the stages', async () => {
    const outlined = (await log('overseer', `scope=case:${early.caseId}&reach=50`)).entries as readonly Entry[];
    expect(typesOf(outlined)).toEqual(['CaseOpened', 'InspectionDecisionIssued', 'DecisionAnnounced']);
    expect(outlined[1]).toMatchObject({
      actor: null,
      document: null,
      sentence: { en: 'Inspection decision 15/QĐ-TTr issued.' },
    });
    const density = await api.as('overseer').get(`/ledger/density?scope=case:${early.caseId}`);
    expect(density.body).toMatchObject({ events: 3, notches: outlined.map(({ number }) => number) });
    const whole = (await log('overseer', 'scope=ledger&reach=50')).entries as readonly Entry[];
    expect(typesOf(whole.filter(({ subjectId }) => subjectId === early.caseId))).not.toContain('FindingReported');
    expect(typesOf(whole.filter(({ subjectId }) => subjectId === published.caseId))).toContain('FindingReported');
  });

  it('of a stranger’s case is no scope; in the whole ledger it is not there', async () => {
    for (const address of ['/ledger/log', '/ledger/density', '/compare']) {
      const query = `scope=case:${published.caseId}&from=1&to=2`;
      const hidden = await api
        .as('otherDistrictInspector')
        .get(`${address}?${address === '/compare' ? query : query.split('&')[0]}`);
      expect([hidden.status, hidden.code], address).toEqual([404, 'NotFound']);
    }
    const whole = (await log('otherDistrictInspector', 'scope=ledger&reach=50')).entries as readonly Entry[];
    expect(whole.filter(({ kind }) => kind === 'case')).toEqual([]);
    expect(whole.length).toBeGreaterThan(3);
  });

  it.each([
    ['scope=region:7', '/scope', 'WrongFormat'],
    ['', '/scope', 'Required'],
    ['scope=ledger&around=yesterday', '/around', undefined],
    ['scope=ledger&around=2024-03-01T10:00:00', '/around', undefined],
    ['scope=ledger&reach=51', '/reach', 'TooBig'],
    ['scope=ledger&colour=red', '/colour', 'UnknownField'],
  ])('asked with “%s” says what was meant', async (query, pointer, code) => {
    const answer = await api.as('leader').get(`/ledger/log?${query}`);
    expect(answer.status).toBe(422);
    const fault = answer.body.errors.find((each: { pointer: string }) => each.pointer.startsWith(pointer));
    expect(fault).toMatchObject(code === undefined ? {} : { code });
  });

  it('knows no such unit, no such head, and nothing of the future', async () => {
    const nobody = '00000000-9e45-7000-8000-00000000dead';
    for (const scope of ['unit:99.Z', `head:${nobody}`]) {
      expect((await api.as('leader').get(`/ledger/log?scope=${scope}`)).status, scope).toBe(404);
      expect((await api.as('leader').get(`/ledger/density?scope=${scope}`)).status, scope).toBe(404);
      expect((await api.as('leader').get(`/compare?scope=${scope}&from=1&to=9`)).status, scope).toBe(404);
    }
    const future = await api.as('leader').get('/ledger/log?scope=ledger&asOf=999999');
    expect([future.status, future.code]).toEqual([422, 'MomentNotReached']);
    const administrator = await api.as('administrator').get('/ledger/log?scope=ledger');
    expect(administrator.status).toBe(403);
  });
});

describe('Two moments of a case', () => {
  it('are told apart in values, each with the event, the officer and the paper that set it, and in clocks', async () => {
    const entries = (await log('leader', `scope=case:${early.caseId}&reach=50`)).entries as readonly Entry[];
    const [first, last] = [entries[0]?.number ?? 0, entries.at(-1)?.number ?? 0];
    const { status, body } = await early
      .as('leader')
      .get(`/cases/{caseId}/compare?from=${first}&to=${last}&toDay=2030-01-01`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: { number: first }, to: { number: last, day: '2030-01-01' } });
    expect(body.summary.fields).toBe(body.changes.length);
    const decision = body.changes.find(({ path }: { path: string }) => path === '/decision');
    expect(decision).toMatchObject({
      before: null,
      event: {
        type: 'InspectionDecisionIssued',
        actor: { kind: 'system' },
        document: { symbol: 'QĐ-TTr' },
      },
    });
    const fieldwork = body.clocks.find(({ clock }: { clock: string }) => clock === 'direct-inspection');
    expect(fieldwork).toMatchObject({ before: null, after: { status: 'lapsed' }, change: 'became-overdue' });
    expect(body.summary.becameOverdue).toBeGreaterThan(0);
    const same = await early.as('leader').get(`/cases/{caseId}/compare?from=${last}&to=${last}`);
    expect(same.body).toMatchObject({ changes: [], clocks: [], lines: [], summary: { fields: 0, becameOverdue: 0 } });
  });

  it('are named by instants too', async () => {
    const entries = (await log('leader', `scope=case:${early.caseId}&reach=50`)).entries as readonly Entry[];
    const [from, to] = [entries[0], entries.at(-1)].map((each) => encodeURIComponent(each?.recordedAt ?? ''));
    const answer = await early.as('leader').get(`/cases/{caseId}/compare?from=${from}&to=${to}`);
    expect(answer.body.to.number).toBeGreaterThan(answer.body.from.number - 1);
    const backwards = await early.as('leader').get(`/cases/{caseId}/compare?from=${to}&to=${from}&fromDay=2024-01-01`);
    expect(backwards.status === 422 || answer.body.to.number === answer.body.from.number).toBe(true);
  });

  it('are refused the wrong way round, by number and by day', async () => {
    const numbers = await early.as('leader').get('/cases/{caseId}/compare?from=9&to=8');
    expect([numbers.status, numbers.body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/to' })]]);
    const days = await early
      .as('leader')
      .get('/cases/{caseId}/compare?from=8&to=9&fromDay=2025-01-01&toDay=2024-01-01');
    expect([days.status, days.body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/toDay' })]]);
  });
});

describe('Two moments of everything, of a unit, of a head', () => {
  it('are told apart by what was recorded of what, and by open and overdue terms', async () => {
    const answer = await api
      .as('leader')
      .get('/compare?scope=ledger&from=1&to=9999'.replace('9999', String(await lastNumber())));
    const changed = answer.body.changed as readonly Readonly<{ kind: string; subjectId: string; stage: unknown }>[];
    expect(changed.find(({ subjectId }) => subjectId === published.caseId)).toMatchObject({
      kind: 'case',
      stage: { before: null, after: 'following-up' },
      fields: expect.any(Number),
    });
    const { clocks, lines, fields } = answer.body.whole;
    expect(clocks.after.open).toBeGreaterThan(clocks.before.open);
    expect(lines.length).toBeGreaterThan(0);
    expect(fields).toBe(
      (answer.body.changed as readonly { fields: number }[]).reduce((all, each) => all + each.fields, 0),
    );
    const unit = await api.as('leader').get(`/compare?scope=unit:${c.department}&from=1&to=${await lastNumber()}`);
    expect(unit.body.changed.map(({ subjectId }: { subjectId: string }) => subjectId)).toContain(early.caseId);
    expect(unit.body.changed.map(({ subjectId }: { subjectId: string }) => subjectId)).not.toContain(published.caseId);
  });

  it('of a head are told apart by his lines and the clocks of his actions', async () => {
    const { person } = (await api.as('leader').get(`/accountability-actions/${actionId}`)).body.action.line;
    const scope = `head:${person.personId}`;
    const { entries } = await log('leader', `scope=${scope}&reach=50`);
    const opened = entries.find(({ type }: Entry) => type === 'AccountabilityActionOpened').number;
    const compare = async (query: string) => (await api.as('leader').get(`/compare?scope=${scope}&${query}`)).body;
    const whole = await compare(`from=1&to=${await lastNumber()}`);
    expect(whole.whole.lines.map((line: { person: { personId: string } }) => line.person.personId)).toEqual([
      person.personId,
    ]);
    expect(whole.whole.lines[0]).toMatchObject({ severity: 'new', before: null, actionId });
    const clocksBetween = async (query: string) =>
      (await api.as('leader').get(`/compare/clocks?scope=${scope}&${query}`)).body.clocks as readonly {
        of: { kind: string; id: string; title: { en: string } };
        change: string;
      }[];
    const clocks = await clocksBetween(`since=1&asOf=${await lastNumber()}`);
    expect(clocks.length).toBeGreaterThan(0);
    for (const { of } of clocks) {
      expect(of).toMatchObject({ kind: 'accountability', id: actionId });
      expect(of.title.en).toContain(person.name);
    }
    const inYears = `asOf=${await lastNumber()}&day=2030-01-01`;
    const later = await clocksBetween(`since=${opened}&${inYears}`);
    expect(later.map(({ change }) => change)).toContain('became-overdue');
    const counted = await compare(`from=${opened}&to=${await lastNumber()}&toDay=2030-01-01`);
    expect(counted.whole.terms.becameOverdue).toBe(later.filter(({ change }) => change === 'became-overdue').length);
    const still = await compare(`from=${await lastNumber()}&to=${await lastNumber()}`);
    expect(still.whole).toMatchObject({ lines: [], terms: { becameOverdue: 0, met: 0 }, clocks: null, fields: 0 });
  });

  it('are told value by value: old and new of a case, a matter and an action, with event, actor and paper', async () => {
    type Told = Readonly<{
      path: string;
      name: { vi: string };
      before: { vi: string } | null;
      after: { vi: string } | null;
      event: Entry & Readonly<{ actor: unknown; document: unknown; kind: string }>;
    }>;
    const valuesOf = async (query: string, role: Parameters<typeof api.as>[0] = 'leader') =>
      (await api.as(role).get(`/compare/values?scope=ledger&since=1&limit=200${query}`)).body.values as readonly Told[];
    const all = await valuesOf('');
    const kinds = new Set(all.map(({ event }) => event.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['case', 'matter', 'accountability', 'unit']));
    const own = await valuesOf(`&subject=accountability:${actionId}`);
    expect(own).toEqual(all.filter(({ event }) => event.subjectId === actionId));
    expect(own.find(({ path }) => path === '/liability')).toMatchObject({
      name: { vi: 'loại trách nhiệm' },
      before: null,
      event: { type: 'AccountabilityActionOpened', actor: { kind: 'officer' } },
    });
    const explained = own.find(({ path }) => path.startsWith('/explained/'));
    expect(explained).toMatchObject({ event: { type: 'HeadExplained' } });
    expect(JSON.stringify(own)).not.toContain('ciphertext');
    const changed = (await api.as('leader').get(`/compare?scope=ledger&from=1&limit=200`)).body.changed;
    const counted = changed.find(({ subjectId }: Entry) => subjectId === actionId).fields;
    expect(own).toHaveLength(counted);
    // An overseer is told of a case before its publication that its stage is another one, and no more.
    const outlined = await valuesOf(`&subject=case:${early.caseId}`, 'overseer');
    expect(outlined.map(({ path }) => path)).toEqual(['/stage']);
    const hidden = await valuesOf(`&subject=case:${published.caseId}`, 'otherDistrictInspector');
    expect(hidden).toEqual([]);
  });

  it('are listed with their clocks in a unit and in everything, and with the lines of heads', async () => {
    const at = `since=1&asOf=${await lastNumber()}`;
    const ask = async (list: string, query: string) =>
      (await api.as('leader').get(`/compare/${list}?${query}&${at}`)).body;
    const everywhere = (await ask('clocks', 'scope=ledger&limit=200')).clocks as readonly { of: { id: string } }[];
    const inUnit = (await ask('clocks', `scope=unit:${c.department}&limit=200`)).clocks as typeof everywhere;
    expect(everywhere.map(({ of }) => of.id)).toEqual(expect.arrayContaining([early.caseId, published.caseId]));
    expect(inUnit.map(({ of }) => of.id)).toContain(early.caseId);
    expect(inUnit.map(({ of }) => of.id)).not.toContain(published.caseId);
    const { lines } = await ask('lines', 'scope=ledger');
    const compared = await api.as('leader').get(`/compare?scope=ledger&from=1&to=${await lastNumber()}`);
    expect(lines).toEqual(compared.body.whole.lines);
    expect(compared.body.whole.terms).toEqual({
      becameOverdue: expect.any(Number),
      met: everywhere.filter((clock) => ['met', 'met-late'].includes((clock as { change?: string }).change ?? ''))
        .length,
    });
  });

  it.each([
    ['values?scope=ledger', '/since', 'Required'],
    ['values?scope=ledger&since=9&asOf=8', '/since', 'TooSmall'],
    ['clocks?scope=ledger&since=8&sinceDay=2025-01-01&day=2024-01-01', '/sinceDay', 'TooSmall'],
    ['lines?scope=ledger&since=2024-03-01T10:00:00', '/since', undefined],
    ['values?scope=ledger&since=1&subject=region:7', '/subject', 'WrongFormat'],
    ['clocks?scope=ledger&since=1&colour=red', '/colour', 'UnknownField'],
  ])('asked for “%s” says what was meant', async (query, pointer, code) => {
    const answer = await api.as('leader').get(`/compare/${query}`);
    expect(answer.status).toBe(422);
    const fault = answer.body.errors.find((each: { pointer: string }) => each.pointer.startsWith(pointer));
    expect(fault).toMatchObject(code === undefined ? {} : { code });
  });

  it('without a later moment, of which the first page is: what changes meanwhile stays on its page', async () => {
    const url = '/compare?scope=ledger&from=1&limit=3';
    const pageAfter = async (next: string) =>
      (await api.as('leader').get(`${url}&after=${encodeURIComponent(next)}`)).body;
    const first = (await api.as('leader').get(url)).body;
    let next: string = first.next;
    const unitOn = async () =>
      (await pageAfter(next)).changed.find(({ kind }: { kind: string }) => kind === 'unit')?.subjectId;
    while ((await unitOn()) === undefined) next = (await pageAfter(next)).next;
    const [unit, before] = [await unitOn(), await pageAfter(next)];
    const { code: _, ...appointment } = appointHealthDirector().data;
    const appointed = await api.as('administrator').post(`/units/${unit}/heads`, appointment);
    expect([appointed.status, appointed.text]).toEqual([201, appointed.text]);
    expect((await lastNumber()) > first.to.number).toBe(true);
    const { to, changed } = await pageAfter(next);
    expect({ to, changed }).toEqual({ to: before.to, changed: before.changed });
    expect(to.number).toBe(first.to.number);
  });

  it('page by page, all as of the same later moment', async () => {
    const to = await lastNumber();
    const ids: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await api.as('leader').get(`/compare?scope=ledger&from=1&to=${to}&limit=7${after}`);
      ids.push(
        ...body.changed.map(({ kind, subjectId }: { kind: string; subjectId: string }) => `${kind} ${subjectId}`),
      );
      if (body.next === null) break;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
    const { body } = await api.as('leader').get(`/compare?scope=ledger&from=1&to=${to}&limit=200`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.values<number>(body.subjects).reduce((sum, count) => sum + count, 0)).toBe(ids.length);
  });
});

describe('The severity of a line', () => {
  it('rises, falls or stays, and is counted once for all who answer for one matter', async () => {
    const [line] = (await api.as('leader').get('/accountability-matrix')).body.lines;
    const graded = (severity: string | null, office = 'head') => ({
      ...line,
      person: { ...line.person, office },
      severity: { outcome: severity === null ? 'ungraded' : 'graded', severity },
    });
    const told = (before: unknown, after: unknown) =>
      changedLines([before].flat() as never, [after].flat() as never).map(({ severity }) => severity);
    expect(told(graded('less-serious'), graded('serious'))).toEqual(['rose']);
    expect(told(graded('very-serious'), graded('serious'))).toEqual(['fell']);
    expect(told(graded(null), graded('less-serious'))).toEqual(['rose']);
    expect(told(graded('serious'), graded('serious'))).toEqual([]);
    expect(told(graded('serious'), { ...graded('serious'), stage: 'dropped' })).toEqual(['same']);
    expect(told([], graded('serious'))).toEqual(['new']);
    expect(told(graded('serious'), [])).toEqual(['gone']);
    const counted = (before: unknown[], after: unknown[]) =>
      severitiesIn({ before: before as never, after: after as never });
    const [lighter, graver] = [graded('less-serious'), graded('serious')];
    expect(counted([lighter, graded('less-serious', 'deputy')], [graver, graded('serious', 'deputy')])).toEqual({
      rose: 1,
      fell: 0,
    });
    // Somebody else answers, or nobody yet: the matter is as grave as it was.
    expect(counted([{ ...graver, person: null }], [graver])).toEqual({ rose: 0, fell: 0 });
    expect(counted([graver], [])).toEqual({ rose: 0, fell: 0 });
    expect(severitiesIn(null)).toEqual({ rose: 0, fell: 0 });
  });
});

const lastNumber = async (): Promise<number> => (await log('leader', 'scope=ledger&reach=0')).asOf.number;

describe('Bookmarks', () => {
  it('are one’s own: added, listed, removed', async () => {
    const place = { name: 'Công bố quyết định', scope: `case:${early.caseId}`, number: 40 };
    const added = await api.as('overseer').post('/me/bookmarks', place);
    expect([added.status, added.body]).toEqual([201, { ...place, bookmarkId: expect.any(String) }]);
    expect((await api.as('leader').get('/me/bookmarks')).body.bookmarks).toEqual([]);
    expect((await api.as('overseer').get('/me/bookmarks')).body.bookmarks).toEqual([added.body]);
    const removal = `/me/bookmarks/${added.body.bookmarkId}/removal`;
    expect((await api.as('leader').post(removal, {})).status).toBe(404);
    expect((await api.as('overseer').post(removal, {})).status).toBe(200);
    const wrong = await api.as('overseer').post('/me/bookmarks', { ...place, scope: 'region:1', number: 0 });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/scope', '/number']);
  });
});

describe('How everything stood', () => {
  it('is what the lists say of the same moment, of what the reader may see', async () => {
    for (const person of ['leader', 'overseer'] as const) {
      for (const moment of ['', 'asOf=60', 'day=2030-01-01']) {
        const get = async (path: string) => (await api.as(person).get(path)).body;
        const standing = await get(`/ledger/standing?${moment}`);
        const { total, byStage } = await get(`/case-counts?${moment}`);
        expect(standing).toMatchObject({ total, byStage });
        const { days } = (await get(`/deadline-days?from=0001-01-01&to=9999-12-31&${moment}`)) as {
          days: readonly Readonly<{ open: number; overdue: number }>[];
        };
        expect(standing.terms).toEqual({
          open: days.reduce((sum, { open }) => sum + open, 0),
          overdue: days.reduce((sum, { overdue }) => sum + overdue, 0),
        });
      }
    }
    const { terms } = (await api.as('leader').get('/ledger/standing?day=2030-01-01')).body;
    expect(terms.overdue).toBeGreaterThan(0);
  });

  it('refuses a moment that the ledger has not reached', async () => {
    const { body } = await api.as('leader').get('/ledger/standing?asOf=99999999');
    expect(body).toMatchObject({ code: 'MomentNotReached' });
  });
});
