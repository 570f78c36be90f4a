import type { MediaType } from '#domain/evidence/media-types.ts';
import { jpegWithoutMetadata } from './jpeg-without-metadata.ts';
import { pngWithoutMetadata } from './png-without-metadata.ts';

/** A picture as it may be passed on: without place, time and device. Undefined: of this kind none can be made. */
export const withoutMetadata = (
  mediaType: MediaType,
  parts: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> | undefined => {
  if (mediaType === 'image/jpeg') return jpegWithoutMetadata(parts);
  return mediaType === 'image/png' ? pngWithoutMetadata(parts) : undefined;
};
