import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { importCases } from '#http/cases/import-contract.ts';
import { refreshAll } from '../api/changes.ts';
import { operate } from '../api/client.ts';
import { NetworkLost, Problem } from '../api/problem.ts';
import { everyOfficerQuery, unitTreeQuery } from '../api/queries.ts';
import { useMe } from '../shell/use-me.ts';
import { type ComposedCase, composeCases, type FileHashes } from './compose-cases.ts';
import { knownOf } from './known.ts';
import { type Fault, type Mappings, readTables, type Tables } from './read-tables.ts';
import { type Mode, type Outcome, sendCases } from './send-cases.ts';
import { toldWhere } from './told-where.ts';

export type Told = ReadonlyMap<string, Outcome>;
export type Run = Readonly<{ mode: Mode; state: 'idle' | 'running' | 'lost' | 'done'; told: Told }>;

const IDLE: Run = { mode: 'rehearsal', state: 'idle', told: new Map() };

type Chosen = Readonly<{ tables: Tables; mappings: Mappings; hashes: FileHashes }>;

/**
 * An import as it goes: the tables as they are read now, what the server said of each case, and the sending itself,
 * which may be begun again at any time and stores nothing twice.
 */
export const useImport = ({ tables, mappings, hashes }: Chosen) => {
  const client = useQueryClient();
  const { body } = useMe();
  const units = useQuery(unitTreeQuery(undefined, undefined));
  const officers = useQuery(everyOfficerQuery({}, undefined));
  const isReady = units.data !== undefined && officers.data !== undefined;
  const [run, setRun] = useState<Run>(IDLE);
  const composed = useMemo(() => {
    const known = knownOf(
      (units.data?.units ?? []).map(({ code, name }) => ({ id: code, name })),
      (officers.data ?? []).map(({ officerId, name }) => ({ id: officerId, name })),
    );
    return composeCases(readTables(tables, mappings, known), hashes, body.code);
  }, [tables, mappings, hashes, units.data, officers.data, body.code]);

  const start = async (mode: Mode, cases: readonly ComposedCase[]): Promise<void> => {
    setRun((before) => ({ mode, state: 'running', told: before.mode === mode ? before.told : new Map() }));
    try {
      await sendCases(
        cases,
        hashes,
        mode,
        async (wanted, some) => (await operate(importCases, {}, { mode: wanted, cases: [...some] })).outcomes,
        ({ reference }, outcome) =>
          setRun((before) => ({ ...before, told: new Map(before.told).set(reference, outcome) })),
      );
      setRun((before) => ({ ...before, state: 'done' }));
    } catch (error) {
      // Whether the last ones were stored is unknown; sent again under their keys, none is stored twice.
      if (!(error instanceof NetworkLost || error instanceof Problem)) throw error;
      setRun((before) => ({ ...before, state: 'lost' }));
    }
    if (mode === 'commit') void refreshAll(client);
  };

  return { composed, isReady, run, start, forget: () => setRun(IDLE), faults: faultsOf(composed.cases, run.told) };
};

/** What the server found wrong, at its cells. */
const faultsOf = (cases: readonly ComposedCase[], told: Told): readonly Fault[] =>
  cases.flatMap((composed) => {
    const outcome = told.get(composed.reference);
    return outcome?.outcome === 'refused' ? toldWhere(composed, outcome) : [];
  });
