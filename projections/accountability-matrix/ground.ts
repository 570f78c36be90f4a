import { actOf } from '#domain/corruption-matter/severity-on.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import {
  heaviestLiabilities,
  type LiableOfficer,
  liabilityFor,
  type Stretch,
} from '#domain/law/accountability/liability.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { Office, Unit } from '#domain/unit/state.ts';
import { unitName } from '#domain/unit/state.ts';
import type { Reader } from '#projecting/read-model.ts';
import { type Matters, mattersByUnit, mattersIn, severalOn, unitOnRecord } from './on-record.ts';

/** What is asked again and again while lines are made: each unit and its matters are read once. */
export type Ground = Readonly<{
  unit(code: string): Unit | undefined;
  nameOf(code: string, day: LegalDate): string;
  /** All matters of a unit, whoever may see them: how grave things are does not hang on who asks. */
  mattersOf(unit: string): Matters;
  /** Those of every unit that was read so far. */
  mattersRead(): Iterable<readonly [matterId: string, matter: CorruptionMatter]>;
  /** Who answers for a matter of the unit, stretch by stretch (anti-corruption law Art. 72). */
  stretchesOf(matter: CorruptionMatter): readonly Stretch[];
  /** The same, each person and office once. */
  liableFor(matter: CorruptionMatter): readonly LiableOfficer[];
  /** Matters of the unit for which the person answers in that office. */
  answeredBy(unit: string, personId: string, office: Office): readonly string[];
  severalOn(day: LegalDate): number;
}>;

type Liable = Readonly<{ stretches: readonly Stretch[]; heaviest: readonly LiableOfficer[] }>;

/** Who answers hangs on what the matter is and what the unit was, and neither of these states ever changes. */
const known = new WeakMap<CorruptionMatter, WeakMap<Unit, Liable>>();

const readLiable = (matter: CorruptionMatter, unit: Unit): Liable => {
  const stretches = liabilityFor(actOf(matter, unit));
  return { stretches, heaviest: heaviestLiabilities(stretches) };
};

const liableIn = (matter: CorruptionMatter, unit: Unit): Liable =>
  known.getOrInsertComputed(matter, () => new WeakMap()).getOrInsertComputed(unit, () => readLiable(matter, unit));

const NOBODY: Liable = { stretches: [], heaviest: [] };

/** @param of `everything`: all matters are going to be asked about, and are read in one go */
export const groundOf = (reader: Reader, of?: 'everything'): Ground => {
  const units = new Map<string, Unit | undefined>();
  const matters = new Map(of === 'everything' ? mattersByUnit(reader) : []);
  const unit = (code: string): Unit | undefined => {
    if (!units.has(code)) units.set(code, unitOnRecord(reader, code));
    return units.get(code);
  };
  const liable = (matter: CorruptionMatter): Liable => {
    const where = unit(matter.unit);
    return where === undefined ? NOBODY : liableIn(matter, where);
  };
  const liableFor: Ground['liableFor'] = (matter) => liable(matter).heaviest;
  const mattersOf: Ground['mattersOf'] = (code) => {
    const known = matters.get(code) ?? mattersIn(reader, code);
    matters.set(code, known);
    return known;
  };
  const answered = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const answering = (code: string): ReadonlyMap<string, readonly string[]> => {
    const known = answered.get(code) ?? byHolder(mattersOf(code), liableFor);
    answered.set(code, known);
    return known;
  };
  return {
    unit,
    stretchesOf: (matter) => liable(matter).stretches,
    liableFor,
    mattersOf,
    mattersRead: () => matters.values().flatMap((of) => of.entries()),
    answeredBy: (code, personId, office) => answering(code).get(`${office} ${personId}`) ?? [],
    nameOf: (code, day) => {
      const found = unit(code);
      return found === undefined ? code : unitName(found, day);
    },
    severalOn: severalOn(reader),
  };
};

/** For each office and person, the matters that count for him: merged ones count where they went. */
const byHolder = (matters: Matters, liableFor: Ground['liableFor']): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [matterId, matter] of matters) {
    if (matter.mergedInto !== null) continue;
    for (const { personId, office } of liableFor(matter)) {
      const key = `${office} ${personId}`;
      const answered = found.get(key) ?? [];
      answered.push(matterId);
      found.set(key, answered);
    }
  }
  return found;
};
