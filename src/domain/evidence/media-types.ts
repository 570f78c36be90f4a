/**
 * The kinds of files that are taken as evidence: what cameras, scanners, offices and phones make. Each is told by its
 * content, never by its name, and none of them is a program. What is not here is printed or photographed first.
 */
export const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'video/mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
  'text/csv',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** How a downloaded file is called after its point. */
export const fileEndings = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/plain': 'txt',
  'text/csv': 'csv',
} as const satisfies Record<MediaType, string>;

/** Pictures of which a copy without place and device can be made. */
export const hasWorkingCopy = (mediaType: MediaType): boolean =>
  mediaType === 'image/jpeg' || mediaType === 'image/png';

/** Largest file: 50 MiB. */
export const MAX_EVIDENCE_BYTES = 50 * 1024 * 1024;
