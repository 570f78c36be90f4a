import { useSyncExternalStore } from 'react';
import { v7 as uuid } from 'uuid';
import { abandonUpload } from '#http/evidence/contract.ts';
import { operate } from '../api/client.ts';
import { NetworkLost, Problem } from '../api/problem.ts';
import { sha256 } from '../forms/file-hashes.tsx';
import { sendFile } from './send-file.ts';

/** What its collector writes of a file before it is sent. */
export type FileFields = Readonly<{
  summary: string;
  claimedOn: string | null;
  occurredOn: string | null;
  where: string;
  form: 'original' | 'copy';
  excerptOf: string | null;
  /** Must be said, in either way, before anything leaves the device. */
  isDenunciation: boolean | undefined;
}>;

/** `writing`: it waits for its collector. `waiting`: for the network. */
export type QueuedFile = Readonly<{
  id: string;
  caseId: string;
  officerId: string;
  file: File;
  hash: string | undefined;
  fields: FileFields;
  status: 'writing' | 'queued' | 'sending' | 'waiting' | 'refused' | 'unreadable';
  sent: number;
  problem: Problem | undefined;
}>;

type Kept = QueuedFile & Readonly<{ key: string; stop: AbortController; uploadId: string | undefined }>;

let queue: readonly Kept[] = [];
const listeners = new Set<() => void>();
/** One after the other: a weak network brings one file sooner than five at once. */
let line: Promise<unknown> = Promise.resolve();

const put = (next: readonly Kept[]): void => {
  queue = next;
  for (const listener of listeners) listener();
};
const change = (id: string, changes: Partial<Kept>): void =>
  put(queue.map((each) => (each.id === id ? { ...each, ...changes } : each)));
const find = (id: string): Kept | undefined => queue.find((each) => each.id === id);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Files on their way, of every case: they go on while one looks at something else. */
export const useUploads = (): readonly QueuedFile[] => useSyncExternalStore(subscribe, () => queue);

/** Chosen files stand in the queue until something is written of each. */
export const addFiles = (
  of: Readonly<{ caseId: string; officerId: string }>,
  files: readonly File[],
  fields: FileFields,
): void => {
  for (const file of files) {
    const id = uuid();
    const stop = new AbortController();
    const rest = { hash: undefined, problem: undefined, uploadId: undefined, key: uuid() } as const;
    put([...queue, { id, ...of, file, fields, status: 'writing', sent: 0, stop, ...rest }]);
    sha256(file).then(
      (hash) => change(id, { hash }),
      () => change(id, { status: 'unreadable' }),
    );
  }
};

/** What is written now is meant: another text is another registration. */
export const writeOf = (id: string, fields: Partial<FileFields>): void => {
  const known = find(id);
  if (known !== undefined) change(id, { fields: { ...known.fields, ...fields }, key: uuid() });
};

/** Takes it out of the queue; what the server has of it is given up. */
export const removeFile = (id: string): void => {
  const known = find(id);
  if (known === undefined) return;
  known.stop.abort();
  put(queue.filter((each) => each.id !== id));
  const { caseId, uploadId } = known;
  if (uploadId === undefined) return;
  operate(abandonUpload, { caseId, uploadId }, {}).catch((error: unknown) => {
    // Then it lapses by itself.
    if (!(error instanceof NetworkLost || error instanceof Problem)) throw error;
  });
};

/** @param onStored told once it is registered, before it leaves the queue */
export const sendQueued = (id: string, onStored: () => Promise<void>): void => {
  change(id, { status: 'queued', problem: undefined });
  line = line.then(() => sendOne(id, onStored));
};

const sendOne = async (id: string, onStored: () => Promise<void>): Promise<void> => {
  const known = find(id);
  if (known?.hash === undefined || known.stop.signal.aborted) return;
  const { caseId, file, hash, fields, key, stop } = known;
  const { isDenunciation: _, excerptOf, claimedOn, occurredOn, ...rest } = fields;
  const said = { ...rest, claimedOn: claimedOn ?? '', occurredOn: occurredOn ?? '' };
  change(id, { status: 'sending' });
  try {
    await sendFile({
      caseId,
      file,
      hash,
      said: excerptOf === null ? said : { ...said, excerptOf },
      key,
      signal: stop.signal,
      onProgress: ({ sent, isWaiting, uploadId }) =>
        change(id, {
          status: isWaiting ? 'waiting' : 'sending',
          ...(sent < 0 ? {} : { sent }),
          ...(uploadId === undefined ? {} : { uploadId }),
        }),
    });
    await onStored();
    put(queue.filter((each) => each.id !== id));
  } catch (error) {
    if (stop.signal.aborted) return;
    if (!(error instanceof Problem)) throw error;
    change(id, { status: 'refused', problem: error });
  }
};
