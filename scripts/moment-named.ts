import type { Moment } from '#projecting/moment.ts';
import { ScriptError } from './run-script.ts';

const NUMBER = /^[1-9]\d{0,14}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** @throws ScriptError when the text is neither a ledger number nor an instant that says its offset */
export const momentNamed = (name: string, text: string): Moment => {
  if (NUMBER.test(text)) return { asOf: { number: Number(text) } };
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return { asOf: { instant: text } };
  throw new ScriptError(`--${name} is a ledger number, or an instant with its offset (2025-07-01T00:00:00+07:00).`, {
    exitCode: 2,
  });
};
