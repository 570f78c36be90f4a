import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import type { RequestState } from '#domain/oversight-request/state.ts';
import { createCaseTargets } from './case-targets.ts';
import { streamName } from './stream-kind.ts';
import { requestStreams } from './streams.ts';
import { createSubjectTargets, type SubjectReading } from './subject-targets.ts';
import type { RequestTarget } from './target.ts';

type About = RequestTarget['about'];

/** What rights on a request hang on, as the ledger has it now. Undefined: there is no such thing. */
export const createRequestSubjects = (reading: SubjectReading) => {
  const caseTarget = createCaseTargets(reading);
  const targets = createSubjectTargets(reading);
  return async ({ kind, id }: RequestSubject): Promise<About | undefined> => {
    switch (kind) {
      case 'case':
        return caseTarget(id);
      case 'matter':
        return targets.matter(id);
      case 'accountability':
        return targets.accountability(id);
      case 'unit':
        return { kind: 'unit', code: id };
      case 'province':
        return { kind: 'province' };
    }
  };
};

export type FindRequestTarget = (requestId: string) => Promise<RequestTarget | undefined>;

/** The same of a request by its id. */
export const createRequestTargets = (reading: SubjectReading): FindRequestTarget => {
  const targetOf = requestTargetOf(reading);
  return async (requestId) => {
    const stream = streamName(reading.prefix, requestStreams.category, requestId);
    return targetOf(requestId, (await reading.folds.load(requestStreams, stream)).state);
  };
};

/** And for whoever has read the request already. */
export const requestTargetOf = (reading: SubjectReading) => {
  const about = createRequestSubjects(reading);
  return async (id: string, state: RequestState): Promise<RequestTarget | undefined> => {
    // Something is looked for where there is no request too: the time of an answer must not tell the two apart.
    const found = await about(state?.subject ?? { kind: 'case', id: NO_ID });
    return state === null || found === undefined
      ? undefined
      : { kind: 'request', id, askedBy: state.askedBy, about: found };
  };
};

/** Of what is not there and never will be. */
const NO_ID = '00000000-0000-0000-0000-000000000000';
