import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventsIn, LedgerFileFault, readLedgerFile } from '#scripts/copy-ledger/ledger-file.ts';
import { LineChain } from '#scripts/copy-ledger/line-chain.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { copyFile } from '#test/support/copies/copy-in-process.ts';
import { fillLedger } from '#test/support/copies/sample-ledger.ts';
import { collect } from '#test/support/event-store/reading.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

const EVENTS = 5;
let whole: Buffer;
beforeAll(async () => {
  using folder = temporaryFolder();
  await fillLedger(join(folder.path, 'events.sqlite'), EVENTS);
  await copyFile(join(folder.path, 'events.sqlite'), join(folder.path, 'ledger.ndjson'));
  whole = readFileSync(join(folder.path, 'ledger.ndjson'));
});

/** The line in which reading stops, and why; undefined when all is read. */
const faultIn = async (path: string, bytes: Uint8Array): Promise<LedgerFileFault | undefined> => {
  writeFileSync(path, bytes);
  try {
    await collect(eventsIn(readLedgerFile(path)));
    return undefined;
  } catch (error) {
    if (error instanceof LedgerFileFault) return error;
    throw error;
  }
};
const linesBefore = (bytes: number): number => whole.subarray(0, bytes).filter((byte) => byte === 0x0a).length;
const lines = (): string[] => whole.toString().trimEnd().split('\n');
const joined = (each: readonly string[]): Buffer => Buffer.from(`${each.join('\n')}\n`);

describe('A ledger file', () => {
  it('says what it is, holds one event a line as it is stored, and ends with their number', () => {
    const [first = '', second = '', ...rest] = lines();
    const { ledger } = JSON.parse(first);
    expect(ledger).toEqual({ format: 1, prefix: 'demo', origin: 'example.org/demo' });
    expect(Object.keys(JSON.parse(second).event)).toEqual([
      'id',
      'type',
      'schemaVersion',
      'stream',
      'revision',
      'data',
      'metadata',
    ]);
    expect(rest).toHaveLength(EVENTS);
    expect(JSON.parse(rest.at(-1) ?? '').end).toEqual({ events: EVENTS });
  });

  it('is read when nothing is wrong with it', async () => {
    expect(await faultIn(join(temporaryDirectory(), 'a.ndjson'), whole)).toBeUndefined();
  });

  it('names the line of every single byte that is changed', async () => {
    const path = join(temporaryDirectory(), 'a.ndjson');
    for (let offset = 0; offset < whole.length; offset += 1) {
      const flipped = Buffer.from(whole);
      flipped[offset] = (whole[offset] ?? 0) ^ (1 << (offset % 8));
      const fault = await faultIn(path, flipped);
      expect([offset, fault?.line]).toEqual([offset, linesBefore(offset) + 1]);
    }
  });

  it('is cut off wherever it is cut, and says at which line', async () => {
    const path = join(temporaryDirectory(), 'a.ndjson');
    for (let length = 0; length < whole.length; length += 1) {
      const fault = await faultIn(path, whole.subarray(0, length));
      expect([length, fault?.line]).toEqual([length, linesBefore(length) + 1]);
    }
  });

  it.each([
    ['a line is missing', (all: string[]) => all.toSpliced(3, 1), 4],
    ['two lines change places', (all: string[]) => all.toSpliced(2, 2, all[3] ?? '', all[2] ?? ''), 3],
    ['a line stands twice', (all: string[]) => all.toSpliced(3, 0, all[2] ?? ''), 4],
    ['something follows the end', (all: string[]) => [...all, all[1] ?? ''], EVENTS + 3],
    ['an empty line stands between', (all: string[]) => all.toSpliced(4, 0, ''), 5],
  ])('is refused when %s', async (_what, change, line) => {
    const fault = await faultIn(join(temporaryDirectory(), 'a.ndjson'), joined(change(lines())));
    expect(fault?.line).toBe(line);
  });

  /** As somebody would write it who knows how lines are sealed. */
  const sealed = (...contents: readonly (readonly [kind: string, content: unknown])[]): Buffer => {
    const chain = new LineChain();
    return joined(contents.map(([kind, content]) => chain.seal(kind, JSON.stringify(content))));
  };
  const header = ['ledger', { format: 1, prefix: 'demo', origin: 'example.org' }] as const;
  const event = (change: object = {}) => ['event', { ...JSON.parse(lines()[1] ?? '').event, ...change }] as const;

  it.each([
    ['of a later format', () => sealed(['ledger', { format: 2 }]), 'line 1 says format 2, this program reads 1'],
    ['without its first line', () => sealed(event()), 'line 1 is not the first line'],
    [
      'with an event of another prefix',
      () => sealed(header, event({ stream: 'other/a-1' })),
      'line 2 is an event of other/a-1',
    ],
    ['with an event that has one member too many', () => sealed(header, event({ more: 1 })), 'line 2 is no event'],
    ['with something else than an event', () => sealed(header, ['note', {}]), 'line 2 is no event'],
    [
      'with the wrong number at its end',
      () => sealed(header, event(), ['end', { events: 2 }]),
      'line 3 ends a file of 2 events',
    ],
    ['that is something else', () => Buffer.from('{"type":"CaseOpened"}\n'), 'line 1 is not the first line'],
    ['that is one endless line', () => Buffer.alloc(3_000_000, 'x'), 'line 1 is not the first line'],
  ])('%s is refused', async (_what, bytes, words) => {
    expect((await faultIn(join(temporaryDirectory(), 'a.ndjson'), bytes()))?.message).toContain(words);
  });

  it('that is not as it was written leaves no trace in the target', async () => {
    using folder = temporaryFolder();
    const [from, to] = [join(folder.path, 'a.ndjson'), join(folder.path, 'new', 'events.sqlite')];
    const middle = Math.floor(whole.length * 0.8);
    const flipped = Buffer.from(whole);
    flipped[middle] = (whole[middle] ?? 0) ^ 1;
    writeFileSync(from, flipped);
    await expect(copyFile(from, to)).rejects.toThrow(`line ${linesBefore(middle) + 1} `);
    expect(existsSync(join(folder.path, 'new'))).toBe(false);
  });
});
