import type { Translated } from '../translated.ts';
import type { exporting as source } from '../vi/exporting.ts';

/** Lists taken out as files. */
export const exporting: Translated<typeof source> = {
  title: 'Export a list',
  which: 'List',
  asSeen: 'Filtered as it is now, as of the moment you press Export.',
  asSeenThen: 'Filtered as it is now, as of the moment you are looking at.',
  asNow: 'As of the moment you press Export.',
  asThen: 'As of the moment you are looking at.',
  format: 'Form of the file',
  formats: { xlsx: 'Excel (XLSX)', csv: 'CSV', ndjson: 'NDJSON' },
  hints: {
    xlsx: 'For Excel and LibreOffice: days are days, money is numbers.',
    csv: 'Text with commas, UTF-8.',
    ndjson: 'For other programs: one record a line.',
  },
  onRecord:
    'The export goes on record in the ledger: who, which list, how narrowed, as of when. Sealed content is not in the file.',
  cancel: 'Cancel',
  again: 'Export again',
  recording: 'Putting the export on record…',
  written: '{{rows}} lines written…',
  writtenOf: '{{rows}} of {{total}} lines written…',
  progress: 'Progress of the export',
  stop: 'Stop',
  done_one: 'Exported {{count}} line. The file is whole.',
  done_other: 'Exported {{count}} lines. The file is whole.',
  recorded: 'On record in the ledger: event {{number}}.',
  recordedPending: 'On record in the ledger.',
  stopped: 'Stopped. No file was saved.',
  cut: 'The file was cut off midway and is not saved: its end mark is missing. Export it again.',
  stillRecorded: 'The export stays on record as event {{number}}.',
};
