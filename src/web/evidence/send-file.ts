import type { z } from 'zod';
import type { StoredEvents } from '#http/contract.ts';
import { beginUpload, completeUpload, readUpload, uploadPart } from '#http/evidence/contract.ts';
import { operate, read, sendBytes } from '../api/client.ts';
import { NetworkLost, Problem } from '../api/problem.ts';

/** What is written of a file beside it. */
export type SaidOfFile = Omit<
  z.input<(typeof completeUpload)['body']>,
  'hash' | 'ending' | 'declaredType' | 'isDenunciation' | 'collectedBy'
>;

export type Sending = Readonly<{
  caseId: string;
  file: File;
  hash: string;
  said: SaidOfFile;
  /** Of the registration: one file is registered once. */
  key: string;
  signal: AbortSignal;
  /** Told how far it is, and when there is no network. */
  onProgress: (progress: Readonly<{ sent: number; isWaiting: boolean; uploadId: string | undefined }>) => void;
}>;

const LONGEST_PAUSE_MS = 30_000;

/** What the server will say a moment later. */
const PASSES: ReadonlySet<string> = new Set(['Busy', 'Overloaded', 'Starting', 'AuthorityBehind', 'PartMisplaced']);

/**
 * Sends a file in parts and registers it. However often the network is lost it goes on where it was; so does a page that
 * was closed, when the same file is chosen again.
 *
 * @throws Problem what the server says no with; the signal's reason
 */
export const sendFile = async (sending: Sending): Promise<StoredEvents> => {
  const { caseId, file, hash, said, key, onProgress } = sending;
  const body = { hash, bytes: file.size, isDenunciation: false };
  let upload = await persistently(sending, async () =>
    operate(beginUpload, { caseId }, body, await keyOfUpload(caseId, hash)),
  );
  const { uploadId } = upload;
  while (upload.offset < upload.bytes) {
    onProgress({ sent: upload.offset, isWaiting: false, uploadId });
    const { offset, partBytes } = upload;
    const part = file.slice(offset, offset + partBytes);
    upload = await persistently(
      sending,
      () => sendBytes(uploadPart, { caseId, uploadId, offset: String(offset) }, part),
      // It may have come although no answer did: the server says how far it is.
      () => read(readUpload, { params: { caseId, uploadId }, query: {} }),
    );
  }
  onProgress({ sent: upload.bytes, isWaiting: false, uploadId });
  const registration = {
    ...said,
    hash,
    isDenunciation: false,
    ending: endingOf(file.name),
    declaredType: /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(file.type) ? file.type : '',
  };
  return persistently(sending, () => operate(completeUpload, { caseId, uploadId }, registration, key));
};

/** The name itself stays here: it may say too much. */
const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The same for the same file in the same case, so that whoever begins again goes on. */
const keyOfUpload = async (caseId: string, hash: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`upload ${caseId} ${hash}`));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const persistently = async <Answer>(
  { signal, onProgress }: Sending,
  attempt: () => Promise<Answer>,
  again: () => Promise<Answer> = attempt,
): Promise<Answer> => {
  for (let tries = 0; ; tries += 1) {
    signal.throwIfAborted();
    try {
      return await (tries === 0 ? attempt() : again());
    } catch (error) {
      if (!(error instanceof NetworkLost) && !(error instanceof Problem && PASSES.has(error.code))) throw error;
      onProgress({ sent: -1, isWaiting: true, uploadId: undefined });
      await pause(Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** tries), signal);
    }
  }
};

/** Until the network is back, or for so long. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
