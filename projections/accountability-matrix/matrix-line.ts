import {
  type ConsequenceOn,
  consequenceOn,
  decidedOn,
  missingPapers,
} from '#domain/accountability-action/consequence-on.ts';
import { lastDecidedOn, reconsiderationOf } from '#domain/accountability-action/reconsideration.ts';
import { type AccountabilityAction, UNTOUCHED } from '#domain/accountability-action/state.ts';
import { severityOn } from '#domain/corruption-matter/severity-on.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import type { Consequence, Deviation, SanctionForm } from '#domain/law/accountability/consequence.ts';
import type { LiableOfficer, Undetermined } from '#domain/law/accountability/liability.ts';
import type { LadderForm, ReferenceClause } from '#domain/law/accountability/reference.ts';
import type { MatterSeverity, Severity } from '#domain/law/accountability/severity.ts';
import type { CorruptActCode } from '#domain/law/corrupt-acts.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { Office } from '#domain/unit/state.ts';
import type { At } from '#projecting/read-model.ts';
import type { Ground } from './ground.ts';
import type { ActionOnRecord } from './on-record.ts';

/** The reference band as a cell shows it; its derivation is in the file of the matter or the action. */
export type Band = Readonly<{
  outcome: Consequence['outcome'];
  lightest: LadderForm | null;
  heaviest: LadderForm | null;
  clause: ReferenceClause | null;
  several: number | null;
  /** Of some matter the outcome is open: the form may still become heavier. */
  isProvisional: boolean;
}>;

/** What somebody has to do about a line. */
export const LINE_TASKS = ['determine', 'open', 'assess', 'confirm', 'review', 'missing'] as const;
export type LineTask = (typeof LINE_TASKS)[number];

export type MatrixLine = Readonly<{
  matterId: string;
  caseId: string | null;
  unit: Readonly<{ code: string; name: string }>;
  topic: Topic;
  actCode: CorruptActCode;
  from: string;
  to: string;
  identifiedOn: string;
  matterStatus: 'open' | 'cleared' | 'merged';
  severity: Readonly<{ outcome: MatterSeverity['outcome']; severity: Severity | null }>;
  /** Null: nobody is presumed, an officer has to determine who answers. */
  person: Readonly<{ personId: string; name: string; post: string; office: Office; isActing: boolean }> | null;
  liability: LiableOfficer['liability'] | null;
  because: AccountabilityAction['because'] | null;
  undetermined: Undetermined | null;
  actionId: string | null;
  stage: 'not-opened' | 'opened' | 'proposed' | 'decided' | 'dropped';
  proposed: SanctionForm | null;
  band: Band | null;
  decision: Readonly<{
    key: string;
    form: SanctionForm;
    on: string;
    decidedBy: string;
    /** As the paper states it; null: "không nêu căn cứ". */
    ground: string | null;
    isConfirmed: boolean;
    deviation: Deviation;
  }> | null;
  tasks: readonly LineTask[];
}>;

export type Matter = Readonly<{ matterId: string; matter: CorruptionMatter }>;

/** As much of a line as lists are cut and counted by; the band, which costs most to derive, comes with the whole. */
export type LineOutline = Pick<MatrixLine, 'tasks' | 'decision'> & Readonly<{ whole(): MatrixLine }>;

/** The lines of a matter: everybody who answers for it or is looked at for it, and whoever is still to be determined. */
export const outlinesOf = (
  of: Matter,
  actions: readonly ActionOnRecord[],
  ground: Ground,
  at: At,
): readonly LineOutline[] => {
  const stretches = ground.stretchesOf(of.matter);
  const opened = actions.map((each) => outlineOfAction(of, each, ground, at));
  const waiting = ground
    .liableFor(of.matter)
    .filter(({ personId, office }) => !isLookedAt(actions, personId, office))
    .map((each) => notOpened(of, 'open', at, (tasks) => lineOfLiable(of, each, tasks, ground, at)));
  const open = stretches.find(({ undetermined }) => undetermined !== null)?.undetermined ?? null;
  const isDetermined = actions.some(({ action }) => action.because === 'determined');
  const unclear =
    open === null || isDetermined
      ? []
      : [notOpened(of, 'determine', at, (tasks) => lineToDetermine(of, open, tasks, ground, at))];
  return [...opened, ...waiting, ...unclear];
};

export const linesOf = (...of: Parameters<typeof outlinesOf>): readonly MatrixLine[] =>
  outlinesOf(...of).map((outline) => outline.whole());

const notOpened = (
  { matter }: Matter,
  task: 'open' | 'determine',
  at: At,
  whole: (tasks: readonly LineTask[]) => MatrixLine,
): LineOutline => {
  const tasks = statusOf(matter, at) === 'open' ? [task] : [];
  return { tasks, decision: null, whole: () => whole(tasks) };
};

const isLookedAt = (actions: readonly ActionOnRecord[], personId: string, office: Office): boolean =>
  actions.some(({ action }) => action.personId === personId && action.office === office);

const lineOfMatter = ({ matterId, matter }: Matter, ground: Ground, at: At) => {
  const { severity } = severityOn(matter, { day: at.legalDate });
  return {
    matterId,
    caseId: matter.caseId,
    unit: { code: matter.unit, name: ground.nameOf(matter.unit, matter.to) },
    topic: matter.topic,
    actCode: matter.actCode,
    from: matter.from,
    to: matter.to,
    identifiedOn: matter.identifiedOn,
    matterStatus: statusOf(matter, at),
    severity: { outcome: severity.outcome, severity: severity.outcome === 'no-offender' ? null : severity.severity },
  } as const;
};

export const statusOf = (
  { mergedInto, clearedOn }: CorruptionMatter,
  { legalDate }: At,
): MatrixLine['matterStatus'] => {
  if (mergedInto !== null) return 'merged';
  return clearedOn !== null && clearedOn <= legalDate ? 'cleared' : 'open';
};

const NOT_OPENED = { actionId: null, stage: 'not-opened', proposed: null, decision: null } as const;

const lineToDetermine = (
  of: Matter,
  undetermined: Undetermined,
  tasks: readonly LineTask[],
  ground: Ground,
  at: At,
): MatrixLine => ({
  ...lineOfMatter(of, ground, at),
  ...NOT_OPENED,
  ...{ person: null, liability: null, because: null, undetermined, band: null, tasks },
});

const lineOfLiable = (
  of: Matter,
  liable: LiableOfficer,
  tasks: readonly LineTask[],
  ground: Ground,
  at: At,
): MatrixLine => {
  const { personId, name, post, office, isActing, liability, because } = liable;
  const asIfOpened: AccountabilityAction = {
    ...UNTOUCHED,
    regime: 'civil-service',
    openedOn: of.matter.identifiedOn,
    matterId: of.matterId,
    caseId: of.matter.caseId,
    otherMatters: countedWith(of, { personId, office }, ground),
    unit: of.matter.unit,
    personId,
    name,
    post,
    office,
    isActing,
    liability,
    because,
  };
  const matters = ground.mattersOf(of.matter.unit);
  const now = consequenceOn(asIfOpened, matters, { day: at.legalDate, several: ground.severalOn(at.legalDate) });
  return {
    ...lineOfMatter(of, ground, at),
    ...NOT_OPENED,
    person: { personId, name, post, office, isActing },
    liability,
    because,
    undetermined: null,
    band: bandOf(now),
    tasks,
  };
};

const outlineOfAction = (of: Matter, onRecord: ActionOnRecord, ground: Ground, at: At): LineOutline => {
  const { action } = onRecord;
  const day = at.legalDate;
  const matters = ground.mattersOf(of.matter.unit);
  const asked = { day, severalOn: ground.severalOn };
  // Nothing to compare with, nothing to count for it.
  const isUndecided = lastDecidedOn(action, day) === undefined;
  const asDecided = isUndecided ? action : withCounted(of, action, ground);
  const decided = isUndecided ? null : decidedOn(asDecided, matters, asked);
  const tasks = tasksOf(action, !isUndecided && reconsiderationOf(asDecided, matters, asked) !== null);
  const decision = decided && {
    key: decided.paper.key,
    form: decided.standing.form,
    on: decided.paper.on,
    decidedBy: decided.paper.decidedBy,
    ground: decided.paper.ground,
    isConfirmed: decided.paper.confirmedBy !== null,
    deviation: decided.deviation,
  };
  const whole = (): MatrixLine => {
    const { personId, name, post, office, isActing, liability, because } = action;
    const counted = withCounted(of, action, ground);
    const now = consequenceOn(counted, matters, { day, several: ground.severalOn(day) });
    return {
      ...lineOfMatter(of, ground, at),
      person: { personId, name, post, office, isActing },
      liability,
      because,
      undetermined: null,
      actionId: onRecord.actionId,
      stage: stageOf(action, decided !== null),
      proposed: action.proposals.at(-1)?.form ?? null,
      band: bandOf(now),
      decision,
      tasks,
    };
  };
  return { tasks, decision, whole };
};

const stageOf = ({ dropped, proposals }: AccountabilityAction, isDecided: boolean): MatrixLine['stage'] => {
  if (isDecided) return 'decided';
  if (dropped !== null) return 'dropped';
  return proposals.length > 0 ? 'proposed' : 'opened';
};

const tasksOf = (action: AccountabilityAction, isToReview: boolean): readonly LineTask[] => {
  const isOpen = action.dropped === null;
  return [
    ...(isOpen && action.grounds.some(({ status }) => status === 'claimed') ? (['assess'] as const) : []),
    ...(action.papers.some(({ confirmedBy }) => confirmedBy === null) ? (['confirm'] as const) : []),
    ...(isToReview ? (['review'] as const) : []),
    ...(missingPapers(action).length > 0 ? (['missing'] as const) : []),
  ];
};

/** The action with all matters that count with its own, not only those that were named when it was opened. */
export const withCounted = (of: Matter, action: AccountabilityAction, ground: Ground): AccountabilityAction => ({
  ...action,
  otherMatters: [...new Set([...action.otherMatters, ...countedWith(of, action, ground)])],
});

/** Other matters in the unit for which the same person answers by post and field. */
const countedWith = (
  { matterId, matter }: Matter,
  { personId, office }: Readonly<{ personId: string; office: Office }>,
  ground: Ground,
): readonly string[] => ground.answeredBy(matter.unit, personId, office).filter((id) => id !== matterId);

export const bandOf = ({ consequence, reference }: ConsequenceOn): Band => ({
  outcome: consequence.outcome,
  lightest: consequence.outcome === 'discipline' ? consequence.lightest : null,
  heaviest: consequence.outcome === 'discipline' ? consequence.heaviest : null,
  clause: reference?.clause ?? null,
  several: reference?.several ?? null,
  isProvisional: reference?.isProvisional ?? false,
});
