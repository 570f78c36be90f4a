import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openVault } from '#src/open-vault.ts';

// One of several processes on one vault: opens it at a moment that all are told, and makes and destroys keys.
const [folder = '', startAt = '', rounds = ''] = process.argv.slice(2);
const files = { vaultDir: join(folder, 'vault'), masterKeyFile: join(folder, 'master.key') };
while (Date.now() < Number(startAt));
await using vault = openVault(files, () => new Date().toISOString());
for (let round = 0; round < Number(rounds); round += 1) {
  const keyId = randomUUID();
  await vault.create([{ keyId, stream: 'test/inspectionCase-1', personIds: ['anna'] }]);
  await vault.destroy(keyId);
  const found = await vault.get(keyId);
  if (found.outcome !== 'erased') throw new Error(`${keyId} is ${found.outcome}`);
}
process.stdout.write(`${rounds} destroyed\n`);
