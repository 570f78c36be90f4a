import { officerStreams, unitStreams } from '#application/streams.ts';
import type { Officer, OfficerState } from '#domain/officer/state.ts';
import type { Unit, UnitState } from '#domain/unit/state.ts';
import type { Config } from '#src/config.ts';
import { isThere } from '#src/open-store.ts';
import { openLedger } from './open-ledger.ts';

export type Register = Readonly<{ units: ReadonlyMap<string, Unit>; officers: ReadonlyMap<string, Officer> }>;

/** Units and officers as the ledger has them now, by the real folds. Reads beside a running server; no ledger, nobody. */
export const readRegister = async (config: Config): Promise<Register> => {
  const units = new Map<string, UnitState>();
  const officers = new Map<string, OfficerState>();
  if (isThere(config.eventStore)) {
    await using store = await openLedger(config);
    for await (const { event } of store.readAll()) {
      const [category = '', identity = ''] = splitOnce(event.stream.slice(store.prefix.length + 1));
      if (category === unitStreams.category) units.set(identity, unitStreams.apply(units.get(identity) ?? null, event));
      if (category === officerStreams.category)
        officers.set(identity, officerStreams.apply(officers.get(identity) ?? null, event));
    }
  }
  return { units: present(units), officers: present(officers) };
};

const splitOnce = (name: string): readonly string[] => {
  const dash = name.indexOf('-');
  return [name.slice(0, dash), name.slice(dash + 1)];
};

const present = <T>(states: ReadonlyMap<string, T | null>): ReadonlyMap<string, T> => {
  const map = new Map<string, T>();
  for (const [key, state] of states) if (state !== null) map.set(key, state);
  return map;
};
