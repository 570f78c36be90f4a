import { v5 } from 'uuid';
import type { z } from 'zod';
import { type importCases, MOST_CASES } from '#http/cases/import-contract.ts';
import type { ComposedCase, FileHashes } from './compose-cases.ts';

export type Mode = 'rehearsal' | 'commit';
export type Outcome = z.output<typeof importCases.answer>['outcomes'][number];
type Sent = z.input<typeof importCases.body>['cases'][number];
export type Send = (mode: Mode, cases: readonly Sent[]) => Promise<readonly Outcome[]>;

/** Of the keys of imports: any UUID will do, and it must not change. */
const NAMESPACE = '8f1c1f5e-6a3b-4a55-9c59-0a7d3f0b1c42';

/**
 * The key of a case: the same file and row give the same key, whoever chooses the file again and whenever. What was
 * stored before the line broke is therefore told, and not done again.
 */
export const keyOf = ({ row }: Pick<ComposedCase, 'row'>, hashes: FileHashes): string =>
  v5(`${hashes.cases ?? ''} ${row}`, NAMESPACE);

/**
 * Sends the cases a few at a time, in their order, and tells of each what became of it.
 *
 * @throws what `send` throws: what was told until then stands, and the same call goes on where this one stopped
 */
export const sendCases = async (
  cases: readonly ComposedCase[],
  hashes: FileHashes,
  mode: Mode,
  send: Send,
  onTold: (composed: ComposedCase, outcome: Outcome) => void,
): Promise<void> => {
  for (let from = 0; from < cases.length; from += MOST_CASES) {
    const part = cases.slice(from, from + MOST_CASES);
    const outcomes = await send(
      mode,
      part.map((composed) => ({ key: keyOf(composed, hashes), case: composed.body })),
    );
    const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
    for (const composed of part) {
      const outcome = byKey.get(keyOf(composed, hashes));
      if (outcome !== undefined) onTold(composed, outcome);
    }
  }
};
