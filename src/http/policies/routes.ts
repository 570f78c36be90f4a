import { policyNames } from '#terms/policies.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { listLawRules, listPolicies } from './contract.ts';
import { lawLines } from './law-lines.ts';

/** The law as this program knows it is open to every officer: whoever is held to a limit may ask where it stands. */
export const policyReadRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(listPolicies, async (asked) => {
    const read = await readAsOf(readSide, asked, (at) => readSide.read('deadlines', 'policies', {}, at));
    if ('problem' in read) return read;
    const { policies, readings } = read.value;
    const titled = policies.map((policy) => ({ ...policy, title: policyNames[policy.name] }));
    return { headers: read.headers, body: { asOf: read.asOf, policies: titled, readings } };
  }),
  readRoute(listLawRules, async (asked) => {
    const read = await readAsOf(readSide, asked, (at) => readSide.read('deadlines', 'policies', {}, at));
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, lines: lawLines(read.value.readings) } };
  }),
];
