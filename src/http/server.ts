import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Express } from 'express';

/** Listening, until closed. */
export type RunningServer = Readonly<{
  /** `http://127.0.0.1:3000` */
  url: string;
  port: number;
  /** From the next request on another application answers. */
  answerWith(app: Express): void;
  /** Stops accepting, lets what is at work finish (at most `graceMs`), then cuts what is left. Safe to call twice. */
  close(graceMs?: number): Promise<void>;
}>;

/** The address is taken by another program. */
export class PortBusyError extends Error {
  readonly code = 'PortBusy';
  constructor(host: string, port: number, options?: ErrorOptions) {
    super(
      `Port ${port} of ${host} is taken by another program. Stop that one, or set PORT to another number.`,
      options,
    );
    this.name = 'PortBusyError';
  }
}

/**
 * Starts listening. Limits are those of a service that has no reason to wait for slow senders:
 * headers within 10 s and 16 KiB, the whole request within 30 s, idle connections 5 s.
 * @throws {PortBusyError}
 */
export const listen = async (app: Express, host: string, port: number): Promise<RunningServer> => {
  let answering = app;
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
      requireHostHeader: true,
      insecureHTTPParser: false,
    },
    (request, response) => void answering(request, response),
  );
  server.maxConnections = 1_024;
  server.maxHeadersCount = 100;
  server.on('clientError', answerUnreadable);
  await bound(server, host, port);
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${name}:${address.port}`,
    port: address.port,
    answerWith: (next) => {
      answering = next;
    },
    close: (graceMs = 10_000) => {
      closing ??= drain(server, graceMs);
      return closing;
    },
  };
};

const bound = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortBusyError(host, port, { cause: error }) : error);
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });

const drain = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Bytes that are no HTTP request never reach Express: smuggling attempts, headers without end, slow senders. */
const answerUnreadable = (error: Error, socket: Socket): void => {
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const code = 'code' in error ? error.code : undefined;
  const [status, reason, problem] =
    code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'Request Header Fields Too Large', 'HeadersTooLarge']
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'Request Timeout', 'RequestTimeout']
        : [400, 'Bad Request', 'MalformedRequest'];
  const body = JSON.stringify({ type: `/api/problems/${problem}`, status, code: problem, title: reason });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}\r\n` +
      `Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
  );
};
