import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeMessages } from '#http/changes/contract.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { askOfRequest } from '#test/support/domain/oversight.ts';
import { Api } from '#test/support/http/api.ts';
import { MessageStream } from '#test/support/http/message-stream.ts';
import { onOfficer } from '#test/support/projections/product-events.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const listen = (person: PersonKey, headers = {}) =>
  MessageStream.open(api.url, { 'X-Demo-Officer': people[person].officerId, ...headers });

const came = (stream: MessageStream, name: string, count: number) =>
  expect.poll(() => stream.named(name).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);

const given = (stage: Parameters<typeof provinceLed.upTo>[0]) =>
  api.given(provinceLed.withFindings({ status: 'reported' }).upTo(stage));

describe('The stream of changes', () => {
  it('says where the ledger is, and then what has changed, with the numbers of the ledger', async () => {
    await using stream = await listen('leader');
    expect(stream.response.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
    await came(stream, 'at', 1);
    const one = given('announced');
    const answer = await one.as('leader').post('/cases/{caseId}/findings', ask.ReportFinding().data);
    expect(answer.status).toBe(201);
    await expect
      .poll(() => stream.named('changed'), { timeout: 60_000 })
      .toContainEqual({
        number: answer.body.ledgerNumber,
        subject: 'case',
        id: one.caseId,
      });
    for (const { id, name, data } of stream.messages) {
      const schema = changeMessages[name as keyof typeof changeMessages];
      expect(String(schema.parse(data).number)).toBe(id);
    }
    const numbers = stream.messages.filter(({ name }) => name === 'changed').map(({ id }) => Number(id));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('tells nobody of what is hidden from him, and an overseer of stages only', async () => {
    await using foreign = await listen('otherDistrictInspector');
    await using overseer = await listen('overseer');
    const one = given('announced');
    await one.as('leader').post('/cases/{caseId}/findings', ask.ReportFinding().data);
    const next = await one.as('leader').post('/cases/{caseId}/fieldwork-end', { occurredOn: '2024-05-31' });
    expect(next.status).toBe(201);
    await came(overseer, 'changed', 4);
    const seen = overseer.named('changed').filter((data) => (data as { id: string }).id === one.caseId);
    // opened, decided, announced and fieldwork ended; not the team, not the findings.
    expect(seen).toHaveLength(4);
    expect(seen.at(-1)).toMatchObject({ number: next.body.ledgerNumber });
    await api.happened([
      onOfficer(idOf('secondInspector'), { type: 'OfficerReinstated', data: { occurredOn: '2024-06-01' } }),
    ]);
    await expect
      .poll(() => foreign.named('changed'), { timeout: 60_000 })
      .toContainEqual(expect.objectContaining({ subject: 'officer', id: idOf('secondInspector') }));
    expect(foreign.named('changed')).not.toContainEqual(expect.objectContaining({ id: one.caseId }));
  });

  it('tells of a corruption matter whoever may see where it happened, and nobody else', async () => {
    await using near = await listen('leader');
    await using foreign = await listen('otherDistrictInspector');
    await Promise.all([came(near, 'at', 1), came(foreign, 'at', 1)]);
    const matter = await api.as('districtInspector').post('/matters', {
      source: 'judgment',
      document: {
        kind: 'judgment',
        number: 12,
        symbol: '2024/HS-ST',
        year: 2024,
        issuer: 'Tòa án nhân dân huyện An Lộc',
        signedOn: '2024-05-20',
      },
      unit: '99.901.01',
      topic: 'land',
      actCode: '2.1.b',
      from: '2023-02-01',
      to: '2023-06-30',
      summary: 'Nhận tiền khi làm thủ tục đất đai.',
      offenders: [],
      occurredOn: '2024-06-10',
    });
    expect(matter.status).toBe(201);
    const told = { number: matter.body.ledgerNumber, subject: 'matter', id: matter.body.identity };
    await expect.poll(() => near.named('changed'), { timeout: 60_000 }).toContainEqual(told);
    // Something that both hear of, after it.
    await api.happened([
      onOfficer(idOf('secondInspector'), { type: 'OfficerReinstated', data: { occurredOn: '2024-06-02' } }),
    ]);
    await came(foreign, 'changed', 1);
    expect(foreign.named('changed')).not.toContainEqual(expect.objectContaining({ id: matter.body.identity }));
  });

  it('tells of the question of an overseer whoever may know of what it asks about, if only by its outline', async () => {
    const one = given('announced');
    await one.exists();
    await using overseer = await listen('overseer');
    await using foreign = await listen('otherDistrictInspector');
    await Promise.all([came(overseer, 'at', 1), came(foreign, 'at', 1)]);
    const subject = { kind: 'case' as const, id: one.caseId };
    const { data } = askOfRequest.RaiseRequest({ subject, moment: { number: 1, day: '2024-06-01' } });
    const raised = await api.as('overseer').post('/oversight-requests', data);
    expect(raised.status).toBe(201);
    const told = { number: raised.body.ledgerNumber, subject: 'request', id: raised.body.identity };
    await expect.poll(() => overseer.named('changed'), { timeout: 60_000 }).toContainEqual(told);
    await api.happened([
      onOfficer(idOf('secondInspector'), { type: 'OfficerReinstated', data: { occurredOn: '2024-06-03' } }),
    ]);
    await expect
      .poll(() => foreign.named('changed').map((change) => (change as { number: number }).number), { timeout: 60_000 })
      .toContainEqual(told.number + 1);
    expect(foreign.named('changed')).not.toContainEqual(told);
  });

  it('tells everybody of a calendar and of the law, which move deadlines of any case', async () => {
    await using custodian = await listen('custodian');
    await came(custodian, 'at', 1);
    const calendar = await api
      .as('administrator')
      .post('/calendars/2026', { days: [], isComplete: false, source: 'Danh mục' });
    const policy = await api
      .as('administrator')
      .post('/policies/due-soon-days', { value: 5, from: '2024-07-01', ground: 'Theo đề nghị' });
    await came(custodian, 'changed', 2);
    expect(custodian.named('changed')).toEqual([
      { number: calendar.body.ledgerNumber, subject: 'law', id: '2026' },
      { number: policy.body.ledgerNumber, subject: 'law', id: 'due-soon-days' },
    ]);
  });

  it('goes on after what was seen last, or says that everything must be read again', async () => {
    const one = given('announced');
    await one.exists();
    const { projected } = api.system.projecting;
    const answer = await one.as('leader').post('/cases/{caseId}/findings', ask.ReportFinding().data);
    await using resumed = await listen('leader', { 'Last-Event-ID': String(projected) });
    await came(resumed, 'changed', 1);
    expect(resumed.named('changed')).toEqual([{ number: answer.body.ledgerNumber, subject: 'case', id: one.caseId }]);
    await using wrong = await listen('leader', { 'Last-Event-ID': 'yesterday' });
    await came(wrong, 'at', 1);
    expect(wrong.named('changed')).toEqual([]);
    // As after a demonstration that began anew: the number is of another ledger.
    await using ahead = await listen('leader', { 'Last-Event-ID': String(projected + 1_000) });
    await came(ahead, 'reset', 1);
  });

  it('ends for whoever has lost his role, and is not opened to nobody', async () => {
    await using stream = await listen('districtHead');
    await came(stream, 'at', 1);
    await api.happened([
      onOfficer(people.districtHead.officerId, {
        type: 'OfficerSuspended',
        data: { ground: 'under-review', occurredOn: '2024-06-01' },
      }),
    ]);
    await stream.ended;
    expect(stream.messages.at(-1)?.name).toBe('rights');
    const again = await fetch(`${api.url}/api/v1/changes`, {
      headers: { 'X-Demo-Officer': people.districtHead.officerId },
    });
    expect(again.status).toBe(403);
    expect((await fetch(`${api.url}/api/v1/changes`)).status).toBe(401);
  });
});

describe('A server that stops', () => {
  it('does not wait for those who listen', async () => {
    const other = await Api.open();
    await using stream = await MessageStream.open(other.url, { 'X-Demo-Officer': people.leader.officerId });
    await other[Symbol.asyncDispose]();
    await stream.ended;
  });
});
