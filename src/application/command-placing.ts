import type { ActionState } from '#domain/accountability-action/state.ts';
import type { CommandDefinition } from '#domain/command.ts';
import type { MatterState } from '#domain/corruption-matter/state.ts';
import { type EvidenceState, registrationOf } from '#domain/evidence/state.ts';
import { type CaseState, hasReached, leaderOf } from '#domain/inspection-case/state.ts';
import { type RequestSubject, requestSubjectSchema } from '#domain/oversight-request/request-subject.ts';
import type { RequestState } from '#domain/oversight-request/state.ts';
import { LAW_RULES } from '#domain/policy/state.ts';
import type { Action } from './actions.ts';
import { type StreamRules, streams } from './streams.ts';
import type { CaseTarget, RequestTarget, SubjectTarget, Target } from './target.ts';

/** What the rights on a thing hang on beside its own stream: what the command says, and the case it belongs to. */
export type TargetSources = Readonly<{
  data: Readonly<Record<string, unknown>>;
  caseTarget(caseId: string): Promise<CaseTarget | undefined>;
  /** What a request asks about; undefined: there is no such thing. */
  about(subject: RequestSubject): Promise<RequestTarget['about'] | undefined>;
}>;

/** All that the write path must know of a command besides its rules. */
export type CommandEntry = Readonly<{
  definition: CommandDefinition;
  stream: StreamRules;
  action: Action;
  /** Whether the stream is named by the command's key, or exists under a name that the sender gives. */
  names: 'new-stream' | 'given-stream';
  /** What the command's own data say of the stream, where they do: sent to another one, it is a mistake of ours. */
  addressee?(data: Readonly<Record<string, unknown>>): string;
  /** What rights are asked about; undefined: there is no such thing. */
  target(identity: string, state: unknown, around: TargetSources): Target | undefined | Promise<Target | undefined>;
}>;

export const caseTarget = (caseId: string, state: CaseState): CaseTarget | undefined =>
  state === null
    ? undefined
    : {
        kind: 'case',
        caseId,
        unit: state.unit,
        body: state.body,
        team: state.team.map(({ officerId }) => officerId),
        leader: leaderOf(state),
        isPublished: hasReached(state, 'following-up'),
      };

/** As far as its own stream tells: what the case adds (team, publication) only reading asks for. */
export const matterTarget = (id: string, state: MatterState): SubjectTarget | undefined =>
  state === null ? undefined : { kind: 'matter', id, unit: state.unit, team: [], isPublished: false };

export const actionTarget = (id: string, state: ActionState): SubjectTarget | undefined =>
  state === null ? undefined : { kind: 'accountability', id, unit: state.unit, team: [], isPublished: false };

/** In which stream a command goes, and what the right to it is asked of. */
export type Placing = Pick<CommandEntry, 'stream' | 'names' | 'addressee' | 'target'>;

export const ofCase: Placing = { stream: streams.inspectionCase, names: 'given-stream', target: caseTarget };
export const ofNewCase: Placing = {
  stream: streams.inspectionCase,
  names: 'new-stream',
  target: () => ({ kind: 'register' }),
};
/** A file is hidden with the case that it belongs to: by one case nobody finds a file of another. */
export const ofEvidence: Placing = {
  stream: streams.evidence,
  names: 'given-stream',
  target: (_: string, state: EvidenceState, { data: { caseId }, caseTarget: find }) =>
    registrationOf(state, String(caseId)) === undefined ? undefined : find(String(caseId)),
};
/** What comes into a case is not in it yet. */
export const ofNewEvidence: Placing = {
  ...ofEvidence,
  target: (_, __, { data: { caseId }, caseTarget: find }) => find(String(caseId)),
};
export const ofMatter: Placing = { stream: streams.corruptionMatter, names: 'given-stream', target: matterTarget };
export const ofNewMatter: Placing = { ...ofMatter, names: 'new-stream', target: () => ({ kind: 'register' }) };
export const ofAction: Placing = { stream: streams.accountabilityAction, names: 'given-stream', target: actionTarget };
export const ofNewAction: Placing = { ...ofAction, names: 'new-stream', target: () => ({ kind: 'register' }) };
/** Hidden with what it asks about. */
export const ofRequest: Placing = {
  stream: streams.oversightRequest,
  names: 'given-stream',
  target: async (id: string, state: RequestState, { about: find }) => {
    const about = state === null ? undefined : await find(state.subject);
    return about && { kind: 'request', id, askedBy: state?.askedBy, about };
  },
};
export const ofNewRequest: Placing = {
  ...ofRequest,
  names: 'new-stream',
  target: async (id, _, { data: { subject }, about: find }) => {
    const about = await find(requestSubjectSchema.parse(subject));
    return about && { kind: 'request', id, askedBy: undefined, about };
  },
};
export const ofUnit: Placing = {
  stream: streams.unit,
  names: 'given-stream',
  addressee: ({ code }) => String(code),
  target: (code: string) => ({ kind: 'unit', code }),
};
export const ofOfficer: Placing = {
  stream: streams.officer,
  names: 'given-stream',
  target: (officerId: string) => ({ kind: 'officer', officerId }),
};
export const ofNewOfficer: Placing = { ...ofOfficer, names: 'new-stream' };

/** In the stream of whoever does it. */
export const ofOwnAccess: Placing = {
  stream: streams.access,
  names: 'given-stream',
  target: () => ({ kind: 'register' }),
};

/** Of the whole province: what hangs on no single thing. */
const ofProvince: Pick<Placing, 'names' | 'target'> = { names: 'given-stream', target: () => ({ kind: 'register' }) };
export const ofCalendar: Placing = {
  ...ofProvince,
  stream: streams.workingCalendar,
  addressee: ({ year }) => String(year),
};
export const ofPolicy: Placing = { ...ofProvince, stream: streams.policy, addressee: ({ name }) => String(name) };
export const ofPlan: Placing = { ...ofProvince, stream: streams.inspectionPlan };
export const ofLawRules: Placing = { ...ofProvince, stream: streams.policy, addressee: () => LAW_RULES };
