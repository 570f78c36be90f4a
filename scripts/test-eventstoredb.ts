import { join } from 'node:path';
import { type Reporter, startVitest } from 'vitest/node';
import { parseConnectionString } from '#event-store/eventstoredb/connection-string.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Runs the contract of event stores against a real EventStoreDB and prints what came of each case.

  npm run test:eventstoredb -- 'esdb://user:password@host:2113'

Everything is written under random prefixes that begin with "contract.", and stays there: use a server for tests.`;

const ROOT = join(import.meta.dirname, '..');
const CONTRACT = 'test/event-store/eventstoredb/real-server.test.ts';

await runScript(HELP, async () => {
  const [connectionString, ...more] = readArguments({}).positionals;
  if (connectionString === undefined || more.length > 0)
    throw new ScriptError('Name one connection string.', { exitCode: 2 });
  const parsed = parseConnectionString(connectionString);
  if (parsed.outcome === 'refused') throw new ScriptError(parsed.faults.join('\n'), { exitCode: 2 });
  process.env['EVENTSTOREDB_URL'] = connectionString;
  const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  const table: Reporter = {
    onTestCaseResult: (testCase) => {
      const { state, errors = [] } = testCase.result();
      counts[state] += 1;
      const duration = `${Math.round(testCase.diagnostic()?.duration ?? 0)} ms`;
      console.log(`${state.padEnd(8)}${duration.padStart(9)}  ${testCase.name}`);
      for (const { message } of errors) console.log(`${''.padEnd(19)}${message}`);
    },
  };
  const vitest = await startVitest('test', [CONTRACT], {
    root: ROOT,
    project: ['server'],
    watch: false,
    reporters: [table],
  });
  await vitest.close();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`\n${counts.passed} of ${all} cases passed.`);
  if (all === 0 || counts.passed < all) throw new ScriptError('The contract is not kept.');
  return 0;
});
