import { z } from 'zod';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import { caseForReading, type FindCaseTarget } from '../cases/case-for-reading.ts';
import type { Reader } from '../gate.ts';
import type { Problem } from '../problems/problem-table.ts';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SCOPE = new RegExp(`^(?:ledger|case:${ID}|head:${ID}|unit:[0-9A-Za-z]+(?:[.][0-9A-Za-z]+)*)$`);

/** As it stands in an address: `ledger`, `case:<id>`, `unit:<code>`, or `head:<person id>`. */
export const scopeTextSchema = z.string().max(100).regex(SCOPE).meta({
  description:
    'ledger, case:<id>, unit:<code>, or head:<person id>: everything, one case, one unit, one head or deputy.',
});

/** What somebody looks at. */
export const scopeSchema = scopeTextSchema.transform((text): LogScope => {
  const [kind, id = ''] = text.split(':');
  return kind === 'case' || kind === 'unit' || kind === 'head' ? { kind, id } : { kind: 'ledger' };
});

/** As it stands in an address. */
export const scopeText = (scope: LogScope): string =>
  scope.kind === 'ledger' ? 'ledger' : `${scope.kind}:${scope.id}`;

/** A case outside one's reach is answered like one that does not exist. Whatever else is hidden in a scope is left out. */
export const refusalOfScope = async (
  caseTarget: FindCaseTarget,
  reader: Reader,
  scope: LogScope,
): Promise<Readonly<{ problem: Problem }> | undefined> => {
  if (scope.kind !== 'case') return undefined;
  const seen = await caseForReading(caseTarget, { reader, params: { caseId: scope.id } });
  return 'problem' in seen ? seen : undefined;
};
