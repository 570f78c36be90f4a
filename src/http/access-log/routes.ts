import type { z } from 'zod';
import type { FindWhoCouldSee, SeenThing } from '#application/who-could-see.ts';
import { caseForReading, type FindCaseTarget } from '../cases/case-for-reading.ts';
import { readVisible, visibilityOf } from '../cases/visible-cases.ts';
import type { Reader } from '../gate.ts';
import { givenFields } from '../given-fields.ts';
import { DEFAULT_LIMIT } from '../moment.ts';
import type { Problem } from '../problems/problem-table.ts';
import { type ReadSide, readAsOf } from '../reading.ts';
import { type Route, readRoute } from '../route.ts';
import { type SubjectSide, subjectForReading } from '../subject-reading.ts';
import { listAccess, readWhoCouldSee } from './contract.ts';

type Dependencies = Readonly<{
  readSide: ReadSide;
  whoCouldSee: FindWhoCouldSee;
  caseTarget: FindCaseTarget;
  subjects: SubjectSide;
}>;

/** Who saw, opened, tried or was given what; and beside it who could have. */
export const accessLogRoutes = (dependencies: Dependencies): readonly Route[] => [
  readRoute(listAccess, async (asked) => {
    const { readSide } = dependencies;
    const seen = await visibilityOf(asked.reader);
    if ('problem' in seen) return seen;
    const { limit = DEFAULT_LIMIT, after, kind: kinds, officer, from, to, subject } = asked.query;
    const params = {
      ...seen,
      limit,
      ...givenFields({
        after,
        kinds,
        officer,
        from,
        to,
        subject: subject === undefined ? undefined : thingIn(subject),
      }),
    };
    const read = await readAsOf(readSide, asked, (at) =>
      readVisible(params, (seenNow) => readSide.read('access-log', 'list', seenNow, at)),
    );
    if ('problem' in read) return read;
    return { headers: read.headers, body: { asOf: read.asOf, ...read.value } };
  }),
  readRoute(readWhoCouldSee, async (asked) => {
    const { readSide, whoCouldSee } = dependencies;
    const { kind, id } = asked.query;
    const hidden = await whyNotNow(dependencies, asked.reader, { kind, id });
    if (hidden !== undefined) return { problem: hidden };
    const read = await readAsOf(readSide, asked, (at) => readSide.read('access-log', 'title', { id }, at));
    if ('problem' in read) return read;
    const { number, day } = read.asOf;
    const couldSee = await whoCouldSee({ kind, id }, number, day);
    return { headers: read.headers, body: { asOf: read.asOf, subject: { kind, id, title: read.value }, ...couldSee } };
  }),
];

/**
 * Who was in the team of a case is no part of its outline: whoever asks must be allowed to read all of it today.
 * Undefined when he is, else the problem to answer.
 */
const whyNotNow = async (
  { caseTarget, subjects }: Pick<Dependencies, 'caseTarget' | 'subjects'>,
  reader: Reader,
  { kind, id }: SeenThing,
): Promise<Problem | undefined> => {
  if (kind !== 'case') return subjectForReading(subjects, reader, kind, id);
  const seen = await caseForReading(caseTarget, { reader, params: { caseId: id } }, 'read-case');
  return 'problem' in seen ? seen.problem : undefined;
};

type Query = z.output<typeof readWhoCouldSee.query>;

/** `case.<id>`, as the contract has checked it. */
const thingIn = (subject: string): SeenThing => {
  const dot = subject.indexOf('.');
  return { kind: subject.slice(0, dot) as Query['kind'], id: subject.slice(dot + 1) };
};
