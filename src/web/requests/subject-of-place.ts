import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';

const PLACES = [
  ['case', /^\/cases\/([0-9a-f-]{36})(?:\/|$)/],
  ['matter', /^\/matters\/([0-9a-f-]{36})(?:\/|$)/],
  ['accountability', /^\/accountability\/([0-9a-f-]{36})(?:\/|$)/],
  ['unit', /^\/units\/([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)(?:\/|$)/],
] as const;

/** Screens under `/units` that are of no unit. */
const NO_UNIT: ReadonlySet<string> = new Set(['new']);

/** What somebody was looking at, by the address of the screen; undefined: at nothing in particular. */
export const subjectOfPlace = (pathname: string | undefined): RequestSubject | undefined => {
  for (const [kind, pattern] of PLACES) {
    const id = pattern.exec(pathname ?? '')?.[1];
    if (id !== undefined && !(kind === 'unit' && NO_UNIT.has(id))) return { kind, id };
  }
  return undefined;
};
