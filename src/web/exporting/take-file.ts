import { downloadExport } from '#http/exports/contract.ts';
import { fetchParts } from '../api/client.ts';
import { endMarkOf, TAIL_BYTES } from './end-mark.ts';
import type { ExportFormat } from './export-choice.ts';

/** The file came, and is not whole: nobody shall have it. */
export class FileCutOff extends Error {}

type Promised = Readonly<{ ticket: string; format: ExportFormat; total: number | null }>;

/**
 * The whole file, or none.
 *
 * @throws FileCutOff when its end mark is missing or counts other lines than were promised · Problem · NetworkLost, also
 *   in the middle · what `signal` was aborted with
 */
export const takeFile = async ({ ticket, format, total }: Promised, signal: AbortSignal): Promise<Blob> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let tail = new Uint8Array();
  for await (const part of fetchParts(downloadExport, { ticket }, signal)) {
    parts.push(part);
    tail = joined(tail, part).slice(-TAIL_BYTES);
  }
  const end = endMarkOf(format, tail);
  if (end === undefined) throw new FileCutOff('no end mark');
  if (total !== null && end.rows !== undefined && end.rows !== total) throw new FileCutOff('another number of lines');
  return new Blob(parts, { type: 'application/octet-stream' });
};

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> => {
  const end = other.slice(-TAIL_BYTES);
  const all = new Uint8Array(one.length + end.length);
  all.set(one);
  all.set(end, one.length);
  return all;
};
