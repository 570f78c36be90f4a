import type { Moment } from '#projecting/moment.ts';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
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

/**
 * UTC milliseconds of an instant.
 * @throws ScriptError for one that has not come: nobody knows what will be recorded by then
 */
export const pastMs = (instant: string): number => {
  const ms = Date.parse(instant);
  if (ms > Date.now()) throw new ScriptError(`${instant} has not come yet: leave it out for now.`);
  return ms;
};

/** One unit or one head, by the options of that name; everything where both are empty. */
export const scopeNamed = ({ unit, head }: Readonly<{ unit: string; head: string }>): LogScope => {
  if (unit !== '' && head !== '')
    throw new ScriptError('Name one unit, one head, or nothing for everything.', { exitCode: 2 });
  if (unit !== '') return { kind: 'unit', id: unit };
  return head === '' ? { kind: 'ledger' } : { kind: 'head', id: head };
};
