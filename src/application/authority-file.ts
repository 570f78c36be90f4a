import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { z } from 'zod';

const contentSchema = z.strictObject({
  prefix: z.string(),
  /** Of the last event read, and of the one before it: reading after that one must give `eventId` again. */
  position: z.string(),
  before: z.string().nullable(),
  eventId: z.string(),
  /** Running maximum of `recordedAt`. */
  lastRecordedAt: z.string(),
  /** Names of all streams of officers and units up to there. */
  streams: z.array(z.string()),
});

/** How far the authority has read, enough to notice that the ledger is another one, and where officers and units stand. */
export type RememberedAuthority = Readonly<z.infer<typeof contentSchema>>;

const fileSchema = z.strictObject({ content: contentSchema, hash: z.string() });

/**
 * Spares a start the reading of the whole ledger. It holds names of streams only: what stands in them is read from the
 * ledger each time, so that nobody gets a right by writing into this file. Who leaves a name out takes rights away.
 */
export class AuthorityFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Undefined when there is none that adds up: the ledger holds all of it. */
  load(): RememberedAuthority | undefined {
    const file = fileSchema.safeParse(parse(readIfThere(this.#path)));
    if (!file.success || file.data.hash !== hashOf(file.data.content)) return undefined;
    return file.data.content;
  }

  /** The old file or the new one, whatever happens in between. */
  save(content: RememberedAuthority): void {
    const beside = `${this.#path}.new`;
    writeFileSync(beside, JSON.stringify({ content, hash: hashOf(content) }), { mode: 0o600 });
    renameSync(beside, this.#path);
  }
}

/** Against accidents, not against people. */
const hashOf = (content: RememberedAuthority): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
};
