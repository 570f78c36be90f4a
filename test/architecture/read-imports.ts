import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Import = Readonly<{
  file: string;
  /** What stands behind `from`. */
  specifier: string;
  /** Nothing of it remains at run time. */
  isTypeOnly: boolean;
}>;

const STATEMENT =
  /^(?:import|export)\s+(type\s+)?([^'"`;]*?)from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Every import of the TypeScript files below the folder. Statements are formatted by one tool, so reading them by their shape is safe. */
export const importsBelow = (folder: string): readonly Import[] =>
  sourceFiles(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(STATEMENT)].map(([, type, names, from, bare, dynamic]) => ({
      file,
      specifier: from ?? bare ?? dynamic ?? '',
      isTypeOnly: type !== undefined || (names !== undefined && isAllTypes(names)),
    })),
  );

export const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));

const isAllTypes = (names: string): boolean => {
  const inBraces = /^\{([\s\S]*)\}\s*$/.exec(names.trim())?.[1];
  const each = inBraces?.split(',').filter((name) => name.trim() !== '');
  return each?.every((name) => name.trim().startsWith('type ')) ?? false;
};
