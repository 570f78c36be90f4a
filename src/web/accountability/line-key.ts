import type { MatrixLine } from '../api/matrix-queries.ts';

/** What tells one line from all others. */
export const lineKey = ({ matterId, actionId, person }: MatrixLine): string =>
  `${matterId} ${actionId ?? ''} ${person === null ? 'determine' : `${person.personId} ${person.office}`}`;
