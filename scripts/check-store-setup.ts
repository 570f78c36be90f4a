import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Looks whether nodes of EventStoreDB may be started: own passwords, and certificates that fit. The compose file runs it
before them, so that none ever starts with the passwords that everybody knows.

  npx node scripts/check-store-setup.ts /certs node1=172.30.240.11,node1 node2=172.30.240.12,node2

Below the folder it expects public/ca.crt, and for each node <name>/node.crt and <name>/node.key, as that step leaves them.
Passwords are those of the environment: EVENTSTORE_DEFAULT_ADMIN_PASSWORD and EVENTSTORE_DEFAULT_OPS_PASSWORD. Exit
code 0: all is well. 1: everything that is not, each in a sentence.`;

const PASSWORDS = ['EVENTSTORE_DEFAULT_ADMIN_PASSWORD', 'EVENTSTORE_DEFAULT_OPS_PASSWORD'] as const;
/** What the server takes when it is told nothing. */
const KNOWN_TO_ALL = 'changeit';
const SHORTEST = 16;

await runScript(HELP, async () => {
  const { positionals } = readArguments({});
  const [folder, ...nodes] = positionals;
  if (folder === undefined || nodes.length === 0) {
    throw new ScriptError('Name the folder of the certificates and at least one node.', { exitCode: 2 });
  }
  const faults = [...faultsOfPasswords(), ...nodes.flatMap((node) => faultsOfNode(folder, node))];
  if (faults.length > 0) throw new ScriptError(faults.join('\n'));
  console.log(`Passwords are set; the certificates of ${nodes.length} nodes fit.`);
  return 0;
});

function faultsOfPasswords(): readonly string[] {
  const [admin, ops] = PASSWORDS.map((name) => process.env[name] ?? '');
  const faults = PASSWORDS.flatMap((name) => {
    const password = process.env[name] ?? '';
    if (password === '') return [`${name} is not set: the server would take the one that everybody knows.`];
    if (password === KNOWN_TO_ALL) return [`${name} is the one that everybody knows.`];
    return password.length < SHORTEST ? [`${name} is shorter than ${SHORTEST} characters.`] : [];
  });
  return faults.length === 0 && admin === ops ? ['Both passwords are the same.'] : faults;
}

function faultsOfNode(folder: string, node: string): readonly string[] {
  const [name = '', called = ''] = node.split('=');
  const addresses = called.split(',');
  if (name === '' || addresses.includes(''))
    throw new ScriptError(`${node} is no node: name=address,address`, { exitCode: 2 });
  const files = [
    join(folder, 'public', 'ca.crt'),
    join(folder, name, 'node.crt'),
    join(folder, name, 'node.key'),
  ] as const;
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return missing.map((file) => `${file} is missing.`);
  const [authority, certificate] = [
    new X509Certificate(readFileSync(files[0])),
    new X509Certificate(readFileSync(files[1])),
  ];
  const now = Date.now();
  return [
    ...(certificate.verify(authority.publicKey) ? [] : [`${files[1]} is not signed by ${files[0]}.`]),
    ...addresses
      .filter((address) => !isFor(certificate, address))
      .map((address) => `${files[1]} is not for ${address}.`),
    ...[certificate, authority].flatMap((each, index) =>
      now < each.validFromDate.getTime() || now > each.validToDate.getTime()
        ? [`${index === 0 ? files[1] : files[0]} is valid from ${each.validFrom} to ${each.validTo} only.`]
        : [],
    ),
  ];
}

function isFor(certificate: X509Certificate, address: string): boolean {
  return (isIP(address) === 0 ? certificate.checkHost(address) : certificate.checkIP(address)) !== undefined;
}
