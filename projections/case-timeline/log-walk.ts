import type { Reader, SqlParams } from '#projecting/read-model.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { exceptionsIn, seenEvents, seesEveryEvent } from './log-rights.ts';

/** What somebody walks through. `head`: a person who holds or held a post, by his person id. */
export type LogScope = Readonly<{ kind: 'ledger' } | { kind: 'case' | 'unit' | 'head'; id: string }>;

export type Walked = Readonly<{ scope: LogScope; visibility: CaseVisibilityFilter }>;

type Direction = 'forward' | 'back';

/** A column of ledger numbers, in order by its index, to be begun at any of them. */
type Source = Readonly<{ from: string; params: SqlParams }>;

const OF_CASE = 'entry where case_id = :id';
const OF_OWNER = 'logged where owner = :id and told is not null';
const OF_REACH = 'logged where reach = :id';
const OF_HEAD = 'head_event where person_id = :id and since <= :as_of_number';

/** Where the events of a scope stand. One may stand in several; what may not be seen is left out later. */
const sourcesOf = (reader: Reader, { scope, visibility }: Walked): readonly Source[] => {
  const source = (from: string, id: string): Source => ({ from, params: { id } });
  switch (scope.kind) {
    case 'case':
      return [source(OF_CASE, scope.id)];
    case 'unit':
      return [source(OF_REACH, scope.id), source(OF_OWNER, scope.id)];
    case 'head':
      return [source(OF_HEAD, scope.id)];
    case 'ledger':
      return visibility.units === 'all'
        ? [{ from: 'logged where true', params: {} }]
        : [
            ...visibility.units.map((code) => source(OF_REACH, code)),
            source(OF_REACH, ''),
            ...exceptionsIn(reader, visibility).flatMap((id) => [source(OF_CASE, id), source(OF_OWNER, id)]),
          ];
  }
};

/** Whether there is such a unit, or somebody who held a post; a case is asked for by those who know that it is there. */
export const isKnown = (reader: Reader, scope: LogScope): boolean => {
  const first = (from: string, id: string): boolean =>
    reader.get(`select 1 from ${from} limit 1`, { id }) !== undefined;
  switch (scope.kind) {
    case 'ledger':
    case 'case':
      return true;
    case 'unit':
      return first(`${reader.asOf('unit_name')} as u where code = :id`, scope.id);
    case 'head':
      return first(OF_HEAD, scope.id);
  }
};

/** SQL condition on `l`, a row of `logged`: the event belongs to the scope. */
export const inScope = (scope: LogScope): Readonly<{ sql: string; params: SqlParams }> => {
  if (scope.kind === 'ledger') return { sql: 'true', params: {} };
  const numbers = {
    case: `select ledger_number from ${OF_CASE}`,
    unit: `select ledger_number from ${OF_REACH} union all select ledger_number from ${OF_OWNER}`,
    head: `select ledger_number from ${OF_HEAD}`,
  }[scope.kind];
  return { sql: `l.ledger_number in (${numbers})`, params: { id: scope.id } };
};

/** Goes through the events of a scope that the reader may see, from any number on, in either direction. */
export const walk = (reader: Reader, walked: Walked) => {
  const sources = sourcesOf(reader, walked);
  const seen = seenEvents(walked.visibility);
  const isAllSeen = seesEveryEvent(walked.visibility);

  const nearest = (number: number, direction: Direction, size: number): readonly number[] => {
    const [beyond, order] = direction === 'forward' ? ['>=', 'asc'] : ['<=', 'desc'];
    const found = sources.flatMap(({ from, params }) =>
      reader
        .all<Readonly<{ ledger_number: number }>>(
          `select ledger_number from ${from} and ledger_number ${beyond} :number and ledger_number <= :as_of_number
           order by ledger_number ${order} limit :size`,
          { ...params, number, size },
        )
        .map((row) => row.ledger_number),
    );
    return [...new Set(found)].toSorted((a, b) => (direction === 'forward' ? a - b : b - a)).slice(0, size);
  };

  const visibleOf = (numbers: readonly number[]): readonly number[] => {
    if (isAllSeen || numbers.length === 0) return numbers;
    const rows = reader.all<Readonly<{ ledger_number: number }>>(
      `select l.ledger_number from logged as l
       where l.ledger_number in (select value from json_each(:numbers)) and ${seen.sql}`,
      { numbers: JSON.stringify(numbers), ...seen.params },
    );
    const visible = new Set(rows.map((row) => row.ledger_number));
    return numbers.filter((number) => visible.has(number));
  };

  /** Up to so many of them, from the number on (itself included), nearest first. */
  const take = (number: number, direction: Direction, wanted: number): readonly number[] => {
    const taken: number[] = [];
    let from = number;
    for (let size = wanted; ; size = Math.min(size * 4, 2_000)) {
      const found = nearest(from, direction, size);
      taken.push(...visibleOf(found));
      const last = found.at(-1);
      if (taken.length >= wanted || found.length < size || last === undefined) return taken.slice(0, wanted);
      from = direction === 'forward' ? last + 1 : last - 1;
    }
  };

  return {
    take,
    first: (): number | undefined => take(1, 'forward', 1)[0],
    lastBy: (number: number): number | undefined => take(number, 'back', 1)[0],
    next: (number: number): number | undefined => take(number + 1, 'forward', 1)[0],
  };
};

export type Walk = ReturnType<typeof walk>;
