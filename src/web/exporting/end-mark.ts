import type { ExportFormat } from './export-choice.ts';

/** As much of the end of a file as its mark can be long. */
export const TAIL_BYTES = 256;

/** What the end of a file says of it: that it is whole, and of how many lines where it counts them. */
export type EndMark = Readonly<{ rows: number | undefined }>;

const CSV_END = /\r\n(?:HẾT · (\d+) dòng|END · (\d+) lines)\r\n$/;
const NDJSON_END = /\n?\{"end":true,"rows":(\d+)\}\n$/;
/** Directory of an archive without a comment: 22 bytes at its very end. */
const DIRECTORY_END = [0x50, 0x4b, 0x05, 0x06] as const;
const DIRECTORY_END_BYTES = 22;

/** Undefined: the file has no end mark, and is not whole, whatever the network says. @param tail its last bytes */
export const endMarkOf = (format: ExportFormat, tail: Uint8Array): EndMark | undefined => {
  if (format === 'xlsx') {
    const at = tail.length - DIRECTORY_END_BYTES;
    return at >= 0 && DIRECTORY_END.every((byte, index) => tail[at + index] === byte) ? { rows: undefined } : undefined;
  }
  // It may begin within a letter: the mark does not.
  const [, ...counts] = (format === 'csv' ? CSV_END : NDJSON_END).exec(new TextDecoder().decode(tail)) ?? [];
  const rows = counts.find((count) => count !== undefined);
  return rows === undefined ? undefined : { rows: Number(rows) };
};
