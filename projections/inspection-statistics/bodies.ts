import type { UnitEvent } from '#domain/unit/events.ts';
import { endOf, type UnitEnd } from '#domain/unit/state.ts';
import { ownerOn } from '#domain/unit/tree.ts';
import { isInspectorate } from '#domain/unit/unit-kind.ts';
import type { Handlers, LedgerEvent, Reader, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

type BodyKnown = Readonly<{ code: string; number: number; validFrom: string; isInspectorate: boolean }>;

const put = (rows: Rows, body: BodyKnown): void => {
  rows.run(
    `insert into statistic_body (code, ledger_number, valid_from, is_inspectorate)
     values (:code, :number, :validFrom, :isInspectorate) on conflict do nothing`,
    body,
  );
};

/** A body that signs is one, whether or not anybody registered it. */
export const knowBody = (rows: Rows, { number }: Pick<LedgerEvent, 'number'>, code: string, day: string): void => {
  if (rows.get('select 1 from statistic_body where code = :code limit 1', { code }) === undefined) {
    put(rows, { code, number, validFrom: day, isInspectorate: true });
  }
};

type EndEvent = Extract<UnitEvent, { type: 'UnitMerged' | 'UnitAbolished' | 'UnitSplit' }>;

const end = (
  { stream, number, type, recordedAt, data }: LedgerEvent<EndEvent['type'], EndEvent['data']>,
  rows: Rows,
) => {
  // The engine gives a handler events of its own type only, so that type and data fit.
  const unitEnd = endOf({ type, data } as EndEvent);
  rows.run(
    `insert into statistic_body_end (code, ledger_number, type, recorded_at, unit_end)
     values (:code, :number, :type, :recordedAt, :unitEnd) on conflict do nothing`,
    { code: identityOf(stream), number, type, recordedAt, unitEnd: JSON.stringify(unitEnd) },
  );
};

export const bodyHandlers = {
  UnitRegistered: ({ number, data: { code, kind, validFrom } }, rows) => {
    if (isInspectorate(kind)) put(rows, { code, number, validFrom, isInspectorate: true });
  },
  UnitConfirmed: ({ stream, number, data: { kind, validFrom } }, rows) =>
    put(rows, { code: identityOf(stream), number, validFrom, isInspectorate: isInspectorate(kind) }),
  UnitMerged: end,
  UnitAbolished: end,
  UnitSplit: end,
} satisfies Handlers<UnitEvent>;

export type Body = Readonly<{ code: string; validFrom: string; isInspectorate: boolean }>;

/** Every body that was known by then, as the latest word has it. */
export const bodiesBy = (reader: Reader, number: number): readonly Body[] =>
  reader
    .all<Readonly<{ code: string; valid_from: string; is_inspectorate: number }>>(
      `select code, valid_from, is_inspectorate, max(ledger_number) from statistic_body
       where ledger_number <= :number group by code order by code`,
      { number },
    )
    .map((row) => ({ code: row.code, validFrom: row.valid_from, isInspectorate: row.is_inspectorate === 1 }));

export type BodyEnd = Readonly<{ number: number; type: string; recordedAt: string; end: UnitEnd }>;

/**
 * Who reports, on one day, for what a body did: the body itself, or whoever came after it. `named` are cases that a split
 * gave to another successor than the rest.
 */
export type Owners = Readonly<{
  of: (body: string, caseId?: string) => string;
  named: readonly string[];
  /** The latest reorganisation on the way from the body to whoever reports for it. */
  movedBy: (body: string, caseId: string) => (Readonly<{ unit: string }> & BodyEnd) | undefined;
}>;

export const ownersOn = (reader: Reader, number: number, day: string): Owners => {
  const ends = new Map(
    reader
      .all<Readonly<{ code: string; ledger_number: number; type: string; recorded_at: string; unit_end: string }>>(
        'select code, ledger_number, type, recorded_at, unit_end from statistic_body_end where ledger_number <= :number',
        { number },
      )
      .map(({ code, ledger_number, type, recorded_at, unit_end }): [string, BodyEnd] => [
        code,
        // Written by this model.
        { number: ledger_number, type, recordedAt: recorded_at, end: JSON.parse(unit_end) as UnitEnd },
      ]),
  );
  const known = { get: (code: string) => ({ end: ends.get(code)?.end }) };
  const of = (body: string, caseId?: string): string =>
    ownerOn(known, body, day, caseId === undefined ? undefined : { subject: 'case', id: caseId }) ?? body;
  const movedBy = (body: string, caseId: string) => {
    let latest: (Readonly<{ unit: string }> & BodyEnd) | undefined;
    for (let unit = body; unit !== of(body, caseId); ) {
      const ended = ends.get(unit);
      if (ended === undefined) break;
      if (latest === undefined || ended.number > latest.number) latest = { unit, ...ended };
      const exception = ended.end.owners.find((each) => each.subject === 'case' && each.id === caseId);
      unit = exception?.owner ?? ended.end.defaultOwner;
    }
    return latest;
  };
  const named = [...ends.values()].flatMap(({ end: { owners } }) =>
    owners.filter(({ subject }) => subject === 'case').map(({ id }) => id),
  );
  return { of, named: [...new Set(named)], movedBy };
};
