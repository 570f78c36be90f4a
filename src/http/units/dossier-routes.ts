import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import { refuse } from '../problems.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { readDossier } from './dossier-contract.ts';

/** Of what inspections say of a unit, only what this officer may see today. */
export const dossierRoutes = (readSide: ReadSide): readonly Route[] => [
  readRoute(readDossier, async (asked) => {
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const params = { ...seen, code: asked.params.code };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('unit-dossier', 'dossier', seenNow, at)),
    );
    if ('problem' in read) return read;
    if (read.value === null) return { problem: refuse({ code: 'NotFound' }) };
    return { headers: read.headers, body: { asOf: read.asOf, dossier: read.value } };
  }),
];
