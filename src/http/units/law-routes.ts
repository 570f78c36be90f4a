import { givenFields } from '../given-fields.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { readCompetence, readSuccession } from './law-contract.ts';

const options = { offersEffective: true } as const;

/** What the law and its reorganisations say of a unit: who may inspect it, and who came after it. */
export const unitLawRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(readCompetence, async (asked) => {
    const { code } = asked.params;
    const { corruptionSigns = false, highestSuspect } = asked.query;
    const params = { code, corruptionSigns, ...givenFields({ highestSuspect }) };
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readSide.read('unit-register', 'competence', params, at),
      options,
    );
    if ('problem' in read) return read;
    const { value } = read;
    if (value === null) return { problem: refuse({ code: 'NotFound' }) };
    if (value.outcome === 'not-then') {
      const { on, known } = value;
      return { problem: refuse({ code: 'UnitNotThen', unit: code, on, known }) };
    }
    return { headers: read.headers, body: { asOf: read.asOf, competence: value.competence } };
  }),
  readRoute(readSuccession, async (asked) => {
    const { code } = asked.params;
    const params = { code, ...givenFields({ caseId: asked.query.caseId }) };
    const read = await readAsOf(
      readSide,
      asked,
      (at) => readSide.read('unit-register', 'succession', params, at),
      options,
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, succession: read.value } };
  }),
];
