import { configOfProcess } from './open-ledger.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Asks the server of this configuration how it is, as the health check of its container does.

  npx node scripts/check-health.ts            does it answer?
  npx node scripts/check-health.ts --ready    are rights known and all read models built?

Which server: HOST and PORT, as for the server itself. Exit code 0: yes. 1: no, or no answer in three seconds.`;

const PATIENCE_MS = 3_000;

await runScript(HELP, async () => {
  const { values } = readArguments({ ready: { type: 'boolean', default: false } });
  const { host, port } = configOfProcess();
  const name = host.includes(':') ? `[${host}]` : host;
  const address = `http://${name}:${port}/api/v1/health/${values.ready ? 'ready' : 'live'}`;
  const body = await statusAt(address);
  console.log(`${address}: ${body}`);
  return 0;
});

async function statusAt(address: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    // Whatever keeps it from answering, the answer is no; `fetch` says why in the cause.
    throw new ScriptError(`${address} does not answer.`, { cause: error });
  }
  const { status } = (await response.json()) as { status: string };
  if (!response.ok) throw new ScriptError(`${address} answers ${response.status}: ${status}`);
  return status;
}
