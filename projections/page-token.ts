/**
 * Where the next page begins: `<ledger number>.<rest>`, opaque to clients. Whoever reads the next page reads it as of
 * that number, so that rows which change meanwhile are neither skipped nor repeated.
 */
export const pageToken = (number: number, rest: string): string => `${number}.${rest}`;

/** What stands behind the number. */
export const restOf = (token: string): string => token.slice(token.indexOf('.') + 1);
