import type { RuleReading } from '#domain/law/clocks/clock-rule.ts';
import type { SpecialDay } from '#domain/law/working-days.ts';
import { type PolicyName, policyRule, policies as policyTable } from '#domain/policy/policies.ts';
import type { At, Queries, Query, Reader } from '#projecting/read-model.ts';
import { calendarDaysBy, calendarYearsBy, ruleReadingsBy } from '../clocks/law-ground.ts';

export type CalendarYear = Readonly<{ year: number; isComplete: boolean; days: readonly SpecialDay[] }>;

/** The calendars that are known, each with its days. */
const calendars: Query<Readonly<Record<string, never>>, readonly CalendarYear[]> = (reader, _params, at) => {
  const byYear = Map.groupBy(calendarDaysBy(reader, at.number), ({ date }) => Number(date.slice(0, 4)));
  return calendarYearsBy(reader, at.number).map(({ year, isComplete }) => ({
    year,
    isComplete,
    days: byYear.get(year) ?? [],
  }));
};

/** `by`: an officer's id, or the name of a component of the system. */
type Setting = Readonly<{ value: number; from: string; ground: string; by: string }>;

export type PolicyValue = Readonly<{
  name: PolicyName;
  /** As it holds on the day. */
  value: number;
  /** What holds where nobody has decided. */
  standard: number;
  min: number;
  max: number;
  from: string | null;
  /** What was decided, the newest first, with what holds from a later day on. */
  settings: readonly Setting[];
}>;

export type SourcedReading = RuleReading & Readonly<{ source: string; recordedAt: string; by: string }>;

export type Policies = Readonly<{ policies: readonly PolicyValue[]; readings: readonly SourcedReading[] }>;

/** Numbers without one in the law, as they hold on the day, and what has been read of rules since. */
const policies: Query<Readonly<Record<string, never>>, Policies> = (reader, _params, at) => ({
  policies: Object.keys(policyTable).flatMap((name) => (isPolicyName(name) ? [policyValue(reader, name, at)] : [])),
  readings: [...ruleReadingsBy(reader, at.number).values()].map((reading) => ({
    ...reading,
    ...sourceOf(reader, reading.ruleId, at),
  })),
});

const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(policyTable, name);

const policyValue = (reader: Reader, name: PolicyName, at: At): PolicyValue => {
  const { standard, min, max } = policyRule(name);
  const set = policyRowOn(reader, name, at);
  const settings = reader.all<Readonly<{ value: number; from_on: string; ground: string; recorded_by: string }>>(
    `select value, from_on, ground, recorded_by from policy_change where name = :name and ledger_number <= :number
     order by from_on desc, ledger_number desc`,
    { name, number: at.number },
  );
  return {
    ...{ name, standard, min, max, value: set?.value ?? standard, from: set?.from_on ?? null },
    settings: settings.map(({ value, from_on, ground, recorded_by }) => ({
      ...{ value, from: from_on, ground, by: recorded_by },
    })),
  };
};

const sourceOf = (reader: Reader, ruleId: string, { number }: At) => {
  const row = reader.get<Readonly<{ source: string; recorded_at: string; recorded_by: string }>>(
    `select source, recorded_at, recorded_by from rule_source where rule_id = :ruleId and ledger_number <= :number
     order by ledger_number desc limit 1`,
    { ruleId, number },
  );
  return { source: row?.source ?? '', recordedAt: row?.recorded_at ?? '', by: row?.recorded_by ?? '' };
};

/** What holds on the day: what was decided for it, else what stands in the program. */
export const policyOn = (reader: Reader, name: PolicyName, at: At): number =>
  policyRowOn(reader, name, at)?.value ?? policyRule(name).standard;

const policyRowOn = (reader: Reader, name: PolicyName, { number, legalDate }: At) =>
  reader.get<Readonly<{ value: number; from_on: string }>>(
    `select value, from_on from policy_change where name = :name and from_on <= :day and ledger_number <= :number
     order by from_on desc, ledger_number desc limit 1`,
    { name, day: legalDate, number },
  );

export const lawQueries = { calendars, policies } satisfies Queries;
