import { EventStoreError, type EventStoreErrorCode } from './event-store.ts';

/** `$` marks EventStoreDB's own streams and `-` ends its category names: in a prefix either would hide our events from us. */
const PREFIX = /^[A-Za-z][A-Za-z0-9._]{0,63}$/;
const MAX_STREAM_LENGTH = 400;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * A deployment's prefix, e.g. `thanhtra.hue`: it begins every stream name, forever.
 *
 * @throws EventStoreError `InvalidPrefix`
 */
export const assertPrefix = (prefix: string): void => {
  if (!PREFIX.test(prefix))
    throw new EventStoreError(
      'InvalidPrefix',
      `A prefix is a letter, then up to 63 letters, digits, dots or underscores; not ${JSON.stringify(prefix)}.`,
    );
};

/**
 * Accepts `<prefix>/<category>-<identity>` of this prefix, without control characters or lone surrogates, up to 400 long.
 *
 * @throws EventStoreError with the given code
 */
export const assertStreamName = (prefix: string, stream: string, code: EventStoreErrorCode): void => {
  const refuse = (why: string) => new EventStoreError(code, `${JSON.stringify(stream)} ${why}.`);
  if (!stream.startsWith(`${prefix}/`)) throw refuse(`is not under our prefix ${prefix}`);
  const dash = stream.indexOf('-', prefix.length + 1);
  if (dash <= prefix.length + 1 || dash === stream.length - 1) throw refuse('is not <prefix>/<category>-<identity>');
  if (stream.length > MAX_STREAM_LENGTH) throw refuse(`is longer than ${MAX_STREAM_LENGTH}`);
  if (CONTROL.test(stream) || !stream.isWellFormed()) throw refuse('holds characters that no name may hold');
};
