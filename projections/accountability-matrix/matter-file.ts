import { severityOn } from '#domain/corruption-matter/severity-on.ts';
import type { CorruptionMatter, Offender, Proceeding } from '#domain/corruption-matter/state.ts';
import { type SuspensionsReading, suspensionsOf } from '#domain/corruption-matter/suspensions-of.ts';
import { type AppliedArticle, articleOn } from '#domain/law/accountability/articles.ts';
import type { KnownOutcome } from '#domain/law/accountability/criminal-track.ts';
import type { Stretch } from '#domain/law/accountability/liability.ts';
import type { MatterSeverity } from '#domain/law/accountability/severity.ts';
import type { CorruptActCode } from '#domain/law/corrupt-acts.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import { officerNames } from '../names/officer-names.ts';
import { type Ground, groundOf } from './ground.ts';
import { linesOf, type MatrixLine, statusOf } from './matrix-line.ts';
import { actionsFor, matterById, type StepOnRecord, stepsOf } from './on-record.ts';

/** How grave, and what it comes from (decree 59/2019 Art. 76). */
export type SeverityTold = Readonly<{
  severity: MatterSeverity;
  outcomes: readonly KnownOutcome[];
  /** Judgments that are said to be superseded and were never recorded. */
  missing: readonly string[];
  /** Null: no article is known for that day. */
  article: AppliedArticle | null;
}>;

export type MatterFile = Readonly<{
  matterId: string;
  revision: number;
  status: MatrixLine['matterStatus'];
  source: CorruptionMatter['source'];
  /** The paper by which it became known, where it is not a finding. */
  document: unknown;
  caseId: string | null;
  findingIds: readonly string[];
  unit: Readonly<{ code: string; name: string }>;
  subUnits: readonly Readonly<{ code: string; name: string }>[];
  body: Readonly<{ code: string; name: string }>;
  topic: Topic;
  actCode: CorruptActCode;
  from: string;
  to: string;
  amountVnd: number | null;
  summary: string;
  /** Sealed; null: nothing more was written. */
  details: unknown;
  identifiedOn: string;
  offenders: readonly (Offender & Readonly<{ /** Sealed; null: no name was written. */ name: unknown }>)[];
  escalation: CorruptionMatter['escalation'];
  mergedInto: string | null;
  clearedOn: string | null;
  transfers: CorruptionMatter['transfers'];
  procuracyNotifiedOn: string | null;
  acknowledgements: CorruptionMatter['acknowledgements'];
  proceedings: readonly Proceeding[];
  judgments: CorruptionMatter['judgments'];
  suspensions: SuspensionsReading;
  severity: SeverityTold;
  /** Who held which post and field on the days of the act (anti-corruption law Art. 72). */
  liability: Readonly<{ article: AppliedArticle | null; stretches: readonly Stretch[] }>;
  /** Everybody who answers, or is looked at, or is to be determined. */
  lines: readonly MatrixLine[];
  /** Other matters in the unit: "several" is counted over them. */
  inUnit: readonly Readonly<{ matterId: string; topic: Topic; from: string; to: string; severity: MatterSeverity }>[];
  steps: readonly StepOnRecord[];
  officers: Readonly<Record<string, string>>;
}>;

/** One matter entire, as of the moment. Null: there was none. */
export const matterFile = (reader: Reader, matterId: string, at: At): MatterFile | null => {
  const found = matterById(reader, matterId);
  if (found === undefined) return null;
  const { matter, told, revision } = found;
  const ground = groundOf(reader);
  const steps = stepsOf(reader, matterId);
  const named = (code: string) => ({ code, name: ground.nameOf(code, matter.to) });
  return {
    matterId,
    revision,
    status: statusOf(matter, at),
    source: matter.source,
    document: told.document ?? null,
    caseId: matter.caseId,
    findingIds: matter.findingIds,
    unit: named(matter.unit),
    subUnits: matter.subUnits.map(named),
    body: { code: matter.body, name: ground.nameOf(matter.body, matter.identifiedOn) },
    topic: matter.topic,
    actCode: matter.actCode,
    from: matter.from,
    to: matter.to,
    amountVnd: told.amountVnd ?? null,
    summary: told.summary,
    details: told.details ?? null,
    identifiedOn: matter.identifiedOn,
    offenders: matter.offenders.map((offender) => ({
      ...offender,
      name: told.offenders.find(({ personId }) => personId === offender.personId)?.name ?? null,
    })),
    escalation: matter.escalation,
    mergedInto: matter.mergedInto,
    clearedOn: matter.clearedOn,
    transfers: matter.transfers,
    procuracyNotifiedOn: matter.procuracyNotifiedOn,
    acknowledgements: matter.acknowledgements,
    proceedings: matter.proceedings.toSorted(byDay),
    judgments: matter.judgments.toSorted(byDay),
    suspensions: suspensionsOf(matter),
    severity: severityTold(matter, at),
    liability: {
      article: articleOn('liability', matter.to) ?? null,
      stretches: ground.stretchesOf(matter),
    },
    lines: linesOf({ matterId, matter }, actionsFor(reader, matterId), ground, at),
    inUnit: othersInUnit(matterId, matter, ground, at),
    steps,
    officers: officerNames(
      reader,
      steps.map(({ by }) => by),
    ),
  };
};

const byDay = (one: Readonly<{ on: string; key: string }>, other: Readonly<{ on: string; key: string }>): number =>
  one.on.localeCompare(other.on) || one.key.localeCompare(other.key);

/** By all that is recorded and had taken effect by the day. */
export const severityTold = (matter: CorruptionMatter, { legalDate }: At): SeverityTold => ({
  ...severityOn(matter, { day: legalDate }),
  article: articleOn('severity', matter.to) ?? null,
});

const othersInUnit = (matterId: string, { unit }: CorruptionMatter, ground: Ground, at: At): MatterFile['inUnit'] =>
  [...ground.mattersOf(unit)]
    .filter(([id, other]) => id !== matterId && other.mergedInto === null)
    .map(([id, other]) => ({
      matterId: id,
      topic: other.topic,
      from: other.from,
      to: other.to,
      severity: severityOn(other, { day: at.legalDate }).severity,
    }));
