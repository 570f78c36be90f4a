import type { VerificationResult } from '#domain/evidence/events.ts';
import type { MediaType } from '#domain/evidence/media-types.ts';
import type { SaidOfFile, Unfit } from './media-type.ts';
import type { Upload } from './upload-record.ts';

export type BeginUpload = Omit<Upload, 'keyId' | 'begunAt'>;

export type Begun =
  | Readonly<{ outcome: 'begun'; upload: Upload; offset: number }>
  /** The officer has as many unfinished ones as one may have. */
  | Readonly<{ outcome: 'too-many'; most: number }>;

export type Appended =
  | Readonly<{ outcome: 'appended'; offset: number }>
  /** The part does not begin where the file ends so far, or is not as long as a part there must be. */
  | Readonly<{ outcome: 'misplaced'; offset: number; expected: number }>
  | Readonly<{ outcome: 'unknown' }>;

export type Checked =
  | Readonly<{ outcome: 'sound'; mediaType: MediaType }>
  | Readonly<{ outcome: 'incomplete'; offset: number }>
  /** What came is another file than was announced. Nothing of it is kept. */
  | Readonly<{ outcome: 'differs'; hash: string }>
  /** Nothing of it is kept. */
  | Readonly<{ outcome: 'unfit'; found: Unfit }>
  /** Name or browser say another type than the content does. Nothing of it is kept. */
  | Readonly<{ outcome: 'mislabelled'; found: MediaType }>
  | Readonly<{ outcome: 'unknown' }>;

/** A file that is being read; each part is authenticated before it is handed on. */
export type OpenedFile = AsyncDisposable & Readonly<{ bytes: number; parts(): AsyncGenerator<Buffer> }>;

/**
 * Files of evidence on the disk of this server, each encrypted under a key of its own, each named by the SHA-256 of its
 * clear content and by nothing that anybody sent. Every method rejects with `EvidenceError` `StorageFull` when there is
 * no room, and with `VaultError` while keys cannot be had.
 */
export interface EvidenceStore extends AsyncDisposable {
  /** Begins an upload, or goes on with the one of this id. */
  begin(request: BeginUpload): Promise<Begun>;
  /** An upload that is under way and how far it is; as true after a restart as before. */
  find(uploadId: string): Promise<Readonly<{ upload: Upload; offset: number }> | undefined>;
  /** One part, on the disk when it resolves. All of it or nothing. */
  append(uploadId: string, offset: number, part: Uint8Array): Promise<Appended>;
  /** Reads the whole file once: its length, its hash, what it is. One that is not to be kept is removed. */
  check(uploadId: string, said: SaidOfFile): Promise<Checked>;
  /** Puts a checked file where files lie. One of the same hash that lies there whole stays; a damaged one is replaced. */
  keep(uploadId: string): Promise<void>;
  abandon(uploadId: string): Promise<void>;
  /** @throws EvidenceError `FileMissing`, `KeyGone`, `FileDamaged` */
  open(hash: string): Promise<OpenedFile>;
  /** Reads the file from end to end and hashes it again. */
  verify(hash: string): Promise<VerificationResult>;
  /** Removes uploads that nobody finished in time; answers how many. */
  sweep(): Promise<number>;
}
