import { actOf } from '#domain/corruption-matter/severity-on.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import { heaviestLiabilities, liabilityFor, type Stretch } from '#domain/law/accountability/liability.ts';
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
  /** Who answers for a matter of the unit, stretch by stretch (anti-corruption law Art. 72). */
  stretchesOf(matterId: string, matter: CorruptionMatter): readonly Stretch[];
  /** Matters of the unit for which the person answers in that office. */
  answeredBy(unit: string, personId: string, office: Office): readonly string[];
  severalOn(day: LegalDate): number;
}>;

/** @param of `everything`: all matters are going to be asked about, and are read in one go */
export const groundOf = (reader: Reader, of?: 'everything'): Ground => {
  const units = new Map<string, Unit | undefined>();
  const matters = new Map(of === 'everything' ? mattersByUnit(reader) : []);
  const unit = (code: string): Unit | undefined => {
    if (!units.has(code)) units.set(code, unitOnRecord(reader, code));
    return units.get(code);
  };
  const stretches = new Map<string, readonly Stretch[]>();
  const stretchesOf: Ground['stretchesOf'] = (matterId, matter) => {
    const where = unit(matter.unit);
    const known = stretches.get(matterId) ?? (where === undefined ? [] : liabilityFor(actOf(matter, where)));
    stretches.set(matterId, known);
    return known;
  };
  const mattersOf: Ground['mattersOf'] = (code) => {
    const known = matters.get(code) ?? mattersIn(reader, code);
    matters.set(code, known);
    return known;
  };
  const answered = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const answering = (code: string): ReadonlyMap<string, readonly string[]> => {
    const known = answered.get(code) ?? byHolder(mattersOf(code), stretchesOf);
    answered.set(code, known);
    return known;
  };
  return {
    unit,
    stretchesOf,
    mattersOf,
    answeredBy: (code, personId, office) => answering(code).get(`${office} ${personId}`) ?? [],
    nameOf: (code, day) => {
      const found = unit(code);
      return found === undefined ? code : unitName(found, day);
    },
    severalOn: severalOn(reader),
  };
};

/** For each office and person, the matters that count for him: merged ones count where they went. */
const byHolder = (matters: Matters, stretchesOf: Ground['stretchesOf']): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [matterId, matter] of matters) {
    if (matter.mergedInto !== null) continue;
    for (const { personId, office } of heaviestLiabilities(stretchesOf(matterId, matter))) {
      const key = `${office} ${personId}`;
      const answered = found.get(key) ?? [];
      answered.push(matterId);
      found.set(key, answered);
    }
  }
  return found;
};
