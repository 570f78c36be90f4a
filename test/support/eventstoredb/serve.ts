import { ProtocolServer } from './protocol-server.ts';

// The protocol server in a process of its own: says where it is called, and ends when whoever started it is gone.
const server = await ProtocolServer.open();
console.log(server.connectionString);
process.stdin.resume();
process.stdin.once('close', () => process.exit(0));
