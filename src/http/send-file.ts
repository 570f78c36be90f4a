import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FileReply } from './route.ts';

/** A reader who takes nothing for so long is let go: he holds a file open. */
const IDLE_MS = 60_000;

/**
 * Sends a file part by part. It is never shown in a page of ours: the browser is told to save it, not to guess what it
 * is, and to run nothing of it. A fault in the middle cuts the answer off.
 */
export const sendFile = async (response: Response, { file }: FileReply): Promise<void> => {
  await using content = file;
  response.status(200).set({
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${content.fileName}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    ...(content.bytes === undefined ? {} : { 'Content-Length': String(content.bytes) }),
  });
  response.setTimeout(IDLE_MS, () => response.destroy());
  try {
    await pipeline(content.parts, response);
  } catch (error) {
    // Whoever went away in the middle is no fault of ours.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    throw error;
  }
};
