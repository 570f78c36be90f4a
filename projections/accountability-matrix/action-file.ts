import {
  type ConsequenceOn,
  consequenceOn,
  missingPapers,
  sanctionReading,
} from '#domain/accountability-action/consequence-on.ts';
import { lastDecidedOn } from '#domain/accountability-action/reconsideration.ts';
import type { AccountabilityAction } from '#domain/accountability-action/state.ts';
import { type AppliedArticle, type ArticleName, articleOn } from '#domain/law/accountability/articles.ts';
import { parentOn } from '#domain/unit/state.ts';
import { ownerOn } from '#domain/unit/tree.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import { officerNames } from '../names/officer-names.ts';
import { type Ground, groundOf } from './ground.ts';
import { type Band, bandOf, linesOf, type MatrixLine, withCounted } from './matrix-line.ts';
import { type SeverityTold, severityTold } from './matter-file.ts';
import { actionById, actionsFor, matterById, type StepOnRecord, stepsOf } from './on-record.ts';

/** A band with all that it comes from: what a cell of the matrix opens. */
export type BandTold = Readonly<{
  /** The day as of which it is. */
  day: string;
  band: Band;
  derivation: ConsequenceOn;
}>;

export type ActionFile = Readonly<{
  actionId: string;
  revision: number;
  line: MatrixLine;
  matterSummary: string;
  openedOn: string;
  regime: AccountabilityAction['regime'];
  notifiedOn: string | null;
  explainedOn: string | null;
  grounds: AccountabilityAction['grounds'];
  proposals: AccountabilityAction['proposals'];
  papers: AccountabilityAction['papers'];
  enforcements: AccountabilityAction['enforcements'];
  appeals: AccountabilityAction['appeals'];
  dropped: AccountabilityAction['dropped'];
  statuses: AccountabilityAction['statuses'];
  /** How grave its own matter is, with the outcome of each offender. */
  severity: SeverityTold;
  /** What is known now points here … */
  now: BandTold;
  /** … and pointed there on the day of the last decision; null: nothing was decided. */
  whenDecided: BandTold | null;
  /** Cần xem xét lại. */
  needsReview: boolean;
  /** Decisions that hold beside the last one, and those that papers speak of and nobody recorded. */
  beside: readonly string[];
  missing: readonly string[];
  /** Who decides: the unit above, on the tree of the day. Null: not known. */
  superior: Readonly<{ code: string; name: string }> | null;
  articles: Readonly<Record<ArticleName, AppliedArticle | null>>;
  steps: readonly StepOnRecord[];
  officers: Readonly<Record<string, string>>;
}>;

/** One action entire, as of the moment. Null: there was none. */
export const actionFile = (reader: Reader, actionId: string, at: At): ActionFile | null => {
  const found = actionById(reader, actionId);
  const of = found && matterById(reader, found.action.matterId);
  if (found === undefined || of === undefined) return null;
  const { action, revision } = found;
  const { matterId, matter } = of;
  const ground = groundOf(reader);
  const line = linesOf({ matterId, matter }, actionsFor(reader, matterId), ground, at).find(
    (each) => each.actionId === actionId,
  );
  if (line === undefined) return null;
  const counted = withCounted({ matterId, matter }, action, ground);
  const day = at.legalDate;
  const matters = ground.mattersOf(matter.unit);
  const now = consequenceOn(counted, matters, { day, several: ground.severalOn(day) });
  const steps = stepsOf(reader, actionId);
  const reading = sanctionReading(action, day);
  return {
    actionId,
    revision,
    line,
    matterSummary: of.told.summary,
    openedOn: action.openedOn,
    regime: action.regime,
    notifiedOn: action.notifiedOn,
    explainedOn: action.explainedOn,
    grounds: action.grounds,
    proposals: action.proposals,
    papers: action.papers.toSorted((one, other) => one.on.localeCompare(other.on) || one.key.localeCompare(other.key)),
    enforcements: action.enforcements,
    appeals: action.appeals,
    dropped: action.dropped,
    statuses: action.statuses,
    severity: severityTold(matter, at),
    now: told(now, day),
    whenDecided: decidedBand(counted, ground, at),
    needsReview: line.tasks.includes('review'),
    beside: reading.beside.map(({ key }) => key),
    missing: missingPapers(action),
    superior: superiorOf(action.unit, ground, at),
    articles: {
      liability: articleOn('liability', matter.to) ?? null,
      consequence: articleOn('consequence', matter.to) ?? null,
      severity: articleOn('severity', matter.to) ?? null,
      otherRegime: articleOn('otherRegime', matter.to) ?? null,
      discipline: articleOn('discipline', matter.to) ?? null,
    },
    steps,
    officers: officerNames(reader, [...steps.map(({ by }) => by), ...officersIn(action)]),
  };
};

const told = (derivation: ConsequenceOn, day: string): BandTold => ({ day, band: bandOf(derivation), derivation });

/** By what was known on the day of the last decision. */
const decidedBand = (action: AccountabilityAction, ground: Ground, { legalDate }: At): BandTold | null => {
  const day = lastDecidedOn(action, legalDate);
  if (day === undefined) return null;
  const asked = { day, knownOn: day, several: ground.severalOn(day) };
  return told(consequenceOn(action, ground.mattersOf(action.unit), asked), day);
};

/** The superior is that of today's tree: of a unit that is no more, the one above its successor. */
const superiorOf = (code: string, ground: Ground, { legalDate: day }: At): ActionFile['superior'] => {
  const owner = ownerOn({ get: ground.unit }, code, day) ?? code;
  const unit = ground.unit(owner);
  const above = unit === undefined ? undefined : parentOn(unit, day);
  return above === undefined || above === null ? null : { code: above, name: ground.nameOf(above, day) };
};

const officersIn = ({ grounds, papers }: AccountabilityAction): readonly string[] => [
  ...grounds.map(({ claimedBy }) => claimedBy),
  ...papers.flatMap(({ recordedBy, confirmedBy }) => [recordedBy, ...(confirmedBy === null ? [] : [confirmedBy])]),
];
