import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'certificates');

/** What `tlsCAFile` is for a server with one of {@link certificateOf}. The key of this authority exists no more. */
export const AUTHORITY_FILE = join(FOLDER, 'authority.pem');

/** A server's certificate, all for the same key, which guards nothing but tests. */
export const certificateOf = (kind: 'server' | 'expired' | 'other-name') => ({
  key: readFileSync(join(FOLDER, 'server.key')),
  chain: readFileSync(join(FOLDER, `${kind}.pem`)),
});
