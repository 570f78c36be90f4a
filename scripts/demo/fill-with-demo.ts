import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from '#application/authority.ts';
import { createEvidenceVerification } from '#application/evidence-verification.ts';
import { createCommandHandler } from '#application/handle-command.ts';
import type { Log } from '#application/log.ts';
import { createWritePath } from '#application/write-path.ts';
import type { EventStore } from '#event-store/event-store.ts';
import { openDiskEvidenceStore } from '#evidence/disk-evidence-store.ts';
import type { Vault } from '#vault/vault.ts';
import { createBringFile } from './bring-file.ts';
import { calendarSteps } from './calendars.ts';
import { DemoClock, seededRandom } from './demo-chance.ts';
import { placed } from './demo-step.ts';
import { demoSteps } from './demo-steps.ts';
import { runSteps } from './run-steps.ts';

/** `evidenceDir` undefined: the events are wanted, and the files of evidence are not kept. */
export type DemoTarget = Readonly<{ store: EventStore; vault: Vault; log: Log; evidenceDir?: string | undefined }>;

/**
 * Fills an empty ledger with the fictional province through the write path: rights, rules, document numbers and
 * sealing are those of any command. Ids, salts, nonces and times are the same each time. The keys of the sealed fields
 * are not: they come from the vault, so that erasing a person of the demo really erases.
 */
export const fillWithDemo = async ({ store, vault, log, evidenceDir }: DemoTarget): Promise<void> => {
  const clock = new DemoClock();
  await using authority = await Authority.open({ store, clock, log });
  const path = createWritePath({
    store,
    vault,
    authority,
    clock,
    random: seededRandom('Hương Bình'),
    log,
    awaitProjected: async () => 'pending',
  });
  const commands = createCommandHandler(path);
  await using folder = evidenceDir === undefined ? await temporaryEvidence() : undefined;
  const directory = evidenceDir ?? folder?.path ?? '';
  const files = await openDiskEvidenceStore({ directory, vault, now: clock.now.bind(clock), prefix: store.prefix });
  const evidence = { path, commands, files };
  const handler = { handle: createEvidenceVerification(evidence).handle, settled: commands.settled };
  await runSteps(placed(calendarSteps()), handler, clock);
  await runSteps(demoSteps(), handler, clock, createBringFile(evidence));
};

const temporaryEvidence = async () => {
  const path = await mkdtemp(join(tmpdir(), 'demo-evidence-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};
