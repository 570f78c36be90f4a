import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Something the operator can put right: told in one sentence, without a stack. */
export class ScriptError extends Error {
  readonly code = 'ScriptError';
  /** 1: it did not work. 2: it was called wrongly. */
  readonly exitCode: 1 | 2;
  constructor(message: string, { exitCode = 1, ...options }: ErrorOptions & { exitCode?: 1 | 2 } = {}) {
    super(message, options);
    this.name = 'ScriptError';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's work: `--help` prints the help and nothing else happens; what goes wrong is said on stderr.
 * Exit codes: 0 done, 1 not done, 2 called wrongly, and what the work answers when it answers a number.
 */
export const runScript = async (help: string, work: () => Promise<number | undefined>): Promise<void> => {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(help);
    return;
  }
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    console.error(isExpected(error) ? error.message : error);
    if (process.exitCode === 2) console.error('Run it with --help to see how.');
  }
};

/** The command line, strictly: an unknown option is an error, not a wish that is ignored. */
export const readArguments = <const Options extends ParseArgsOptionsConfig>(options: Options) =>
  parseArgs({ options, allowPositionals: true, strict: true });

const EXPECTED_NAMES: ReadonlySet<string> = new Set([
  'ScriptError',
  'ConfigError',
  'EventStoreError',
  'VaultError',
  'WriterLockedError',
  'NotDemoFolderError',
]);

const isExpected = (error: unknown): error is Error =>
  error instanceof Error && (EXPECTED_NAMES.has(error.name) || isUsage(error));

const isUsage = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const exitCodeOf = (error: unknown): number => {
  if (isUsage(error)) return 2;
  return error instanceof ScriptError ? error.exitCode : 1;
};
