import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteContract } from '#http/contract.ts';
import { actionOf } from '#http/declared-action.ts';
import { givenAction, givenMatter } from '#test/support/accountability/given-matters.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import { districtLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { askOfRequest } from '#test/support/domain/oversight.ts';
import { type Answer, Api, type Given, writing } from '#test/support/http/api.ts';
import { contracts } from '#test/support/http/contracts.ts';
import { Sender, sha256 } from '#test/support/http/evidence.ts';
import { requiredQuery } from '#test/support/http/required-query.ts';
import { sampleBody } from '#test/support/http/sample-body.ts';
import { timeRatio } from '#test/support/time-ratio.ts';

let api: Api;
let given: Given;
/** Of what exists in the province, outside the territory of the strangers. */
let there: Addressed;
beforeAll(async () => {
  api = await Api.open();
  given = api.given(districtLed.withFindings({ status: 'reported' }).upTo('announced'));
  await given.exists();
  // What its own people brought: a stranger who knows the hash learns no more by it.
  await new Sender(api, given.caseId, 'districtInspector').send({ bytes: 'tệp của huyện khác\n' });
  const matterId = await givenMatter(api);
  const question = askOfRequest.RaiseRequest({
    subject: { kind: 'case', id: given.caseId },
    moment: { number: 1, day: '2024-06-01' },
  });
  const raised = await api.as('overseer').post('/oversight-requests', question.data);
  const oversightRequestId: string = raised.body.identity;
  there = { caseId: given.caseId, matterId, actionId: await givenAction(api, matterId), oversightRequestId };
});
afterAll(() => api[Symbol.asyncDispose]());

const NOWHERE = '00000000-ca5e-7000-8000-00000000dead';
const HASH = sha256('tệp của huyện khác\n');
const nothing = { caseId: NOWHERE, matterId: NOWHERE, actionId: NOWHERE, oversightRequestId: NOWHERE };

/** What a territory can hide, by its parameter in an address, with its streams. */
const hideable = {
  caseId: 'inspectionCase',
  matterId: 'corruptionMatter',
  actionId: 'accountabilityAction',
  oversightRequestId: 'oversightRequest',
} as const;
type IdName = keyof typeof hideable;
type Addressed = Readonly<Record<IdName, string>>;
const idNames = Object.keys(hideable) as IdName[];

const ofHideable = contracts.filter(({ params }) => idNames.some((name) => name in params.shape));

const addressOf = (path: string, ids: Addressed): string =>
  idNames
    .reduce((address, name) => address.replace(`{${name}}`, ids[name]), path)
    .replace('{findingId}', 'F1')
    .replace('{reportBackId}', 'B1')
    .replace('{recommendationId}', 'R1')
    .replace('{recoveryId}', 'P1')
    .replace('{requestId}', 'Q1')
    .replace('{expertRequestId}', 'E1')
    .replace('{measureId}', 'C1')
    .replace('{opinionId}', 'O1')
    .replace('{contestId}', 'K1')
    .replace('{transferId}', 'T1')
    .replace('{groundId}', 'G1')
    .replace('{hash}', HASH)
    .replace('{uploadId}', NOWHERE)
    .replace('{offset}', '0')
    .replace('{ticket}', 'A'.repeat(43))
    .replace('{key}', 'direct-inspection');

const carriesBytes = (contract: RouteContract): boolean =>
  contract.kind === 'operation' && contract.carries === 'bytes';

const askFor = async (person: PersonKey, index: number, ids: Addressed): Promise<Answer> => {
  const contract = ofHideable[index];
  if (contract === undefined) throw new Error('no such route');
  const address = addressOf(contract.path, ids);
  const headers = { 'X-Demo-Officer': people[person].officerId, 'Accept-Language': 'en' };
  if (contract.kind === 'read') return api.send('GET', address + requiredQuery(contract.path), headers);
  if (carriesBytes(contract)) {
    return api.send('POST', address, { ...headers, 'Content-Type': 'application/octet-stream' }, Uint8Array.of(1));
  }
  const body = JSON.stringify(sampleBody(contract));
  return api.send('POST', address, { ...headers, ...writing(), 'If-Match': '"0"' }, body);
};

const eventsThere = () =>
  Promise.all([
    api.eventsOf(`evidence-${HASH}`),
    ...idNames.map((name) => api.eventsOf(`${hideable[name]}-${there[name]}`)),
  ]);

/** All of an answer that could tell something. */
const told = ({ status, body, headers }: Answer) => ({
  status,
  body: { ...body, instance: '' },
  headers: [...headers].filter(([name]) => !['x-correlation-id', 'date'].includes(name)),
});

describe('What is outside somebody’s territory answers as if it did not exist', () => {
  const strangers = ['otherDistrictInspector', 'administrator', 'custodian'] as const;

  it.each(
    strangers.flatMap((person) =>
      ofHideable.map(({ method, path }, index) => [person, `${method} ${path}`, index] as const),
    ),
  )('%s: %s', async (person, _route, index) => {
    const before = await eventsThere();
    const hidden = await askFor(person, index, there);
    const unknown = await askFor(person, index, nothing);
    expect(hidden.status).toBe(404);
    expect(told(hidden)).toEqual(told(unknown));
    await api.system.settled();
    expect(await eventsThere()).toEqual(before);
  });

  it('goes through the routes of cases, matters, actions and requests', () => {
    for (const name of idNames) {
      const own = ofHideable.filter(({ params }) => name in params.shape);
      expect(
        own.some(({ kind }) => kind === 'command'),
        name,
      ).toBe(true);
    }
    const reveals = ofHideable.filter(({ resource }) => resource === 'reveals').map(({ path }) => path);
    expect(reveals).toEqual([
      '/matters/{matterId}/reveals',
      '/accountability-actions/{actionId}/reveals',
      '/oversight-requests/{oversightRequestId}/reveals',
    ]);
  });

  it('a reveal of a case too', async () => {
    const body = (caseId: string) => JSON.stringify({ caseId, reason: 'review' });
    const headers = () => ({ 'X-Demo-Officer': idOf('otherDistrictInspector'), ...writing() });
    const hidden = await api.send('POST', '/reveals', headers(), body(given.caseId));
    const unknown = await api.send('POST', '/reveals', headers(), body(NOWHERE));
    expect(hidden.status).toBe(404);
    expect(told(hidden)).toEqual(told(unknown));
  });

  it('a list by search, filter, sort or count does not betray it', async () => {
    for (const query of ['', '?q=phu%20my', '?unit=99.901', '?sort=opened', '?stage=announced', '?asOf=45']) {
      const answer = await api.as('otherDistrictInspector').get(`/cases${query}`);
      expect(answer.text).not.toContain(given.caseId);
    }
  });

  it('takes about as long as what does not exist', async () => {
    const asked = (caseId: string) => () =>
      api.as('otherDistrictInspector').post(`/cases/${caseId}/findings`, ask.ReportFinding().data);
    const ratio = await timeRatio(asked(given.caseId), asked(NOWHERE), { pairs: 120, within: 1.3 });
    expect(Math.abs(Math.log(ratio)), `hidden / unknown = ${ratio}`).toBeLessThan(Math.log(1.3));
  });
});

describe('Every route', () => {
  it('declares what its caller must be allowed to do', () => {
    for (const contract of contracts) expect(actionOf(contract)).toMatch(/^(public|[a-z]+(-[a-z]+)+)$/);
  });

  it('that is public is one of these', () => {
    const open = contracts.filter((contract) => actionOf(contract) === 'public');
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'get /chooser',
      'get /health/live',
      'get /health/ready',
      'get /metrics',
      'post /chooser',
      'post /operations/demo-resets',
    ]);
  });

  it.each(
    contracts
      .filter((contract) => actionOf(contract) !== 'public')
      .map((contract) => [`${contract.method} ${contract.path}`, contract] as const),
  )('%s is closed to nobody and to whom nobody enrolled', async (_name, contract) => {
    const { method, path } = contract;
    const address = addressOf(path, there)
      .replace('{code}', '99')
      .replace('{officerId}', idOf('leader'))
      .replace('{rebuildId}', NOWHERE);
    const body = method === 'post' ? '{}' : undefined;
    const type = carriesBytes(contract) ? { 'Content-Type': 'application/octet-stream' } : {};
    const headers = method === 'post' ? { ...writing(), ...type } : {};
    const anonymous = await api.send(method.toUpperCase(), address, headers, body);
    expect([anonymous.status, anonymous.code]).toEqual([401, 'NotIdentified']);
  });
});
