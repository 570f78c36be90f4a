import type { Response } from 'express';
import type { StreamReply } from './route.ts';

/** A reader who takes nothing any more is let go: he comes back and says what he saw last. */
const MOST_WAITING_BYTES = 256 * 1024;

/** Sends messages as server-sent events (WHATWG HTML, 9.2) until either side has had enough. */
export const sendMessages = (response: Response, { stream }: StreamReply): void => {
  response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  response.write('retry: 2000\n\n');
  const stop = stream({
    send: ({ id, name, data }) => {
      if (response.writableEnded || response.destroyed) return;
      // JSON has no line breaks outside of strings and escapes them inside, so it is one line of data.
      response.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
    },
    end: () => {
      if (!response.writableEnded) response.end();
    },
  });
  response.once('close', stop);
};
