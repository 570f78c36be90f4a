import { describe, expect, inject, it } from 'vitest';
import { DemoServer } from '#scripts/browser/demo-server.ts';
import { people } from '#scripts/browser/people.ts';
import { caseFieldName } from '#terms/case-fields.ts';

type Chooser = Readonly<{ persons: readonly Readonly<{ officerId: string; name: string }>[] }>;
type Cases = Readonly<{ cases: readonly Readonly<{ caseId: string }>[] }>;
type Timeline = Readonly<{ entries: readonly Readonly<{ changes: readonly Readonly<{ path: string }>[] }>[] }>;

describe('The words of a case', () => {
  it('there is one for every value that the timelines of the demo show', async () => {
    await using server = await DemoServer.start(inject('seededDemo'));
    const api = `${server.url}/api/v1`;
    const { persons } = (await (await fetch(`${api}/chooser`)).json()) as Chooser;
    const officerId = persons.find(({ name }) => name === people.inspector)?.officerId ?? '';
    const ask = async <Told>(path: string) =>
      (await (await fetch(api + path, { headers: { 'X-Demo-Officer': officerId } })).json()) as Told;
    const { cases } = await ask<Cases>('/cases?limit=50');
    const timelines = await Promise.all(cases.map(({ caseId }) => ask<Timeline>(`/cases/${caseId}/timeline`)));
    const paths = timelines.flatMap(({ entries }) => entries.flatMap(({ changes }) => changes.map(({ path }) => path)));
    expect(new Set(paths).size).toBeGreaterThan(80);
    expect([...new Set(paths)].filter((path) => caseFieldName(path) === undefined)).toEqual([]);
  });
});
