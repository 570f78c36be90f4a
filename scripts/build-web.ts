import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readArguments, runScript } from './run-script.ts';

const HELP = `Builds the screens (src/web) into dist/web, where the server finds them. Does nothing when they are built
already from the same sources; \`npm start\` and the tests call it by themselves.

  npx node scripts/build-web.ts            builds when something has changed
  npx node scripts/build-web.ts --force    builds in any case`;

const ROOT = join(import.meta.dirname, '..');
export const WEB_FOLDER = join(ROOT, 'dist', 'web');
const MARK = join(WEB_FOLDER, '.built-from');

/** All that the screens are made of: they take contracts, rules and words from other rooms. */
const SOURCES = ['src/web', 'src/http', 'src/domain', 'src/terms', 'vite.config.ts', 'package-lock.json'];

/** @returns whether there was anything to do */
export const buildWeb = async ({ force = false }: Readonly<{ force?: boolean }> = {}): Promise<boolean> => {
  const from = hashOfSources();
  if (!force && existsSync(MARK) && readFileSync(MARK, 'utf8') === from) return false;
  // Not before it is needed: the bundler takes a second to load.
  const { build } = await import('vite');
  const { NODE_ENV } = process.env;
  // Whoever calls: under a test runner the libraries would build themselves for debugging, and stay so.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: join(ROOT, 'src/web'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
  compress(WEB_FOLDER);
  writeFileSync(MARK, from);
  return true;
};

const hashOfSources = (): string => {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = source.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .sort();
    for (const file of files) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const COMPRESSIBLE = /\.(js|css|svg)$/;

/** Once here rather than at every request; whoever asks gets the smallest that he understands. */
const compress = (folder: string): void => {
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!COMPRESSIBLE.test(name)) continue;
    const path = join(parentPath, name);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
};

if (import.meta.main) {
  await runScript(HELP, async () => {
    const { values } = readArguments({ force: { type: 'boolean', default: false } });
    const isBuilt = await buildWeb({ force: values.force });
    if (isBuilt) console.log(`The screens are built: ${WEB_FOLDER}`);
    return 0;
  });
}
