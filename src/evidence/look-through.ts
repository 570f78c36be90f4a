import { createHash } from 'node:crypto';

/** What is known of a file when it has been read from end to end. */
export type LookedThrough = Readonly<{
  /** SHA-256, hex. */
  hash: string;
  isUtf8: boolean;
  /** Somewhere in it stands what starts a program out of a PDF. */
  isActive: boolean;
}>;

/** By name, as PDF writes actions. What is packed inside compressed streams is not looked into. */
const ACTIVE = ['/JavaScript', '/Launch'] as const;
const LONGEST = 16;
// A zero or another control character ends a text for some readers and not for others.
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const NO_TEXT = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;

/** Reads it once: hash, text or not, and whether it names programs. */
export const lookThrough = async (parts: AsyncIterable<Buffer>): Promise<LookedThrough> => {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let isActive = false;
  let before = '';
  for await (const part of parts) {
    hash.update(part);
    isUtf8 &&= isText(decoder, part);
    const text = before + part.toString('latin1');
    isActive ||= ACTIVE.some((name) => text.includes(name));
    before = text.slice(-LONGEST);
  }
  return { hash: hash.digest('hex'), isUtf8: isUtf8 && isText(decoder, undefined), isActive };
};

const isText = (decoder: TextDecoder, part: Buffer | undefined): boolean => {
  try {
    const text = part === undefined ? decoder.decode() : decoder.decode(part, { stream: true });
    return !NO_TEXT.test(text);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};
