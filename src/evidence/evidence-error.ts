export type EvidenceErrorCode =
  /** The disk is full; works again when space is back. */
  | 'StorageFull'
  /** What lies on the disk is not what was put there: a byte, its order, or its length. */
  | 'FileDamaged'
  /** Its key is gone from the vault: erased, or lost. */
  | 'KeyGone'
  /** There is no such file. */
  | 'FileMissing';

export class EvidenceError extends Error {
  readonly code: EvidenceErrorCode;
  constructor(code: EvidenceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EvidenceError';
    this.code = code;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

/** A full disk said in our words; anything else as it came. */
export const inOurWords = (error: unknown): unknown => {
  const code = codeOf(error);
  if (code !== 'ENOSPC' && code !== 'EDQUOT' && code !== 'EFBIG') return error;
  return new EvidenceError('StorageFull', 'There is no room for evidence on the disk.', { cause: error });
};
