import type { Refusal } from '#domain/decider.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import type { RequestFault } from '../request-faults.ts';

/** How one code is answered: HTTP status, a title that never varies, and a detail that names the facts. */
export type ProblemEntry<Facts> = Readonly<{
  status: number;
  title: Bilingual;
  detail: (facts: Facts) => Bilingual;
  /** Single things that are wrong, where there is more than one. */
  errors?: (facts: Facts) => readonly RefusalError[];
  /** The facts go out with the answer too, as data. */
  tellsFacts?: true;
}>;

/** One unmet item of a refusal: not a place in the request, so the pointer is empty unless it is one. */
export type RefusalError = Readonly<{ pointer: string; code: string; detail: Bilingual }>;

type WithCode<R extends Refusal, Code> = R extends Refusal ? (Code extends R['code'] ? R : never) : never;

/** An entry for every code of a union of refusals: one without an entry does not compile. */
export type ProblemTable<R extends Refusal> = { readonly [Code in R['code']]: ProblemEntry<WithCode<R, Code>> };

/** What is answered instead of what was asked for (RFC 9457), in both languages until the caller's is known. */
export type Problem = Readonly<{
  status: number;
  code: string;
  title: Bilingual;
  detail: Bilingual;
  errors?: readonly (RefusalError | RequestFault)[];
  headers?: Readonly<Record<string, string>>;
  /** Further members of the answer. */
  more?: Readonly<Record<string, unknown>>;
}>;

/** Title and detail without facts. */
export const plain = (status: number, title: Bilingual, detail: Bilingual): ProblemEntry<unknown> => ({
  status,
  title,
  detail: () => detail,
});
