import { Authority } from '#application/authority.ts';
import { createCommandHandler } from '#application/handle-command.ts';
import type { Log } from '#application/log.ts';
import { createWritePath } from '#application/write-path.ts';
import type { EventStore } from '#event-store/event-store.ts';
import type { Vault } from '#vault/vault.ts';
import { calendarSteps } from './calendars.ts';
import { DemoClock, seededRandom } from './demo-chance.ts';
import { placed } from './demo-step.ts';
import { demoSteps } from './demo-steps.ts';
import { runSteps } from './run-steps.ts';

export type DemoTarget = Readonly<{ store: EventStore; vault: Vault; log: Log }>;

/**
 * Fills an empty ledger with the fictional province through the write path: rights, rules, document numbers and
 * sealing are those of any command. Ids, salts, nonces and times are the same each time. The keys of the sealed fields
 * are not: they come from the vault, so that erasing a person of the demo really erases.
 */
export const fillWithDemo = async ({ store, vault, log }: DemoTarget): Promise<void> => {
  const clock = new DemoClock();
  await using authority = await Authority.open({ store, clock, log });
  const handler = createCommandHandler(
    createWritePath({
      store,
      vault,
      authority,
      clock,
      random: seededRandom('Hương Bình'),
      log,
      awaitProjected: async () => 'pending',
    }),
  );
  await runSteps(placed(calendarSteps()), handler, clock);
  await runSteps(demoSteps(), handler, clock);
};
