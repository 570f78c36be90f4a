import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { faultsOf, lintOverrides } from './import-rules.ts';
import { ROOMS } from './import-table.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('Who may import whom', () => {
  it.each(ROOMS.map((room) => [room.name, room] as const))('%s keeps to its row of the table', (_name, room) => {
    expect(faultsOf(room, ROOT)).toEqual([]);
  });

  it('every folder of src is a room', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(
      ROOMS.filter(({ folder }) => folder.startsWith('src/'))
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('the linter is told the same', () => {
    const { overrides } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as { overrides: unknown };
    expect(overrides, 'biome.json "overrides" must be what lintOverrides() returns').toEqual(lintOverrides());
  });
});

describe('The check itself', () => {
  const root = mkdtempSync(join(tmpdir(), 'imports-'));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const faultsFor = (folder: string, source: string) => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'example.ts'), source);
    const room = ROOMS.find((each) => each.folder === folder);
    if (!room) throw new Error(`no room ${folder}`);
    return faultsOf(room, root);
  };

  it.each([
    ['src/domain', "import { openDatabase } from '#sqlite/open-database.ts';"],
    ['src/domain', "import { readFileSync } from 'node:fs';"],
    ['src/domain', "import '../http/app.ts';"],
    ['src/domain', "import express from 'express';"],
    ['src/http', "import { DatabaseSync } from 'node:sqlite';"],
    ['src/http', "import {\n  openProjecting,\n  type Projecting,\n} from '#projecting/open-projecting.ts';"],
    ['src/application', "import { EventStoreDBClient } from '@eventstore/db-client';"],
    ['src/projecting', "import pb from '@eventstore/db-client/generated/streams_pb.js';"],
    ['src/vault', "import { accept } from '#domain/decider.ts';"],
    ['src/application', "const { app } = await import('#http/app.ts');"],
    ['src/domain', "export { x } from '#domain/decider.ts';"],
    ['src/web', "import { createApp } from '#http/app.ts';"],
    ['src/web', "import { join } from 'node:path';"],
    ['src/web', "import type { ReadSide } from '#http/reading.ts';"],
  ])('%s: refuses %s', (folder, source) => {
    expect(faultsFor(folder, source)).toHaveLength(1);
  });

  it.each([
    ['src/http', "import type { Projecting } from '#projecting/open-projecting.ts';"],
    ['src/http', "import { type Projecting } from '#projecting/open-projecting.ts';"],
    ['src/sqlite', "import { DatabaseSync } from 'node:sqlite';"],
    ['src/web', "import { readCase } from '#http/cases/file-contract.ts';\nimport { none } from '#http/contract.ts';"],
    ['src/domain', "import { z } from 'zod';\nimport { accept } from './decider.ts';"],
  ])('%s: lets pass %s', (folder, source) => {
    expect(faultsFor(folder, source)).toEqual([]);
  });
});
