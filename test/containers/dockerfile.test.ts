import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '#src/config.ts';
import { importsBelow } from '#test/architecture/read-imports.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

type Package = Readonly<{
  scripts: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
}>;
const { scripts, dependencies, optionalDependencies } = JSON.parse(read('package.json')) as Package;

/** Instructions, each in one line, without comments. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));

const allOf = (name: string) => instructions.filter((each) => each.name === name).map(({ rest }) => rest);
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
const readmitted = read('.dockerignore')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

/** What only the screens are made of and built with, as the Dockerfile takes it away. */
const taken = (allOf('RUN').find((line) => line.startsWith('npm uninstall')) ?? '')
  .split(' ')
  .slice(2)
  .filter((word) => !word.startsWith('-'));

/** Works on the sources, or measures; nobody runs it in a container. */
const NOT_IN_A_CONTAINER = [
  'build-web.ts',
  'screenshots.ts',
  'bench.ts',
  'test-eventstoredb.ts',
  `bench${sep}`,
  `browser${sep}`,
].map((name) => join(ROOT, 'scripts', name));

const packagesOfServer = new Set(
  ['src', 'projections', 'scripts']
    .flatMap((folder) => importsBelow(join(ROOT, folder)))
    .filter(({ file }) => !file.startsWith(join(ROOT, 'src', 'web')))
    .filter(({ file }) => !NOT_IN_A_CONTAINER.some((path) => file.startsWith(path)))
    .filter(({ specifier, isTypeOnly }) => !isTypeOnly && !/^(\.|#|node:)/.test(specifier))
    .map(({ specifier }) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')),
);

describe('The image', () => {
  it('has the very Node that everything is tested with', () => {
    const [pin, ...others] = new Set(Object.values(optionalDependencies));
    expect(others).toEqual([]);
    const bases = allOf('FROM').filter((from) => from.startsWith('node:'));
    expect(bases.length).toBeGreaterThan(1);
    for (const base of bases) expect(base.split(' ')[0]).toBe(`node:${pin}-trixie-slim`);
  });

  it('is made of stages that there are, and of files that there are and that the engine is given', () => {
    const stages = allOf('FROM').flatMap((from) => from.split(' AS ').slice(1));
    for (const from of allOf('FROM').filter((each) => !each.startsWith('node:'))) {
      expect(stages).toContain(from.split(' ')[0]);
    }
    for (const copy of allOf('COPY')) {
      const words = copy.split(' ');
      const stage = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      const sources = words.filter((word) => !word.startsWith('--')).slice(0, -1);
      if (stage !== undefined) expect(stages, copy).toContain(stage);
      else
        for (const source of sources) {
          expect(existsSync(join(ROOT, source)), source).toBe(true);
          expect(readmitted, source).toContain(source);
        }
    }
  });

  it('builds the screens from everything that they refer to', () => {
    const { extends: parent } = JSON.parse(read('src/web/tsconfig.json')) as { extends: string };
    expect(join('src/web', parent)).toBe('tsconfig.json');
    const given = allOf('COPY').find((copy) => copy.includes('vite.config.ts'));
    expect(given?.split(' ')).toEqual(['tsconfig.json', 'vite.config.ts', './']);
  });

  it('is given nothing else: no data, no keys, no history', () => {
    expect(
      read('.dockerignore')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))[0],
    ).toBe('*');
    const copied = allOf('COPY').flatMap((copy) => (copy.startsWith('--from') ? [] : copy.split(' ').slice(0, -1)));
    expect(readmitted.toSorted()).toEqual([...new Set(copied)].toSorted());
  });

  it('has the packages that the server uses, and not those of the screens', () => {
    expect(packagesOfServer.size).toBeGreaterThan(8);
    for (const name of packagesOfServer) {
      expect(Object.keys(dependencies), name).toContain(name);
      expect(taken, name).not.toContain(name);
    }
    const left = Object.keys(dependencies).filter((name) => !packagesOfServer.has(name));
    expect(taken.toSorted()).toEqual(left.toSorted());
    for (const install of allOf('RUN').filter((line) => line.startsWith('npm '))) {
      expect(install).toContain('--omit=dev');
      expect(install).toContain('--ignore-scripts');
    }
  });

  it('runs what `npm start` runs, as somebody who is not root', () => {
    const said = (name: string) => lastStage.filter((each) => each.name === name).map(({ rest }) => rest);
    expect(said('USER')).toEqual(['node']);
    const [command = ''] = said('CMD');
    expect(scripts['start']?.endsWith((JSON.parse(command) as string[]).join(' '))).toBe(true);
    const [check = ''] = said('HEALTHCHECK');
    const [, probe = '[]'] = check.split(' CMD ');
    expect(JSON.parse(probe)).toEqual(['node', 'scripts/check-health.ts']);
  });

  it('keeps events and keys in volumes of their own, where its settings say', () => {
    const [env = ''] = allOf('ENV');
    const config = readConfig(Object.fromEntries(env.split(' ').map((pair) => pair.split('='))));
    const [volumes = '[]'] = allOf('VOLUME');
    expect(JSON.parse(volumes)).toEqual(['/data', '/keys']);
    expect(config).toMatchObject({ dataDir: '/data', vaultDir: '/keys/vault', masterKeyFile: '/keys/master.key' });
  });
});
