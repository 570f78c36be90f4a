/**
 * Who may import whom. One table: the test beside it walks the files by it, and holds the lint rules of
 * `biome.json` to it. A rule's `why` is what a reader of a failure is told.
 */
export type Room = Readonly<{
  /** What the room's files import by `#name/…`. */
  name: string;
  folder: string;
  /** Rooms whose values it may use. */
  uses: readonly string[];
  /** Rooms of which it may know the types only. */
  knows?: readonly string[];
  /** Of a room it uses, the only files it may: patterns as the linter understands them, below the room. */
  doors?: Readonly<Record<string, readonly string[]>>;
  /** Its code runs where there is no Node: in a browser, or nowhere in particular. */
  withoutNode?: true;
  /** Packages beyond Node's own modules. `zod` and the like. */
  packages?: readonly string[];
  why: string;
}>;

/** Only this room may import these; everything else goes through it. */
export const GATEKEEPERS: Readonly<Record<string, string>> = {
  'node:sqlite': 'sqlite',
  express: 'http',
  '@eventstore/db-client': 'event-store',
  'prom-client': 'metrics',
};

export const ROOMS: readonly Room[] = [
  {
    name: 'domain',
    folder: 'src/domain',
    uses: [],
    withoutNode: true,
    packages: ['zod', 'date-fns'],
    why: 'The rules are pure: whoever reads them need not know any other room.',
  },
  { name: 'sqlite', folder: 'src/sqlite', uses: [], why: 'The one door to node:sqlite knows nothing of ours.' },
  {
    name: 'vault',
    folder: 'src/vault',
    uses: ['sqlite'],
    knows: ['domain'],
    why: 'Keys are kept apart from what they open.',
  },
  {
    name: 'desk',
    folder: 'src/desk',
    uses: ['sqlite'],
    knows: ['domain'],
    why: 'What people keep for themselves decides nothing: it knows no rule and no event.',
  },
  {
    name: 'evidence',
    folder: 'src/evidence',
    // Of the domain only which kinds of files there are.
    uses: ['domain'],
    knows: ['vault'],
    packages: ['zod'],
    why: 'Files are kept and looked at here; whose they are and who may open them is not known here.',
  },
  {
    name: 'event-store',
    folder: 'src/event-store',
    uses: ['sqlite'],
    knows: ['domain'],
    packages: ['@eventstore/db-client', 'google-protobuf'],
    why: 'The store keeps events; it does not know what they mean.',
  },
  {
    name: 'ledger',
    folder: 'src/ledger',
    uses: [],
    knows: ['domain', 'event-store'],
    packages: ['canonicalize'],
    why: 'Proofs must run anywhere, also in a browser with the network off.',
  },
  {
    name: 'application',
    folder: 'src/application',
    uses: ['domain', 'event-store', 'vault', 'sqlite', 'evidence'],
    knows: ['projecting'],
    doors: { evidence: ['evidence-store.ts', 'evidence-error.ts', 'without-metadata.ts'] },
    packages: ['canonicalize', 'lru-cache', 'uuid', 'zod'],
    why: 'Use cases load, decide, seal and append; adapters, read models and HTTP are not their business.',
  },
  {
    name: 'projecting',
    folder: 'src/projecting',
    // Of the domain only how Vietnamese text is folded and when a day begins.
    uses: ['event-store', 'sqlite', 'domain'],
    packages: ['zod', 'lru-cache'],
    why: 'The engine turns events into tables and knows no read model.',
  },
  {
    name: 'terms',
    folder: 'src/terms',
    uses: ['domain'],
    withoutNode: true,
    packages: ['zod'],
    why: 'The words for the codes of the domain, in both languages: one dictionary for timeline, problems and screens.',
  },
  {
    name: 'projections',
    folder: 'projections',
    uses: ['projecting', 'domain', 'terms'],
    knows: [],
    packages: ['zod'],
    why: 'A read model is made of events and SQL, and of nothing that happens to run beside it.',
  },
  {
    name: 'metrics',
    folder: 'src/metrics',
    uses: [],
    knows: ['event-store', 'application', 'projecting'],
    why: 'Figures are counted beside the work: they decide nothing, and hold no word that came with a request.',
  },
  {
    name: 'http',
    folder: 'src/http',
    uses: ['application', 'domain', 'ledger', 'terms'],
    knows: ['projecting', 'projections', 'vault', 'desk', 'metrics'],
    packages: ['express', 'fflate', 'helmet', 'pino', 'zod', 'zod-openapi', 'uuid'],
    why: 'HTTP translates: rules stand in domain and application, queries run in reader workers.',
  },
  {
    name: 'web',
    folder: 'src/web',
    uses: ['domain', 'terms', 'http'],
    doors: { http: ['contract.ts', '**/contract.ts', '**/*-contract.ts', '**/*-contracts.ts', 'request-faults.ts'] },
    withoutNode: true,
    packages: [
      '@mantine/core',
      '@mantine/dates',
      '@mantine/form',
      '@mantine/hooks',
      '@primer/octicons-react',
      '@tanstack/react-query',
      '@tanstack/react-router',
      'csv-parse',
      'dayjs',
      'i18next',
      'idb-keyval',
      'react',
      'react-dom',
      'react-i18next',
      'read-excel-file',
      'uuid',
      'write-excel-file',
      'zod',
    ],
    why: 'The screens run in a browser: of the server they know contracts, and of the rules those that are pure.',
  },
];
