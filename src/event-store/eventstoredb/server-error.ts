import { EventStoreError } from '../event-store.ts';

/** Status codes of gRPC that say something about what to do next. */
const CODE = {
  cancelled: 1,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  permissionDenied: 7,
  failedPrecondition: 9,
  unimplemented: 12,
  unavailable: 14,
  unauthenticated: 16,
} as const;

/** What calls fail with: an error of gRPC, raw as it comes. */
export type CallError = Error &
  Readonly<{ code: number; details: string; metadata?: Readonly<{ get(key: string): readonly unknown[] }> }>;

export const isCallError = (error: unknown): error is CallError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'number' &&
  'details' in error &&
  typeof error.details === 'string';

/** The client found no node that leads; it has no class or code of its own for that. */
const isDiscoveryError = (error: unknown): error is Error =>
  error instanceof Error && error.message.startsWith('Failed to discover');

/**
 * What went wrong between us and the server, and whether it may pass by itself. Trying again cannot help against a
 * certificate, a password or a stream that somebody deleted.
 */
export type CallFailure = Readonly<{ message: string; mayPass: boolean; cause: unknown }>;

/** @throws what it is given, where that is not about the server */
export const failureOf = (error: unknown): CallFailure => {
  if (error instanceof NoAnswerError) return { message: error.message, mayPass: true, cause: error };
  if (isDiscoveryError(error)) return { message: 'no leader was found among the nodes', mayPass: true, cause: error };
  if (!isCallError(error)) throw error;
  const { code, details } = error;
  const fails = (message: string): CallFailure => ({ message, mayPass: false, cause: error });
  if (exceptionOf(error) === 'stream-deleted') return fails('somebody deleted the stream for good');
  if (exceptionOf(error) === 'not-leader') return { message: 'the leader has changed', mayPass: true, cause: error };
  if (code === CODE.permissionDenied || code === CODE.unauthenticated)
    return fails(`the server refuses our credentials (${details})`);
  if (code === CODE.unavailable && details.includes('TLS ServerName'))
    return fails('the server advertises its address, but with TLS it must be called by its name');
  if (code === CODE.unavailable && isAboutTls(details))
    return fails(`no trusted connection: the server's certificate is wrong, expired or not known here (${details})`);
  if (code === CODE.invalidArgument || code === CODE.failedPrecondition || code === CODE.unimplemented)
    return fails(`the server refuses the call (${details})`);
  return { message: details === '' ? error.message : details, mayPass: true, cause: error };
};

export const unavailable = (doing: string, { message, cause }: CallFailure): EventStoreError =>
  new EventStoreError('StoreUnavailable', `${doing}: ${message}.`, { cause });

/**
 * Whether a store that is unavailable may come by itself. It does not where the server says no (certificate, credentials)
 * or the ledger is not as it was written.
 */
export const isAway = (error: unknown): boolean => {
  if (!(error instanceof EventStoreError && error.code === 'StoreUnavailable')) return false;
  const { cause } = error;
  const isAboutTheServer = cause instanceof NoAnswerError || isDiscoveryError(cause) || isCallError(cause);
  return isAboutTheServer && failureOf(cause).mayPass;
};

/** Neither an answer nor an error came in time. */
export class NoAnswerError extends Error {
  constructor(timeoutMs: number) {
    super(`no answer in ${timeoutMs} ms`);
    this.name = 'NoAnswerError';
  }
}

/** Neither an answer nor a refusal: whoever waited for it may have waited on something dead. */
export const isSilence = (error: unknown): boolean =>
  error instanceof NoAnswerError || (isCallError(error) && error.code === CODE.deadlineExceeded);

/**
 * What the promise gives, or `NoAnswerError`. The client bounds neither the search for a leader nor its first question
 * to a server.
 */
export const inTime = async <T>(promise: Promise<T>, timeoutMs: number): Promise<T> => {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NoAnswerError(timeoutMs)), timeoutMs);
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
};

const exceptionOf = (error: CallError): string => String(error.metadata?.get('exception')[0] ?? '');

/** Node's and OpenSSL's words; gRPC has no code for it. */
const isAboutTls = (details: string): boolean =>
  /certificate|self-signed|SSL routines|TLS|ERR_SSL|altname/i.test(details);
