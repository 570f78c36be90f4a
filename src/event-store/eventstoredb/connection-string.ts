import { isIPv4 } from 'node:net';

/** A node of the server, or the DNS name behind which its nodes are found. */
export type Endpoint = Readonly<{ address: string; port: number }>;

/** What a connection string says, checked. */
export type ConnectionSettings = Readonly<{
  /** More than one, or `discover`: the leader is asked for by gossip. */
  hosts: readonly Endpoint[];
  discover: boolean;
  tls: boolean;
  /** Paths of PEM files. */
  files: Readonly<Partial<Record<FileOption, string>>>;
  numbers: Readonly<Partial<Record<NumberOption, number>>>;
  connectionName: string | undefined;
  credentials: Readonly<{ username: string; password: string }> | undefined;
}>;

export type ParsedConnectionString =
  | Readonly<{ outcome: 'parsed'; settings: ConnectionSettings }>
  /** Every fault as a sentence that may be shown: none of them repeats a password. */
  | Readonly<{ outcome: 'refused'; faults: readonly string[] }>;

const FILE_OPTIONS = ['tlsCAFile', 'userCertFile', 'userKeyFile'] as const;
type FileOption = (typeof FILE_OPTIONS)[number];
/** Milliseconds; `gossipTimeout` in seconds, `maxDiscoverAttempts` a count. */
const NUMBER_OPTIONS = [
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
] as const;
type NumberOption = (typeof NUMBER_OPTIONS)[number];

const DEFAULT_PORT = 2113;
const HIGHEST_PORT = 65_535;
const SHAPE =
  /^esdb(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/?#]+):(?<password>[^@/?#]+)@)?(?<hosts>[^@/?#]+)\/?(?:\?(?<query>.*))?$/;
const HOST = /^(?<address>[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::(?<port>\d{1,5}))?$/;
/** The administrators that a fresh server comes with. */
const DEFAULT_USERS: ReadonlySet<string> = new Set(['admin', 'ops']);
const DEFAULT_PASSWORD = 'changeit';

/**
 * Reads `esdb://` and `esdb+discover://` strings more strictly than the client does: it warns on the console about an
 * option it does not know and goes on, so that a misspelt `tls` would stay unnoticed.
 */
export const parseConnectionString = (text: string): ParsedConnectionString => {
  const parts = SHAPE.exec(text.trim())?.groups;
  if (parts === undefined)
    return refused('a connection string is esdb://[user:password@]host[:port][,host…][?option=value&…]');
  const faults: string[] = [];
  const hosts = (parts['hosts'] ?? '').split(',').map((host) => readHost(host, faults));
  const discover = parts['discover'] !== undefined;
  if (discover && hosts.length > 1) faults.push('esdb+discover takes one DNS name; name several nodes with esdb://');
  const options = readOptions(parts['query'] ?? '', faults);
  const username = readEscaped(parts['user'], 'the user', faults);
  const password = readEscaped(parts['password'], 'the password', faults);
  const tls = options.get('tls') !== 'false';
  // Node allows no address as the name that a certificate is checked against, and gRPC offers it.
  if (tls && hosts.some(({ address }) => isIPv4(address)))
    faults.push('with TLS a server is called by its name, not by its address (nor may it advertise its address)');
  if (!tls && username !== undefined)
    faults.push('with tls=false the credentials would be dropped on the way: use TLS, or leave them out');
  const files = pick(FILE_OPTIONS, options, (value) => value);
  if (!tls && Object.keys(files).length > 0) faults.push('with tls=false the certificate files would not be used');
  if ((files.userCertFile === undefined) !== (files.userKeyFile === undefined))
    faults.push('userCertFile and userKeyFile belong together');
  if (faults.length > 0) return { outcome: 'refused', faults };
  const credentials = username !== undefined && password !== undefined ? { username, password } : undefined;
  const numbers = pick(NUMBER_OPTIONS, options, Number);
  const connectionName = options.get('connectionName');
  return { outcome: 'parsed', settings: { hosts, discover, tls, files, numbers, connectionName, credentials } };
};

/** What a connection may not be in production, each as a sentence. */
export const productionFaults = ({ tls, credentials, files }: ConnectionSettings): readonly string[] => {
  const faults: string[] = [];
  if (!tls) faults.push('production needs TLS: whoever listens would read and could change what is appended');
  if (tls && credentials === undefined && files.userCertFile === undefined)
    faults.push('production needs credentials or a user certificate of its own');
  if (
    credentials !== undefined &&
    (credentials.password === DEFAULT_PASSWORD || DEFAULT_USERS.has(credentials.username))
  )
    faults.push(
      "production needs a user of its own: the server's built-in administrators and its default password are refused",
    );
  return faults;
};

const readHost = (text: string, faults: string[]): Endpoint => {
  const { address, port } = HOST.exec(text)?.groups ?? {};
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (address === undefined || number === 0 || number > HIGHEST_PORT)
    faults.push(`${JSON.stringify(text)} is no host or host:port`);
  return { address: address ?? '', port: number };
};

const readOptions = (query: string, faults: string[]): ReadonlyMap<string, string> => {
  const options = new Map<string, string>();
  for (const pair of query === '' ? [] : query.split('&')) {
    const equals = pair.indexOf('=');
    const given = equals < 0 ? pair : pair.slice(0, equals);
    const name = CHECKS.find((check) => check.name.toLowerCase() === given.toLowerCase());
    const value = readEscaped(pair.slice(given.length + 1), `the option ${given}`, faults) ?? '';
    const fault = name === undefined ? 'is not an option' : name.check(value);
    if (fault !== undefined) faults.push(`${JSON.stringify(given)} ${fault}`);
    else if (name !== undefined && options.has(name.name)) faults.push(`${name.name} is given twice`);
    else if (name !== undefined) options.set(name.name, value);
  }
  return options;
};

type OptionCheck = Readonly<{ name: string; check: (value: string) => string | undefined }>;

const CHECKS: readonly OptionCheck[] = [
  { name: 'tls', check: (value) => (['true', 'false'].includes(value) ? undefined : 'is true or false') },
  {
    name: 'tlsVerifyCert',
    check: (value) =>
      value === 'true' ? undefined : 'cannot be switched off: name the authority of the certificate with tlsCAFile',
  },
  {
    name: 'nodePreference',
    check: (value) =>
      value.toLowerCase() === 'leader' ? undefined : 'is leader: what was acknowledged must be read at once',
  },
  { name: 'connectionName', check: (value) => (value === '' ? 'is empty' : undefined) },
  ...FILE_OPTIONS.map((name) => ({ name, check: (value: string) => (value === '' ? 'is empty' : undefined) })),
  ...NUMBER_OPTIONS.map((name) => ({
    name,
    check: (value: string) => (/^[1-9]\d{0,8}$/.test(value) ? undefined : 'is a whole number from 1'),
  })),
];

const readEscaped = (text: string | undefined, what: string, faults: string[]): string | undefined => {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    faults.push(`${what} is not escaped as in a URL`);
    return undefined;
  }
};

const pick = <Name extends string, Value>(
  names: readonly Name[],
  options: ReadonlyMap<string, string>,
  read: (value: string) => Value,
): Partial<Record<Name, Value>> => {
  const picked: Partial<Record<Name, Value>> = {};
  for (const name of names) {
    const value = options.get(name);
    if (value !== undefined) picked[name] = read(value);
  }
  return picked;
};

const refused = (fault: string): ParsedConnectionString => ({ outcome: 'refused', faults: [fault] });
