import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Passes TCP connections on from one address to another, until it is stopped.

  npx node scripts/forward-port.ts 0.0.0.0:8080 127.0.0.1:3000

For containers: demo and trial listen on the loopback address only, since they let everybody choose who he is, and in a
container that address is the container's own. This stands beside the server in the same network namespace, and the
engine publishes its port on the loopback address of the machine. On a machine without containers it would open the
server to the network: do not.`;

/** Somewhat more than the server itself takes. */
const MOST_CONNECTIONS = 1_100;

type Address = Readonly<{ host: string; port: number }>;

await runScript(HELP, async () => {
  const { positionals } = readArguments({});
  const [from, to] = positionals.map(addressOf);
  if (from === undefined || to === undefined || positionals.length > 2) {
    throw new ScriptError('Name two addresses: where to listen, and where to pass it on to.', { exitCode: 2 });
  }
  const open = new Set<Socket>();
  const server = createServer((incoming) => pass(incoming, to, open));
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(from);
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : from.port;
  console.log(`${from.host}:${port} is passed on to ${to.host}:${to.port}`);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  server.close();
  for (const socket of open) socket.destroy();
  return 0;
});

/** Bytes as they come, both ways; when one side has gone, the other is let go too. */
function pass(incoming: Socket, to: Address, open: Set<Socket>): void {
  const outgoing = connect(to);
  for (const [one, other] of [
    [incoming, outgoing],
    [outgoing, incoming],
  ] as const) {
    open.add(one);
    one.pipe(other);
    // What broke is seen by both ends of the connection; here there is nobody to tell.
    one.on('error', () => other.destroy());
    one.once('close', () => {
      open.delete(one);
      other.destroy();
    });
  }
}

function addressOf(text: string): Address {
  const [, host = '', port = ''] = /^([0-9a-z.-]+):(\d{1,5})$/i.exec(text) ?? [];
  if (host === '' || Number(port) > 65_535) throw new ScriptError(`${text} is no address: host:port`, { exitCode: 2 });
  return { host, port: Number(port) };
}
