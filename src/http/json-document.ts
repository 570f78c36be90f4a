/** Deeper than any command of ours by far, shallow enough that no recursive reader after us can be made to overflow. */
export const MAX_JSON_DEPTH = 32;

export type JsonFaultCode = 'NotJson' | 'TooDeep' | 'DuplicateKey' | 'HalfCharacter' | 'NumberOutOfRange';
export type JsonFault = Readonly<{ pointer: string; code: JsonFaultCode }>;
export type JsonDocument =
  | Readonly<{ outcome: 'parsed'; value: unknown }>
  | Readonly<{ outcome: 'malformed'; faults: readonly JsonFault[] }>;

/**
 * Reads JSON that means one thing only (RFC 7493, I-JSON). JSON.parse alone takes the last of two equal keys, rounds
 * 2^53 + 1, turns 1e400 into Infinity and keeps half of a surrogate pair: two readers of the same bytes could then
 * believe different things, and a ledger is the wrong place for that.
 */
export const readJsonDocument = (text: string): JsonDocument => {
  if (isTooDeep(text)) return { outcome: 'malformed', faults: [{ pointer: '', code: 'TooDeep' }] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The message of V8 quotes the text, so it goes nowhere.
    return { outcome: 'malformed', faults: [{ pointer: '', code: 'NotJson' }] };
  }
  const faults = ambiguitiesOf(text);
  return faults.length === 0 ? { outcome: 'parsed', value } : { outcome: 'malformed', faults };
};

/** RFC 6901 escaping; long keys are cut, since they are the sender's and come back in the answer. */
export const pointerSegment = (key: PropertyKey): string =>
  `/${String(key).slice(0, 80).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;

const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return false;
};

/** Walks text that JSON.parse has accepted, so only tokens are looked at, never the grammar. */
const ambiguitiesOf = (text: string): JsonFault[] => {
  const faults: JsonFault[] = [];
  let at = 0;
  const next = (): string => {
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
    return text[at] ?? '';
  };
  const readString = (pointer: string): string => {
    const start = at;
    at += 1;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at += 1;
    const literal = text.slice(start, at);
    const value = literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
    if (!value.isWellFormed()) faults.push({ pointer, code: 'HalfCharacter' });
    return value;
  };
  const readMembers = (pointer: string): void => {
    const seen = new Set<string>();
    at += 1;
    while (next() !== '}') {
      const key = readString(pointer);
      const member = pointer + pointerSegment(key);
      if (seen.has(key)) faults.push({ pointer: member, code: 'DuplicateKey' });
      seen.add(key);
      next();
      at += 1; // the colon
      readValue(member);
      if (next() === ',') at += 1;
    }
    at += 1;
  };
  const readItems = (pointer: string): void => {
    at += 1;
    for (let index = 0; next() !== ']'; index += 1) {
      readValue(`${pointer}/${index}`);
      if (next() === ',') at += 1;
    }
    at += 1;
  };
  const readValue = (pointer: string): void => {
    const first = next();
    if (first === '{') readMembers(pointer);
    else if (first === '[') readItems(pointer);
    else if (first === '"') readString(pointer);
    else {
      const start = at;
      while (at < text.length && !ENDS_WORD.has(text[at] ?? '')) at += 1;
      const isNumber = first === '-' || (first >= '0' && first <= '9');
      if (isNumber && !isFaithful(text.slice(start, at))) faults.push({ pointer, code: 'NumberOutOfRange' });
    }
  };
  readValue('');
  return faults;
};

const ENDS_WORD: ReadonlySet<string> = new Set([',', ']', '}', ' ', '\n', '\r', '\t']);

/** Whether a double holds this number without changing its whole part. */
const isFaithful = (literal: string): boolean => {
  const number = Number(literal);
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !Number.isInteger(number));
};
