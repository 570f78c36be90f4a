import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { listUnits, readUnit, readUnitTree } from './contract.ts';

const options = { offersEffective: true } as const;

/** The register of units is open to every officer, as of any moment. */
export const unitReadRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(listUnits, async (asked) => {
    const { q, kind, includeEnded, limit = DEFAULT_LIMIT, after } = asked.query;
    const params = {
      limit,
      includeEnded: includeEnded === 'true',
      ...givenFields({ q, kind, after }),
    };
    const read = await readAsOf(readSide, asked, (at) => readSide.read('unit-register', 'search', params, at), options);
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(readUnitTree, async (asked) => {
    const { root } = asked.query;
    const params = givenFields({ root });
    const read = await readAsOf(readSide, asked, (at) => readSide.read('unit-register', 'tree', params, at), options);
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, units: read.value } };
  }),
  readRoute(readUnit, async (asked) => {
    const { code } = asked.params;
    const read = await readAsOf(readSide, asked, (at) => readSide.read('unit-register', 'unit', { code }, at), options);
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, unit: read.value } };
  }),
];
