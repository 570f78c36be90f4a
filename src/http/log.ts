import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured log, one JSON object a line. Nothing of a request's body, query or a person's name is ever handed to it. */
export const createLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { err: describeError },
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  );

// JSON escapes line feeds and escape characters below 0x20. These it does not, and terminals or line readers obey them:
// DEL and C1 controls, line and paragraph separators, bidirectional overrides.
const OBEYED = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text from outside as it may stand in a log: visible, well formed, short. */
export const visible = (text: string, limit = 200): string =>
  text
    .slice(0, limit)
    .toWellFormed()
    .replace(OBEYED, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);

/** What may be said of an exception: no values it may carry besides its own message. */
export const describeError = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack, cause } = error;
  return {
    name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    message: visible(message, 500),
    at: stack
      ?.split('\n')
      .slice(1, 8)
      .map((line) => visible(line.trim())),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
};
