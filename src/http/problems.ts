import type { Response } from 'express';
import type { Refusal } from '#domain/decider.ts';
import type { Language } from '#terms/bilingual.ts';
import { accountabilityProblems } from './problems/accountability-problems.ts';
import { aroundProblems } from './problems/around-problems.ts';
import { calendarProblems } from './problems/calendar-problems.ts';
import { carryInProblems } from './problems/carry-in-problems.ts';
import { caseProblems } from './problems/case-problems.ts';
import { checkProblems } from './problems/check-problems.ts';
import { conclusionProblems } from './problems/conclusion-problems.ts';
import type { DomainRefusal } from './problems/domain-refusal.ts';
import { evidenceProblems } from './problems/evidence-problems.ts';
import { fieldworkProblems } from './problems/fieldwork-problems.ts';
import { findingProblems } from './problems/finding-problems.ts';
import { followUpProblems } from './problems/follow-up-problems.ts';
import { matterProblems } from './problems/matter-problems.ts';
import { oversightProblems } from './problems/oversight-problems.ts';
import { planProblems } from './problems/plan-problems.ts';
import type { Problem, ProblemEntry, ProblemTable } from './problems/problem-table.ts';
import { registerProblems } from './problems/register-problems.ts';
import { type RequestRefusal, requestProblems } from './problems/request-problems.ts';
import { timeProblems } from './problems/time-problems.ts';
import { contextOf } from './request-context.ts';
import type { RequestFault } from './request-faults.ts';

/** Everything anything in this program can say no with. */
export type AnyRefusal = RequestRefusal | DomainRefusal;

/** One table: code → status and sentences. A refusal that nobody mapped does not compile. */
export const problems = {
  ...requestProblems,
  ...caseProblems,
  ...carryInProblems,
  ...timeProblems,
  ...checkProblems,
  ...fieldworkProblems,
  ...findingProblems,
  ...conclusionProblems,
  ...aroundProblems,
  ...followUpProblems,
  ...evidenceProblems,
  ...matterProblems,
  ...accountabilityProblems,
  ...registerProblems,
  ...calendarProblems,
  ...planProblems,
  ...oversightProblems,
} satisfies ProblemTable<AnyRefusal>;

export type ProblemCode = keyof typeof problems;

/** Where a problem is explained: leads to its row on the reference page. */
export const problemType = (code: string): string => `/api/problems/${code}`;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** The answer to a refusal. A code that is not in the table is a mistake of ours and throws. */
export const problemOf = (refusal: Refusal, extra: Pick<Problem, 'headers' | 'more' | 'errors'> = {}): Problem => {
  const { code } = refusal;
  if (!isProblemCode(code)) throw new Error(`no problem is defined for the refusal ${code}`);
  // The table is checked to take for each code the refusal with that code; TypeScript cannot follow one code through a union.
  const entry = problems[code] as ProblemEntry<Refusal>;
  const errors = entry.errors?.(refusal);
  const { code: _, ...facts } = refusal;
  const more = entry.tellsFacts ? { facts, ...extra.more } : extra.more;
  return {
    status: entry.status,
    code,
    title: entry.title,
    detail: entry.detail(refusal),
    ...(errors === undefined ? {} : { errors }),
    ...extra,
    ...(more === undefined ? {} : { more }),
  };
};

/** A refusal of the boundary itself, so that its code and facts are checked where it is written. */
export const refuse = (refusal: RequestRefusal, extra: Pick<Problem, 'headers' | 'more' | 'errors'> = {}): Problem =>
  problemOf(refusal, extra);

export const malformed = (errors: readonly RequestFault[]): Problem => refuse({ code: 'MalformedRequest' }, { errors });
export const invalid = (errors: readonly RequestFault[]): Problem => refuse({ code: 'InvalidRequest' }, { errors });

/** The problem in one language, as RFC 9457 writes it, but for what belongs to the request. */
export const problemIn = (problem: Problem, language: Language) => ({
  status: problem.status,
  code: problem.code,
  title: problem.title[language],
  detail: problem.detail[language],
  ...(problem.errors === undefined
    ? {}
    : { errors: problem.errors.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[language] })) }),
});

/** Answers with the problem in the caller's language, as RFC 9457 writes it. */
export const sendProblem = (response: Response, problem: Problem): void => {
  const context = contextOf(response.req);
  const { language } = context;
  context.problem = problem.code;
  response
    .status(problem.status)
    .set(problem.headers ?? {})
    .set('Content-Type', 'application/problem+json')
    .set('Content-Language', language)
    .end(
      JSON.stringify({
        type: problemType(problem.code),
        ...problemIn(problem, language),
        instance: context.correlationId,
        ...problem.more,
      }),
    );
};
