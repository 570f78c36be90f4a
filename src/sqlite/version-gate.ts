/**
 * Before this release a checkpoint that raced with a writer could leave a WAL database corrupt,
 * see "WAL-reset bug" in SQLite's release history.
 */
export const OLDEST_SAFE_SQLITE = '3.51.3';

/**
 * Refuses a SQLite that could damage what is written through it.
 *
 * @param version as `sqlite_version()` answers, e.g. `3.53.4`
 * @throws UnsafeSqliteError when it is older than {@link OLDEST_SAFE_SQLITE} or is no version at all
 */
export const assertSafeSqlite = (version: string): void => {
  const found = parseVersion(version);
  const oldest = parseVersion(OLDEST_SAFE_SQLITE);
  if (found === undefined || oldest === undefined || isOlder(found, oldest)) throw new UnsafeSqliteError(version);
};

export class UnsafeSqliteError extends Error {
  readonly code = 'UnsafeSqlite';
  constructor(version: string) {
    super(
      `This runtime brings SQLite ${version}; ${OLDEST_SAFE_SQLITE} or later is needed, older ones can corrupt a WAL.`,
    );
    this.name = 'UnsafeSqliteError';
  }
}

type Version = readonly [number, number, number];

const parseVersion = (text: string): Version | undefined => {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
};

const isOlder = (a: Version, b: Version): boolean => (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) < 0;
