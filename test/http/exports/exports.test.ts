import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '#test/support/domain/case-papers.ts';
import { people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { districtLed, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api } from '#test/support/http/api.ts';
import { Exporter, readCsv, readNdjson, readXlsx } from '#test/support/http/exports.ts';
import { onOfficer } from '#test/support/projections/product-events.ts';

let api: Api;
let inspector: Exporter;
beforeAll(async () => {
  api = await Api.open();
  inspector = new Exporter(api);
  const concluded = provinceLed.withFindings({ status: 'upheld' }).withRecommendations(recover);
  for (const history of [
    provinceLed.withFindings({ status: 'reported' }).upTo('announced'),
    districtLed.upTo('announced'),
    concluded.upTo('following-up'),
  ]) {
    await api.given(history).exists();
  }
});
afterAll(() => api[Symbol.asyncDispose]());

const recordsOf = (officerId: string) => api.eventsOf(`access-${officerId}`);
const cases = { list: 'cases', format: 'ndjson' } as const;

describe('An export', () => {
  it('is on record before the first line: which list, how narrowed, as of when, and nothing of what is in it', async () => {
    const filters = { stage: 'announced,following-up', sort: 'opened' };
    const asked = await inspector.ask({ ...cases, filters, day: '2024-06-01' });
    expect([asked.status, asked.body.total]).toEqual([201, 3]);
    const event = (await recordsOf(idOf('inspector'))).at(-1);
    expect(event).toMatchObject({ type: 'ListExported', metadata: { actor: { officerId: idOf('inspector') } } });
    expect(event?.data).toEqual({
      list: 'cases',
      format: 'ndjson',
      filters: [
        { name: 'stage', value: 'announced,following-up' },
        { name: 'sort', value: 'opened' },
      ],
      number: asked.body.asOf.number,
      day: '2024-06-01',
      axis: 'recorded',
      occurredAt: event?.metadata.recordedAt,
    });
    expect(asked.headers.get('Ledger-Number')).toBe(String(asked.body.ledgerNumber));
    const { status, headers, bytes } = await inspector.download(asked.body.ticket);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="cases-${asked.body.asOf.number}.ndjson"`);
    expect(headers.get('cache-control')).toBe('no-store');
    const { info, rows, end } = readNdjson(bytes);
    expect(end).toEqual({ end: true, rows: 3 });
    expect(info).toMatchObject({ list: 'cases', filters, total: 3, ledgerNumber: asked.body.ledgerNumber });
    const listed = await inspector.get(
      `/cases?asOf=${asked.body.asOf.number}&day=2024-06-01&${new URLSearchParams(filters)}`,
    );
    expect(rows).toEqual(listed.body.cases);
  });

  it('tells what was searched by under seal: it may be the name of anybody', async () => {
    const asked = await inspector.ask({ ...cases, filters: { q: 'Sở Y tế' } });
    expect(asked.status).toBe(201);
    const event = (await recordsOf(idOf('inspector'))).at(-1);
    expect(event?.data).toMatchObject({ filters: [], searchedFor: { sealed: 1 } });
    expect(JSON.stringify(event)).not.toContain('Y tế');
  });

  it('says in the file who took it, when, and what it is narrowed to, in words', async () => {
    const { info, headings } = readCsv(
      await inspector.export({ ...cases, format: 'csv', filters: { stage: 'announced', q: 'so y te' } }),
    );
    expect(info).toMatchObject({
      'Danh sách': 'Hồ sơ thanh tra',
      'Điều kiện lọc': 'Giai đoạn: đã công bố quyết định · Tìm: so y te',
      'Người xuất': `${people.inspector.name}, thanh tra viên tỉnh, Thanh tra tỉnh Hương Bình`,
      'Số dòng': '1',
    });
    expect(headings.slice(0, 2)).toEqual(['Hồ sơ', 'Hình thức']);
    const english = await inspector.export({ ...cases, format: 'csv', language: 'en' });
    expect(readCsv(english)).toMatchObject({ info: { List: 'Inspection cases' }, end: 'END · 3 lines' });
  });

  it('holds days and money as days and numbers in a workbook', async () => {
    const bytes = await inspector.export({ list: 'follow-up', format: 'xlsx', filters: { list: 'all' } });
    const { headings, lines } = await readXlsx(bytes);
    const at = (heading: string) => lines[0]?.[headings.indexOf(heading)];
    expect(at('Tiền phải thu (đồng)')).toBe(120_000_000);
    expect(at('Hạn')).toBeInstanceOf(Date);
  });

  it('is as of one moment, whatever happens while it is under way', async () => {
    const asked = await inspector.ask(cases);
    await api.given(provinceLed.upTo('decided')).exists();
    const { rows } = readNdjson((await inspector.download(asked.body.ticket)).bytes);
    expect(rows.length).toBe(asked.body.total);
    const then = readNdjson(await inspector.export({ ...cases, asOf: asked.body.asOf.number })).rows;
    expect(then).toEqual(rows);
    const now = readNdjson(await inspector.export(cases)).rows;
    expect(now.length).toBe(rows.length + 1);
    const byText = readNdjson(await inspector.export({ ...cases, asOf: String(asked.body.asOf.number) })).rows;
    expect(byText).toEqual(rows);
  });

  it('with one key happens once', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    expect((await inspector.ask(cases, key)).status).toBe(201);
    const before = await recordsOf(idOf('inspector'));
    const again = await inspector.ask(cases, key);
    expect([again.status, again.code]).toEqual([409, 'AlreadyExported']);
    await api.as('leader').post('/cases', ask.OpenCase().data);
    const later = await inspector.ask(cases, key);
    expect([later.status, later.code]).toEqual([409, 'AlreadyExported']);
    expect(await recordsOf(idOf('inspector'))).toEqual(before);
  });
});

describe('A link', () => {
  it('is good once, and asking about it does not spend it', async () => {
    const { ticket } = (await inspector.ask(cases)).body;
    expect((await inspector.begin(ticket, { method: 'HEAD' })).status).toBe(410);
    expect((await inspector.progress(ticket)).body).toMatchObject({ status: 'waiting', rows: 0 });
    expect((await inspector.download(ticket)).status).toBe(200);
    const again = await inspector.download(ticket);
    expect([again.status, again.code]).toEqual([410, 'ExportLinkGone']);
    const { status, rows, total } = (await inspector.progress(ticket)).body;
    expect([status, rows]).toEqual(['whole', total]);
  });

  it('of two who come at once, one has the file', async () => {
    const { ticket } = (await inspector.ask(cases)).body;
    const answers = await Promise.all([inspector.download(ticket), inspector.download(ticket)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('is no good for anybody else, who is not told that there is one', async () => {
    const { ticket } = (await inspector.ask(cases)).body;
    const colleague = new Exporter(api, 'leader');
    const [theirs, none] = [await colleague.download(ticket), await colleague.download('A'.repeat(43))];
    expect([theirs.status, theirs.code]).toEqual([410, 'ExportLinkGone']);
    expect(none.status).toBe(410);
    expect((await colleague.progress(ticket)).code).toBe('ExportLinkGone');
    expect((await inspector.download(ticket)).status).toBe(200);
  });
});

describe('Rights are those of now', () => {
  it('a district takes out what it sees', async () => {
    const bytes = await new Exporter(api, 'districtInspector').export(cases);
    const seen = await api.as('districtInspector').get('/cases?limit=200');
    expect(readNdjson(bytes).rows).toEqual(seen.body.cases);
    const stranger = readNdjson(await new Exporter(api, 'otherDistrictInspector').export(cases));
    expect([stranger.rows, stranger.end]).toEqual([[], { end: true, rows: 0 }]);
  });

  it('an overseer finds the columns of content empty before publication', async () => {
    const { headings, lines } = readCsv(await new Exporter(api, 'overseer').export({ ...cases, format: 'csv' }));
    const column = (heading: string) => lines.map((line) => line[headings.indexOf(heading)]);
    const stages = column('Giai đoạn');
    expect(new Set(stages)).toContain('đang theo dõi thực hiện');
    for (const heading of ['Nguồn', 'Phát hiện chưa xong', 'Thời kỳ thanh tra: từ', 'Đang chờ']) {
      const told = column(heading).filter((value, nth) => stages[nth] !== 'đang theo dõi thực hiện' && value !== '');
      expect(told).toEqual([]);
    }
  });

  it('of a case that is not public an overseer takes out the outline, and no list of findings that looks empty', async () => {
    const given = api.given(provinceLed.withFindings({ status: 'reported' }).upTo('announced'));
    await given.exists();
    const overseer = new Exporter(api, 'overseer');
    const filters = { caseId: given.caseId };
    const findings = await overseer.ask({ list: 'case-findings', format: 'csv', filters });
    expect([findings.status, findings.code]).toEqual([403, 'NotPublished']);
    expect((await overseer.ask({ list: 'payment-ledger', format: 'csv', filters })).code).toBe('NotPublished');
    const timeline = { list: 'case-timeline', format: 'ndjson', filters } as const;
    const outline = readNdjson(await overseer.export(timeline)).rows.map(({ type }) => type);
    const whole = readNdjson(await inspector.export(timeline)).rows.map(({ type }) => type);
    expect(whole).toContain('FindingReported');
    expect(outline).not.toContain('FindingReported');
    expect((await recordsOf(idOf('overseer'))).map(({ data }) => data['list'])).not.toContain('case-findings');
  });

  it('what is hidden is exported as what does not exist is: not at all', async () => {
    const given = api.given(districtLed.upTo('announced'));
    await given.exists();
    const stranger = new Exporter(api, 'otherDistrictInspector');
    for (const caseId of [given.caseId, randomUUID()]) {
      const answer = await stranger.ask({ list: 'case-timeline', format: 'csv', filters: { caseId } });
      expect([answer.status, answer.code]).toEqual([404, 'NotFound']);
    }
    expect(await recordsOf(idOf('otherDistrictInspector'))).toHaveLength(1);
  });

  it.each(['administrator', 'custodian'] as const)('the %s takes out units, and no cases', async (person) => {
    const exporter = new Exporter(api, person);
    const refused = await exporter.ask(cases);
    expect([refused.status, refused.code]).toEqual([403, 'ActionNotAllowed']);
    const { rows } = readNdjson(await exporter.export({ list: 'units', format: 'ndjson' }));
    expect(rows.map(({ code }) => code)).toContain(unitCodes.province);
  });

  it('whoever is suspended after he asked has nothing of it', async () => {
    const second = new Exporter(api, 'secondInspector');
    const { ticket } = (await second.ask(cases)).body;
    await api.happened([
      onOfficer(idOf('secondInspector'), {
        type: 'OfficerSuspended',
        data: { ground: 'under-review', occurredOn: '2024-06-13' },
      }),
    ]);
    const answer = await second.download(ticket);
    expect([answer.status, answer.code]).toEqual([403, 'CallerSuspended']);
  });
});

describe('What cannot be meant is refused, with what was meant, and leaves no record', () => {
  it.each([
    ['an unknown list', { list: 'case', format: 'csv' }, '/list', 'NotAllowed', 'cases'],
    ['an unknown format', { list: 'cases', format: 'pdf' }, '/format', 'NotAllowed', 'xlsx'],
    [
      'an unknown filter',
      { filters: { stages: 'opened' } },
      '/filters/stages',
      'UnknownField',
      'did you mean “stage”?',
    ],
    [
      'a slip in a filter',
      { filters: { openedForm: '2024-01-01' } },
      '/filters/openedForm',
      'UnknownField',
      '“openedFrom”',
    ],
    ['a filter of another kind', { filters: { zzz: '1' } }, '/filters/zzz', 'UnknownField', 'not accepted'],
    ['the page of a list', { filters: { after: '7.x' } }, '/filters/after', 'UnknownField', 'not accepted'],
    ['a moment among the filters', { filters: { asOf: '1' } }, '/filters/asOf', 'UnknownField', 'not accepted'],
    ['a filter without meaning', { filters: { stage: 'begun' } }, '/filters/stage/0', 'NotAllowed', 'opened'],
    ['a text nobody sees', { filters: { q: 'a\u200bb' } }, '/filters/q', 'Invalid', 'invisible'],
    ['a moment without offset', { asOf: '2024-06-14T02:05:09' }, '/asOf', 'Invalid', 'offset'],
    ['a day that is none', { day: '2024-02-30' }, '/day', 'Invalid', 'date that exists'],
    ['an unknown field', { sort: 'opened' }, '/sort', 'UnknownField', ''],
    ['a parameter that is missing', { list: 'case-timeline' }, '/filters/caseId', 'Required', ''],
  ])('%s', async (_, changes, pointer, code, words) => {
    const before = (await recordsOf(idOf('leader'))).length;
    const answer = await new Exporter(api, 'leader').ask({ ...cases, ...changes }, { 'Accept-Language': 'en' });
    expect([answer.status, answer.code]).toEqual([422, 'InvalidRequest']);
    const fault = answer.body.errors.find((each: { pointer: string }) => each.pointer === pointer);
    expect(fault?.code).toBe(code);
    expect(fault?.detail).toContain(words);
    expect((await recordsOf(idOf('leader'))).length).toBe(before);
  });

  it('a moment that has not come, and an axis that is not offered', async () => {
    const future = await inspector.ask({ ...cases, asOf: 1_000_000 });
    expect([future.status, future.code]).toEqual([422, 'MomentNotReached']);
    const axis = await inspector.ask({ ...cases, axis: 'effective' });
    expect([axis.status, axis.code]).toEqual([422, 'AxisNotOffered']);
    const offered = await inspector.ask({ list: 'units', format: 'csv', axis: 'effective' });
    expect(offered.status).toBe(201);
  });

  it('a GET whose parameter is a slip is told so too', async () => {
    const answer = await api.as('inspector').get('/cases?stages=opened', { 'Accept-Language': 'vi' });
    expect(answer.body.errors[0].detail).toContain('có phải ý bạn là «stage»?');
  });
});
