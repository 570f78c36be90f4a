import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { type Finding, findingById } from '../inspection-case/finding-state.ts';
import { findingIdSchema, plainText } from '../inspection-case/findings.ts';
import type { InspectionCase } from '../inspection-case/state.ts';
import { corruptActCodes } from '../law/corrupt-acts.ts';
import { topics } from '../law/topics.ts';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';
import { isInTerritory } from '../officer/acting-territory.ts';
import { idSchema, textSchema, unitCodeSchema, vndSchema } from '../text.ts';
import { isInForce, lifetimeOf } from '../unit/state.ts';
import { ancestorsOn, isAtOrBelow } from '../unit/tree.ts';
import type { MatterDecision } from './events.ts';
import { offendersSchema, personTwice } from './offenders.ts';
import type { MatterRefusal } from './refusals.ts';
import { MATTER_SOURCES, type MatterState } from './state.ts';

const matterContent = (seal: Seal) => ({
  /** From what it is known: findings of ours, a judgment, or another body's conclusion. */
  source: z.enum(MATTER_SOURCES),
  /** The paper, where it is not a finding. */
  document: documentSchema.optional(),
  caseId: idSchema.optional(),
  findingIds: z
    .array(findingIdSchema)
    .max(50)
    .refine((ids) => new Set(ids).size === ids.length, 'each finding once')
    .optional(),
  /** Where it happened, and whose head answers for it. */
  unit: unitCodeSchema,
  /** Units below it in which it happened: a deputy may have been in charge of one of them. */
  subUnits: z.array(unitCodeSchema).max(50).optional(),
  topic: z.enum(topics),
  /** The corrupt act (anti-corruption law Art. 2). */
  actCode: z.enum(corruptActCodes),
  /** First and last day of the act: who held which post on them answers for it. */
  from: legalDateSchema,
  to: legalDateSchema,
  amountVnd: vndSchema.optional(),
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  offenders: offendersSchema(seal),
  occurredOn: legalDateSchema,
});

export const identifyMatter = defineCommand('IdentifyMatter', () => z.strictObject(matterContent(plainText)));

export const matterIdentified = defineEvent('MatterIdentified', (seal) =>
  z.strictObject({
    ...matterContent(seal),
    findingIds: z.array(findingIdSchema),
    subUnits: z.array(unitCodeSchema),
    /** For which inspectorate it was identified. */
    body: unitCodeSchema,
    identifiedBy: z.string(),
  }),
);
export const identificationEvents = [matterIdentified] as const;

type IdentifyMatter = CommandOf<typeof identifyMatter>;

/**
 * A corruption matter (vụ việc tham nhũng) becomes one of its own: severity and "several" are counted over matters, and
 * the head of its unit answers for it. A file that the case has handed over for its findings is handed over with it.
 */
export const decideIdentifyMatter = (command: IdentifyMatter, state: MatterState, facts: Facts): MatterDecision => {
  const { data, by } = command;
  if (state !== null) return reject({ code: 'MatterExists' });
  const inspection = data.caseId === undefined ? undefined : facts.cases.get(data.caseId);
  const refused = firstRefusal<MatterRefusal>(
    badDate(command, 'occurredOn', data.occurredOn),
    badDate(command, 'to', data.to),
    data.from <= data.to ? undefined : { code: 'PeriodReversed', from: data.from, to: data.to },
    personTwice(data.offenders),
    unknownUnit(data, facts),
    isInTerritory(command, data.unit, facts) ? undefined : { code: 'OutsideTerritory', unit: data.unit },
    sourceIncomplete(data),
    data.caseId !== undefined && inspection === undefined ? { code: 'CaseUnknown' } : undefined,
    inspection && badFindings(data, inspection, facts),
    notBelow(data, facts),
  );
  if (refused) return refused;

  const { caseId, findingIds = [], unit } = data;
  const findings = inspection === undefined ? [] : foundIn(inspection, findingIds);
  const identified = {
    ...data,
    findingIds,
    subUnits: [...new Set([...(data.subUnits ?? []), ...unitsBelow(unit, findings, data.to, facts)])],
    body: by.kind === 'officer' ? by.body : '',
    identifiedBy: actorId(by),
  };
  const transfer = inspection?.transfers.find((each) => each.findingIds.some((id) => findingIds.includes(id)));
  return accept(
    [
      { type: 'MatterIdentified', data: identified },
      ...(transfer === undefined || caseId === undefined
        ? []
        : [
            {
              type: 'MatterTransferred' as const,
              data: {
                caseId,
                extent: transfer.extent,
                recipient: transfer.recipient,
                document: transfer.document,
                transferredBy: actorId(by),
                occurredOn: transfer.document.signedOn,
              },
            },
          ]),
    ],
    { about: findings.flatMap(({ personIds }) => personIds) },
  );
};

const foundIn = (inspection: InspectionCase, findingIds: readonly string[]): readonly Finding[] =>
  findingIds.flatMap((id) => findingById(inspection, id) ?? []);

const unknownUnit = ({ unit, to: on }: IdentifyMatter['data'], { units }: Facts): MatterRefusal | undefined => {
  const found = units.get(unit);
  return found !== undefined && isInForce(found, on)
    ? undefined
    : { code: 'UnitUnknown', unit, on, known: found === undefined ? null : lifetimeOf(found) };
};

const sourceIncomplete = ({
  source,
  document,
  caseId,
  findingIds = [],
}: IdentifyMatter['data']): MatterRefusal | undefined => {
  const isOfCase = source === 'inspection';
  const missing = [
    isOfCase && caseId === undefined ? ('caseId' as const) : undefined,
    isOfCase && findingIds.length === 0 ? ('findingIds' as const) : undefined,
    !isOfCase && document === undefined ? ('document' as const) : undefined,
  ].filter((field) => field !== undefined);
  if (missing.length > 0) return { code: 'SourceIncomplete', source, missing };
  return caseId === undefined && findingIds.length > 0
    ? { code: 'SourceIncomplete', source, missing: ['caseId'] }
    : undefined;
};

/** Upheld corrupt acts in this very unit or below it; the matter is one of the acts that they tell of. */
const badFindings = (
  { findingIds = [], unit, to, actCode }: IdentifyMatter['data'],
  inspection: InspectionCase,
  { units }: Facts,
): MatterRefusal | undefined => {
  const unknown = findingIds.find((id) => findingById(inspection, id) === undefined);
  if (unknown !== undefined) return { code: 'FindingUnknown', findingId: unknown };
  const findings = foundIn(inspection, findingIds);
  const others = findings.filter(({ status, actCode: act }) => status !== 'upheld' || act === undefined);
  if (others.length > 0) return { code: 'NotCorruptAct', findingIds: idsOf(others) };
  const elsewhere = findings.filter((finding) => !isAtOrBelow(units, finding.unit, [unit], to));
  if (elsewhere.length > 0) return { code: 'MatterOfAnotherUnit', unit, findingIds: idsOf(elsewhere) };
  return findings.length === 0 || findings.some((finding) => finding.actCode === actCode)
    ? undefined
    : { code: 'ActCodeDiffers', actCode, found: findings.flatMap((finding) => finding.actCode ?? []) };
};

const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ findingId }) => findingId);

const notBelow = (
  { subUnits = [], unit, to: on }: IdentifyMatter['data'],
  { units }: Facts,
): MatterRefusal | undefined => {
  const stranger = subUnits.find((code) => code === unit || !isAtOrBelow(units, code, [unit], on));
  return stranger === undefined ? undefined : { code: 'SubUnitUnknown', subUnit: stranger, on };
};

/** Where the findings were made and every unit between there and the unit of the matter. */
const unitsBelow = (unit: string, findings: readonly Finding[], on: LegalDate, { units }: Facts): readonly string[] =>
  findings.flatMap((finding) => {
    const lineage = [finding.unit, ...ancestorsOn(units, finding.unit, on).map(({ code }) => code)];
    return lineage.slice(0, Math.max(0, lineage.indexOf(unit)));
  });
