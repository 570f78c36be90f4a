/** The part of a structured logger that is used here; pino fits. Never given a command's data. */
export type Log = Readonly<{
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}>;

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
