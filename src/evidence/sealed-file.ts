import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { EvidenceError } from './evidence-error.ts';

/**
 * An encrypted file of evidence: a head of 64 bytes (mark, id of the key, length of the clear file), then its parts in
 * order, each sealed alone with AES-256-GCM: nonce, ciphertext, tag. What is authenticated with a part says of which
 * file it is, how long that is and which part: none can be moved, left out or taken from another file. A part is what
 * one request of an upload carries, so that a file is encrypted from the first byte that reaches the disk.
 */
export const PART_BYTES = 256 * 1024;

const MARK = Buffer.from('ILEVID1\n');
const HEAD_BYTES = 64;
const KEY_ID_BYTES = 36;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const AROUND = NONCE_BYTES + TAG_BYTES;

/** Which file it is: the hash and length that it is to have, the id of its key. */
export type FileIdentity = Readonly<{ hash: string; bytes: number; keyId: string }>;

/** How many bytes of the clear file its part of this index holds. */
export const lengthOfPart = (bytes: number, index: number): number =>
  Math.max(0, Math.min(PART_BYTES, bytes - index * PART_BYTES));

export const countOfParts = (bytes: number): number => Math.ceil(bytes / PART_BYTES);

export const headOf = ({ bytes, keyId }: FileIdentity): Buffer => {
  const head = Buffer.alloc(HEAD_BYTES);
  MARK.copy(head);
  head.write(keyId, MARK.length, KEY_ID_BYTES, 'latin1');
  head.writeBigUInt64BE(BigInt(bytes), MARK.length + KEY_ID_BYTES);
  return head;
};

/** What the head says; undefined: it is no head of ours. */
export const readHead = async (file: FileHandle): Promise<Omit<FileIdentity, 'hash'> | undefined> => {
  const head = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
  if (bytesRead !== HEAD_BYTES || !head.subarray(0, MARK.length).equals(MARK)) return undefined;
  const keyId = head.subarray(MARK.length, MARK.length + KEY_ID_BYTES).toString('latin1');
  return { keyId, bytes: Number(head.readBigUInt64BE(MARK.length + KEY_ID_BYTES)) };
};

/** Where the part of this index begins on the disk. */
export const placeOfPart = (index: number): number => HEAD_BYTES + index * (PART_BYTES + AROUND);

/** How long the file is on the disk when it is whole. */
export const sealedLength = (bytes: number): number => HEAD_BYTES + bytes + countOfParts(bytes) * AROUND;

/** Whole parts that a file of this length on the disk holds: a torn last one does not count. */
export const wholePartsIn = (onDisk: number, bytes: number): number =>
  onDisk >= sealedLength(bytes)
    ? countOfParts(bytes)
    : Math.max(0, Math.floor((onDisk - HEAD_BYTES) / (PART_BYTES + AROUND)));

const belongingOf = ({ hash, bytes }: FileIdentity, index: number): Buffer =>
  Buffer.from(`inspection-ledger evidence 1\n${hash}\n${bytes}\n${index}`);

export const sealPart = (key: Uint8Array, identity: FileIdentity, index: number, part: Uint8Array): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(belongingOf(identity, index));
  return Buffer.concat([nonce, cipher.update(part), cipher.final(), cipher.getAuthTag()]);
};

/** @throws EvidenceError `FileDamaged` */
export const openPart = (key: Uint8Array, identity: FileIdentity, index: number, sealed: Uint8Array): Buffer => {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(belongingOf(identity, index));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const clear = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
  try {
    decipher.final();
  } catch (cause) {
    // Nothing but the authentication can fail in `final` of GCM.
    throw new EvidenceError('FileDamaged', `Part ${index} is not what was written.`, { cause });
  }
  return clear;
};

/** Reads the clear file, part by part or from the middle; never more than a part of it is in memory. */
export class SealedReader {
  readonly #file: FileHandle;
  readonly #key: Uint8Array;
  readonly #identity: FileIdentity;
  #last: Readonly<{ index: number; part: Buffer }> | undefined;

  constructor(file: FileHandle, key: Uint8Array, identity: FileIdentity) {
    this.#file = file;
    this.#key = key;
    this.#identity = identity;
  }

  get bytes(): number {
    return this.#identity.bytes;
  }

  /** @throws EvidenceError `FileDamaged` */
  async part(index: number): Promise<Buffer> {
    if (this.#last?.index === index) return this.#last.part;
    const sealed = Buffer.alloc(lengthOfPart(this.bytes, index) + AROUND);
    const { bytesRead } = await this.#file.read(sealed, 0, sealed.length, placeOfPart(index));
    if (bytesRead !== sealed.length) throw new EvidenceError('FileDamaged', `Part ${index} is cut off.`);
    const part = openPart(this.#key, this.#identity, index, sealed);
    this.#last = { index, part };
    return part;
  }

  /** The whole file in order. @throws EvidenceError `FileDamaged` */
  async *parts(): AsyncGenerator<Buffer> {
    for (let index = 0; index < countOfParts(this.bytes); index += 1) yield await this.part(index);
  }

  /** Bytes from the middle, at most to the end. @throws EvidenceError `FileDamaged` */
  async slice(from: number, length: number): Promise<Buffer> {
    const end = Math.min(this.bytes, from + length);
    const pieces: Buffer[] = [];
    for (let at = Math.max(0, from); at < end; ) {
      const index = Math.floor(at / PART_BYTES);
      const inside = at - index * PART_BYTES;
      const piece = (await this.part(index)).subarray(inside, inside + end - at);
      pieces.push(piece);
      at += piece.length;
    }
    return Buffer.concat(pieces);
  }
}
