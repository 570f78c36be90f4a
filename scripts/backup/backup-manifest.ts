import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ScriptError } from '../run-script.ts';

const EVENT_FILE = 'events.sqlite';
const MANIFEST = 'backup.json';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  what: z.literal('inspection-ledger backup'),
  format: z.literal(1),
  prefix: z.string(),
  origin: z.string(),
  /** By the clock of the machine that made it. */
  takenAt: z.iso.datetime({ precision: 3 }),
  /** Of the events under the prefix; see `LedgerDigest`. */
  digest: z.strictObject({
    events: z.int().positive(),
    streams: z.int().positive(),
    lastEventId: z.string().nullable(),
    bytes: hashSchema,
    commitments: hashSchema,
  }),
  /** Of the event file, byte by byte. */
  sha256: hashSchema,
  /** Of the files of evidence beside it. Not said by backups that were made before there were any. */
  evidence: z
    .strictObject({ files: z.int().nonnegative(), bytes: z.int().nonnegative(), sha256: hashSchema })
    .optional(),
});

/** What a backup says it holds. It is written last: a folder without it is no backup. */
export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>;

export const writeManifest = (folder: string, manifest: BackupManifest): void =>
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });

/** The event file in the folder of a backup. */
export const eventFileIn = (folder: string): string => join(folder, EVENT_FILE);

/** @throws ScriptError when the folder is no backup of ours, or not whole */
export const readManifest = (folder: string): BackupManifest => {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) throw new ScriptError(`${folder} is no backup: there is no ${MANIFEST} in it.`);
  const manifest = manifestSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!manifest.success) throw new ScriptError(`${path} is damaged, or of a program newer than this one.`);
  const file = eventFileIn(folder);
  if (!existsSync(file)) throw new ScriptError(`${file} is missing: the backup is not whole.`);
  return manifest.data;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
