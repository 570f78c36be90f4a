import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { legalDateSchema } from '#domain/legal-date.ts';
import { lineSchema, unitCodeSchema } from '#domain/text.ts';
import { unitKindSchema } from '#domain/unit/unit-kind.ts';
import { ScriptError } from '../run-script.ts';

const rowSchema = z.strictObject({
  code: unitCodeSchema,
  name: lineSchema.max(200),
  kind: unitKindSchema,
  parent: unitCodeSchema.nullable(),
  remoteArea: z.boolean().optional(),
  validFrom: legalDateSchema.optional(),
});
const fileSchema = z.object({
  asOf: legalDateSchema,
  validFrom: legalDateSchema.optional(),
  note: z.string().optional(),
  units: z.array(z.unknown()).min(1),
});

/** A unit as a file states it. `place` says where, for whoever must put it right. */
export type RegisterRow = Readonly<{
  place: string;
  code: string;
  name: string;
  kind: z.infer<typeof unitKindSchema>;
  parent: string | null;
  remoteArea: boolean;
  validFrom: string;
}>;

export type RowFault = Readonly<{ place: string; code: string; message: string }>;
export type RegisterFile = Readonly<{ rows: readonly RegisterRow[]; faults: readonly RowFault[]; source: string }>;

/**
 * Reads a file of units: `{ asOf, validFrom?, units: [{ code, name, kind, parent, remoteArea?, validFrom? }] }`.
 * Rows that cannot be read come back as faults, all of them, each with its line.
 *
 * @param validFrom what holds for rows that do not say it themselves; else the file's own, else its `asOf`
 * @throws ScriptError when it is no such file at all
 */
export const readRegisterFile = (path: string, validFrom: string | undefined): RegisterFile => {
  const text = readText(path);
  const file = fileSchema.safeParse(parseJson(path, text));
  if (!file.success) throw new ScriptError(`${path} is no register of units: ${z.prettifyError(file.error)}`);
  const { asOf, units } = file.data;
  const from = validFrom ?? file.data.validFrom ?? asOf;
  const lines = linesOfCodes(text, units.length);
  const rows: RegisterRow[] = [];
  const faults: RowFault[] = [];
  for (const [index, unit] of units.entries()) {
    const place = lines === undefined ? `row ${index + 1}` : `row ${index + 1}, line ${lines[index]}`;
    const row = rowSchema.safeParse(unit);
    if (row.success) {
      const { remoteArea = false, validFrom: ownFrom = from, ...unit } = row.data;
      rows.push({ place, ...unit, remoteArea, validFrom: ownFrom });
    } else for (const issue of row.error.issues) faults.push(faultOf(place, issue));
  }
  return { rows, faults, source: `${path}, as of ${asOf}` };
};

const faultOf = (place: string, { path, message }: z.core.$ZodIssue): RowFault => ({
  place,
  code: 'InvalidField',
  message: path.length === 0 ? message : `${path.join('.')}: ${message}`,
});

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ScriptError(`${path} cannot be read.`, { cause: error });
  }
};

const parseJson = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScriptError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Line of each unit's code; undefined where the file is written so that they cannot be told apart. */
const linesOfCodes = (text: string, count: number): readonly number[] | undefined => {
  const lines = text.split('\n').flatMap((line, index) => (/"code"\s*:/.test(line) ? [index + 1] : []));
  return lines.length === count ? lines : undefined;
};
