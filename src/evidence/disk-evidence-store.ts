import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerificationResult } from '#domain/evidence/events.ts';
import type { Vault } from '#vault/vault.ts';
import { EvidenceError, inOurWords, isMissing } from './evidence-error.ts';
import type { Appended, BeginUpload, Begun, Checked, EvidenceStore, OpenedFile } from './evidence-store.ts';
import { lookThrough } from './look-through.ts';
import { agreedType, mediaTypeOf, type SaidOfFile } from './media-type.ts';
import {
  countOfParts,
  type FileIdentity,
  headOf,
  lengthOfPart,
  PART_BYTES,
  placeOfPart,
  readHead,
  SealedReader,
  sealedLength,
  sealPart,
  wholePartsIn,
} from './sealed-file.ts';
import { type Upload, uploadSchema } from './upload-record.ts';

export type DiskEvidenceOptions = Readonly<{
  /** A folder of its own, made when missing, for its owner only. */
  directory: string;
  vault: Pick<Vault, 'create' | 'get' | 'discard'>;
  /** UTC instant. */
  now: () => string;
  /** Of the streams whose keys these are: the prefix of the ledger. */
  prefix: string;
}>;

/** Unfinished uploads of one officer at once. */
export const MOST_UPLOADS = 8;
/** How long an unfinished upload is waited for after its last part. */
export const UNFINISHED_MS = 48 * 60 * 60 * 1000;

const HASH = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens the store in its folder. */
export const openDiskEvidenceStore = async (options: DiskEvidenceOptions): Promise<EvidenceStore> => {
  await mkdir(join(options.directory, 'unfinished'), { recursive: true, mode: 0o700 });
  await mkdir(join(options.directory, 'files'), { recursive: true, mode: 0o700 });
  return new DiskEvidenceStore(options);
};

class DiskEvidenceStore implements EvidenceStore {
  readonly #options: DiskEvidenceOptions;
  /** What is done to one upload, or to one file, is done one after the other. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(options: DiskEvidenceOptions) {
    this.#options = options;
  }

  begin(request: BeginUpload): Promise<Begun> {
    return this.#inTurn(`officer ${request.officerId}`, async () => {
      const known = await this.find(request.uploadId);
      if (known !== undefined) return { outcome: 'begun', ...known };
      const theirs = (await this.#uploads()).filter(({ officerId }) => officerId === request.officerId);
      if (theirs.length >= MOST_UPLOADS) return { outcome: 'too-many', most: MOST_UPLOADS };
      const upload: Upload = { ...request, keyId: randomUUID(), begunAt: this.#options.now() };
      const stream = `${this.#options.prefix}/evidence-${upload.hash}`;
      await this.#options.vault.create([{ keyId: upload.keyId, stream, personIds: [] }]);
      await this.#write(this.#partial(upload.uploadId), headOf(upload));
      // Written last: an upload is there when its record is.
      await this.#write(this.#record(upload.uploadId), Buffer.from(JSON.stringify(upload)));
      await flushFolder(this.#folder('unfinished'));
      return { outcome: 'begun', upload, offset: 0 };
    });
  }

  async find(uploadId: string): Promise<Readonly<{ upload: Upload; offset: number }> | undefined> {
    const upload = await this.#uploadOf(uploadId);
    if (upload === undefined) return undefined;
    const { size } = await stat(this.#partial(uploadId));
    return { upload, offset: Math.min(upload.bytes, wholePartsIn(size, upload.bytes) * PART_BYTES) };
  }

  append(uploadId: string, offset: number, part: Uint8Array): Promise<Appended> {
    return this.#inTurn(uploadId, async () => {
      const known = await this.find(uploadId);
      if (known === undefined) return { outcome: 'unknown' };
      const { upload } = known;
      const index = known.offset / PART_BYTES;
      const expected = known.offset === upload.bytes ? 0 : lengthOfPart(upload.bytes, index);
      if (offset !== known.offset || part.length !== expected || expected === 0) {
        return { outcome: 'misplaced', offset: known.offset, expected };
      }
      const sealed = sealPart(await this.#keyOf(upload.keyId), upload, index, part);
      await using file = await open(this.#partial(uploadId), 'r+');
      try {
        await file.write(sealed, 0, sealed.length, placeOfPart(index));
        await file.sync();
      } catch (error) {
        // Half a part may be there: it does not count, and the next attempt writes over it.
        throw inOurWords(error);
      }
      return { outcome: 'appended', offset: known.offset + part.length };
    });
  }

  check(uploadId: string, said: SaidOfFile): Promise<Checked> {
    return this.#inTurn(uploadId, async () => {
      const known = await this.find(uploadId);
      if (known === undefined) return { outcome: 'unknown' };
      const { upload, offset } = known;
      if (offset < upload.bytes) return { outcome: 'incomplete', offset };
      const result = await this.#lookAt(upload, said);
      if (result.outcome !== 'sound') await this.#remove(upload);
      return result;
    });
  }

  keep(uploadId: string): Promise<void> {
    return this.#inTurn(uploadId, async () => {
      const known = await this.find(uploadId);
      if (known === undefined) return;
      const { upload } = known;
      await this.#inTurn(upload.hash, async () => {
        if ((await this.verify(upload.hash)) === 'matches') {
          await this.#remove(upload);
          return;
        }
        await mkdir(this.#shelf(upload.hash), { recursive: true, mode: 0o700 });
        await rename(this.#partial(uploadId), this.#place(upload.hash));
        await flushFolder(this.#shelf(upload.hash));
        await flushFolder(this.#folder('files'));
        await rm(this.#record(uploadId), { force: true });
      });
    });
  }

  abandon(uploadId: string): Promise<void> {
    return this.#inTurn(uploadId, async () => {
      const upload = await this.#uploadOf(uploadId);
      if (upload !== undefined) await this.#remove(upload);
    });
  }

  async open(hash: string): Promise<OpenedFile> {
    const { file, reader } = await this.#read(this.#place(hash), hash);
    return { bytes: reader.bytes, parts: () => reader.parts(), [Symbol.asyncDispose]: () => file.close() };
  }

  async verify(hash: string): Promise<VerificationResult> {
    try {
      await using file = await this.open(hash);
      const again = createHash('sha256');
      for await (const part of file.parts()) again.update(part);
      return again.digest('hex') === hash ? 'matches' : 'differs';
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
      if (error.code === 'FileMissing') return 'missing';
      if (error.code === 'KeyGone') return 'unreadable';
      if (error.code === 'FileDamaged') return 'differs';
      throw error;
    }
  }

  async sweep(): Promise<number> {
    const now = Date.parse(this.#options.now());
    let removed = 0;
    for (const upload of await this.#uploads()) {
      const { mtimeMs } = await stat(this.#partial(upload.uploadId)).catch(absent({ mtimeMs: 0 }));
      // Its last part by the clock of the disk, its beginning by ours: whichever is later counts.
      if (now - Math.max(mtimeMs, Date.parse(upload.begunAt)) < UNFINISHED_MS) continue;
      await this.abandon(upload.uploadId);
      removed += 1;
    }
    return removed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled(this.#turns.values());
  }

  async #lookAt(upload: Upload, said: SaidOfFile): Promise<Checked> {
    const { file, reader } = await this.#read(this.#partial(upload.uploadId), upload.hash);
    await using _ = { [Symbol.asyncDispose]: () => file.close() };
    const looked = await lookThrough(reader.parts());
    if (looked.hash !== upload.hash) return { outcome: 'differs', hash: looked.hash };
    const found = await mediaTypeOf((from, length) => reader.slice(from, length), upload.bytes, looked);
    if ('unfit' in found) return { outcome: 'unfit', found: found.unfit };
    const mediaType = agreedType(found.mediaType, said);
    return mediaType === undefined
      ? { outcome: 'mislabelled', found: found.mediaType }
      : { outcome: 'sound', mediaType };
  }

  async #read(path: string, hash: string): Promise<Readonly<{ file: FileHandle; reader: SealedReader }>> {
    const file = await open(path, 'r').catch((cause: unknown) => {
      if (!isMissing(cause)) throw cause;
      throw new EvidenceError('FileMissing', 'There is no such file.', { cause });
    });
    try {
      const head = await readHead(file);
      if (head === undefined) throw new EvidenceError('FileDamaged', 'It does not begin as a file of evidence does.');
      const identity: FileIdentity = { hash, ...head };
      const { size } = await file.stat();
      if (head.bytes === 0 || countOfParts(head.bytes) > 1_000_000 || size !== sealedLength(head.bytes)) {
        throw new EvidenceError('FileDamaged', 'It is not as long as it says.');
      }
      return { file, reader: new SealedReader(file, await this.#keyOf(head.keyId), identity) };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async #keyOf(keyId: string): Promise<Uint8Array> {
    const found = await this.#options.vault.get(keyId);
    if (found.outcome === 'found') return found.key;
    throw new EvidenceError('KeyGone', `The key of the file is ${found.outcome}.`);
  }

  async #uploads(): Promise<readonly Upload[]> {
    const names = await readdir(this.#folder('unfinished'));
    const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
    const uploads = await Promise.all(ids.map((id) => this.#uploadOf(id)));
    return uploads.filter((upload) => upload !== undefined);
  }

  async #uploadOf(uploadId: string): Promise<Upload | undefined> {
    if (!UUID.test(uploadId)) return undefined;
    const text = await readFile(this.#record(uploadId), 'utf8').catch(absent(undefined));
    return text === undefined ? undefined : uploadSchema.parse(JSON.parse(text));
  }

  async #remove({ uploadId, keyId }: Upload): Promise<void> {
    await rm(this.#partial(uploadId), { force: true });
    await rm(this.#record(uploadId), { force: true });
    await this.#options.vault.discard([keyId]);
  }

  /** Under another name first: what is there under its own is whole. */
  async #write(path: string, content: Buffer): Promise<void> {
    try {
      await writeFile(`${path}.new`, content, { mode: 0o600, flush: true });
      await rename(`${path}.new`, path);
    } catch (error) {
      await rm(`${path}.new`, { force: true });
      throw inOurWords(error);
    }
  }

  async #inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(name) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#turns.set(name, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(name) === turn) this.#turns.delete(name);
    }
  }

  #folder(name: 'unfinished' | 'files'): string {
    return join(this.#options.directory, name);
  }

  #partial(uploadId: string): string {
    return join(this.#folder('unfinished'), `${uploadId}.part`);
  }

  #record(uploadId: string): string {
    return join(this.#folder('unfinished'), `${uploadId}.json`);
  }

  #shelf(hash: string): string {
    return join(this.#folder('files'), hash.slice(0, 2));
  }

  /** Whatever asked for it: no path is made of anything but 64 hex digits. */
  #place(hash: string): string {
    if (!HASH.test(hash)) throw new EvidenceError('FileMissing', 'That is no hash.');
    return join(this.#shelf(hash), hash);
  }
}

const absent =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (isMissing(error)) return value;
    throw error;
  };

/** What was renamed is there after a power cut when its folder is flushed. */
const flushFolder = async (path: string): Promise<void> => {
  await using folder = await open(path, 'r');
  await folder.sync();
};
