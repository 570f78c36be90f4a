import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { listOfficers, readOfficer } from './contract.ts';

const options = { offersEffective: true } as const;

/** Who may do what is known to everyone who serves here, as of any moment. */
export const officerReadRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(listOfficers, async (asked) => {
    const { q, body, role, activeOnly, limit = DEFAULT_LIMIT, after } = asked.query;
    const params = { limit, activeOnly: activeOnly === 'true', ...givenFields({ q, body, role, after }) };
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readSide.read('officer-directory', 'list', params, at),
      options,
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(readOfficer, async (asked) => {
    const { officerId } = asked.params;
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readSide.read('officer-directory', 'officer', { officerId }, at),
      options,
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, officer: read.value } };
  }),
];
