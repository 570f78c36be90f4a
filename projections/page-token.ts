import type { At } from '#projecting/read-model.ts';

/**
 * Where the next page begins: `<ledger number>@<day>.<rest>`, opaque to clients. Whoever reads the next page reads it as
 * of that number and judges it on that day, so that rows which change meanwhile are neither skipped nor repeated, and
 * what was overdue on the page before is so on this one.
 */
export const pageToken = ({ number, legalDate }: At, rest: string): string => `${number}@${legalDate}.${rest}`;

/** What stands behind the moment. */
export const restOf = (token: string): string => token.slice(token.indexOf('.') + 1);
