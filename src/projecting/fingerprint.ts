import { createHash } from 'node:crypto';
import type { ReadModel } from './read-model.ts';

/** Raise it when the engine itself writes other tables or triggers. */
const ENGINE_VERSION = 2;

/**
 * What a file was built with. Another schema, version or set of event types is another fingerprint, so a model
 * that skipped a type which it now handles is rebuilt without anybody remembering to say so.
 */
export const fingerprintOf = ({ name, version, schema, unversioned, searches, handlers }: ReadModel): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        ENGINE_VERSION,
        name,
        version,
        schema,
        [...unversioned].sort(),
        [...searches].sort(),
        Object.keys(handlers).sort(),
      ]),
    )
    .digest('hex')
    .slice(0, 16);
