import type { CommandDefinition } from '#domain/command.ts';
import { type CaseCommand, caseCommandDefinitions } from '#domain/inspection-case/commands.ts';
import { type CaseState, hasReached, leaderOf } from '#domain/inspection-case/state.ts';
import { type OfficerCommand, officerCommandDefinitions } from '#domain/officer/commands.ts';
import { type UnitCommand, unitCommandDefinitions } from '#domain/unit/commands.ts';
import type { Action } from './actions.ts';
import { type StreamRules, streams } from './streams.ts';
import type { CaseTarget, Target } from './target.ts';

/** Every command that someone can send. */
export type CommandType = CaseCommand['type'] | OfficerCommand['type'] | UnitCommand['type'];

/** All that the write path must know of a command besides its rules. */
export type CommandEntry = Readonly<{
  definition: CommandDefinition;
  stream: StreamRules;
  action: Action;
  /** Whether the stream is named by the command's key, or exists under a name that the sender gives. */
  names: 'new-stream' | 'given-stream';
  /** What rights are asked about; undefined: there is no such thing. */
  target(identity: string, state: unknown): Target | undefined;
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

type Placing = Pick<CommandEntry, 'stream' | 'names' | 'target'>;

const ofCase: Placing = { stream: streams.inspectionCase, names: 'given-stream', target: caseTarget };
const ofNewCase: Placing = {
  stream: streams.inspectionCase,
  names: 'new-stream',
  target: () => ({ kind: 'register' }),
};
const ofUnit: Placing = {
  stream: streams.unit,
  names: 'given-stream',
  target: (code: string) => ({ kind: 'unit', code }),
};
const ofOfficer: Placing = {
  stream: streams.officer,
  names: 'given-stream',
  target: (officerId: string) => ({ kind: 'officer', officerId }),
};
const ofNewOfficer: Placing = { ...ofOfficer, names: 'new-stream' };

/** The act each command is, and what it is done to. A command without a row does not compile. */
const rows = {
  RegisterUnit: [ofUnit, 'manage-units'],
  RegisterProvisionalUnit: [ofUnit, 'register-provisional-unit'],
  ConfirmUnit: [ofUnit, 'manage-units'],
  RenameUnit: [ofUnit, 'manage-units'],
  MoveUnit: [ofUnit, 'manage-units'],
  FlagRemoteArea: [ofUnit, 'manage-units'],
  MergeUnit: [ofUnit, 'manage-units'],
  SplitUnit: [ofUnit, 'manage-units'],
  AbolishUnit: [ofUnit, 'manage-units'],
  AppointHead: [ofUnit, 'manage-units'],
  AppointDeputy: [ofUnit, 'manage-units'],
  EndTerm: [ofUnit, 'manage-units'],
  AssignField: [ofUnit, 'manage-units'],

  EnrolOfficer: [ofNewOfficer, 'manage-officers'],
  SuspendOfficer: [ofOfficer, 'manage-officers'],
  ReinstateOfficer: [ofOfficer, 'manage-officers'],
  GrantRole: [ofOfficer, 'manage-officers'],
  RevokeRole: [ofOfficer, 'manage-officers'],

  OpenCase: [ofNewCase, 'open-case'],
  IssueDecision: [ofCase, 'issue-decision'],
  AppointTeam: [ofCase, 'appoint-team'],
  ReplaceTeamMember: [ofCase, 'appoint-team'],
  RecordRecusal: [ofCase, 'appoint-team'],
  AnnounceDecision: [ofCase, 'lead-fieldwork'],
  ReportFinding: [ofCase, 'report-finding'],
  CorrectFinding: [ofCase, 'revise-finding'],
  ReclassifyFinding: [ofCase, 'revise-finding'],
  WithdrawFinding: [ofCase, 'revise-finding'],
  ReviewFinding: [ofCase, 'review-finding'],
  TransferToInvestigation: [ofCase, 'transfer-to-investigation'],
  EndFieldwork: [ofCase, 'lead-fieldwork'],
  SubmitReport: [ofCase, 'submit-report'],
  AssignDraft: [ofCase, 'assign-draft'],
  SubmitDraft: [ofCase, 'submit-draft'],
  AppraiseDraft: [ofCase, 'appraise-draft'],
  IssueConclusion: [ofCase, 'issue-conclusion'],
  PublishConclusion: [ofCase, 'publish-conclusion'],
  ReportRecommendationDone: [ofCase, 'follow-up'],
  VerifyRecommendation: [ofCase, 'follow-up'],
  CloseRecommendationUnimplemented: [ofCase, 'follow-up'],
  DeclareMatterNotRequired: [ofCase, 'prepare-closure'],
  DeclareAccountabilityNotRequired: [ofCase, 'prepare-closure'],
  ReportResultToRequester: [ofCase, 'prepare-closure'],
  ReverifyEvidence: [ofCase, 'prepare-closure'],
  ProposeClosure: [ofCase, 'propose-closure'],
  CloseCase: [ofCase, 'close-case'],
} as const satisfies Record<CommandType, readonly [Placing, Action]>;

const definitions: readonly CommandDefinition[] = [
  ...unitCommandDefinitions,
  ...officerCommandDefinitions,
  ...caseCommandDefinitions,
];

const isCommandType = (type: string): type is CommandType => Object.hasOwn(rows, type);

/** Every command by its type: decider, stream, action and target. */
export const registry: ReadonlyMap<string, CommandEntry> = new Map(
  definitions.map((definition) => {
    const { type } = definition;
    if (!isCommandType(type)) throw new Error(`${type} has no row in the registry`);
    const [placing, action] = rows[type];
    return [type, { definition, action, ...placing }];
  }),
);
