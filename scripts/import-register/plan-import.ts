import { isRemoteOn, parentOn, type Unit, unitName } from '#domain/unit/state.ts';
import { isFitParent } from '#domain/unit/unit-kind.ts';
import type { ScriptCommand } from '../ledger-writer.ts';
import type { RegisterRow, RowFault } from './register-file.ts';

/** What would be done for a row; without commands it is there already. */
export type PlannedRow = Readonly<{ row: RegisterRow; commands: readonly ScriptCommand[] }>;
export type ImportPlan = Readonly<{ planned: readonly PlannedRow[]; faults: readonly RowFault[] }>;

/**
 * Compares a file with the register. Rows that are there already need nothing; rows that contradict it are faults: an
 * import adds, it never renames or moves, since that is a decision with a date and a document.
 *
 * @param source what is stated as the source of a remote-area flag
 */
export const planImport = (
  rows: readonly RegisterRow[],
  units: ReadonlyMap<string, Unit>,
  source: string,
): ImportPlan => {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const faults = rows.flatMap((row, index) => [
    ...duplicateOf(row, rows.slice(0, index)),
    ...parentFaults(row, byCode, units),
    ...differences(row, units.get(row.code)),
  ]);
  const planned = parentsFirst(rows, byCode).map((row) => ({ row, commands: commandsFor(row, units, source) }));
  return { planned, faults };
};

const duplicateOf = ({ code, place }: RegisterRow, before: readonly RegisterRow[]): readonly RowFault[] => {
  const first = before.find((row) => row.code === code);
  return first === undefined ? [] : [{ place, code: 'DuplicateCode', message: `${code} stands at ${first.place} too` }];
};

const parentFaults = (
  row: RegisterRow,
  byCode: ReadonlyMap<string, RegisterRow>,
  units: ReadonlyMap<string, Unit>,
): readonly RowFault[] => {
  const { place, code, kind, parent } = row;
  const fault = (name: string, message: string) => [{ place, code: name, message }];
  if (parent === null) {
    return isFitParent(kind, null) ? [] : fault('ParentMissing', `${code}: a ${kind} stands under another unit`);
  }
  const above = units.get(parent) ?? byCode.get(parent);
  if (above === undefined)
    return fault('ParentUnknown', `${code}: there is no ${parent}, neither in the file nor in the register`);
  if (isUnderItself(row, byCode)) return fault('ParentCircle', `${code} stands under itself`);
  return isFitParent(kind, above.kind)
    ? []
    : fault('ParentUnfit', `${code}: a ${kind} cannot stand under a ${above.kind}`);
};

const isUnderItself = ({ code, parent }: RegisterRow, byCode: ReadonlyMap<string, RegisterRow>): boolean => {
  const seen = new Set<string>();
  for (let above = parent; above !== null && !seen.has(above); above = byCode.get(above)?.parent ?? null) {
    if (above === code) return true;
    seen.add(above);
  }
  return false;
};

const differences = (row: RegisterRow, unit: Unit | undefined): readonly RowFault[] => {
  if (unit === undefined) return [];
  const registered = {
    name: unitName(unit, row.validFrom),
    kind: unit.kind,
    parent: parentOn(unit, row.validFrom) ?? null,
  };
  return (['name', 'kind', 'parent'] as const).flatMap((field) =>
    registered[field] === row[field]
      ? []
      : [
          {
            place: row.place,
            code: 'Differs',
            message: `${row.code}: ${field} is ${registered[field]} in the register, ${row[field]} here`,
          },
        ],
  );
};

const parentsFirst = (
  rows: readonly RegisterRow[],
  byCode: ReadonlyMap<string, RegisterRow>,
): readonly RegisterRow[] => {
  const ordered = new Set<RegisterRow>();
  const place = (row: RegisterRow, above: ReadonlySet<string>): void => {
    const parent = row.parent === null ? undefined : byCode.get(row.parent);
    if (parent !== undefined && !above.has(parent.code)) place(parent, new Set([...above, row.code]));
    ordered.add(row);
  };
  for (const row of rows) place(row, new Set());
  return [...ordered];
};

const commandsFor = (
  { code, name, kind, parent, validFrom, remoteArea }: RegisterRow,
  units: ReadonlyMap<string, Unit>,
  source: string,
): readonly ScriptCommand[] => {
  const unit = units.get(code);
  const commands: ScriptCommand[] = [];
  if (unit === undefined) {
    commands.push({ type: 'RegisterUnit', identity: code, data: { code, name, kind, parent, validFrom } });
  }
  if (remoteArea && !(unit !== undefined && isRemoteOn(unit, validFrom))) {
    commands.push({ type: 'FlagRemoteArea', identity: code, data: { code, remote: true, from: validFrom, source } });
  }
  return commands;
};
