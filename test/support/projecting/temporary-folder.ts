import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is gone when the test's scope ends: `using folder = temporaryFolder()`. */
export const temporaryFolder = (): Disposable & Readonly<{ path: string }> => {
  const path = mkdtempSync(join(tmpdir(), 'projecting-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
};
