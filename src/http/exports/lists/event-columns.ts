import type { z } from 'zod';
import { formatDocumentNumber } from '#domain/document.ts';
import { stageNames } from '#terms/cases.ts';
import { roleNames } from '#terms/offices.ts';
import type { logEntrySchema } from '../../ledger/log-contract.ts';
import { type Column, type ColumnMakers, word } from '../exportable-list.ts';

/** An event as lists tell it. */
export type EventTold = Omit<z.output<typeof logEntrySchema>, 'kind' | 'subjectId' | 'title'>;

/** What happened, when and by whom it was recorded, on which paper. */
export const eventColumns = <Row>(
  { text, date, instant, number }: ColumnMakers<Row>,
  of: (row: Row) => EventTold,
): readonly Column<Row>[] => [
  number('Sự kiện số', 'Event', (row) => of(row).number),
  date('Xảy ra ngày', 'Happened on', (row) => of(row).occurredOn),
  instant('Ghi lúc (giờ Việt Nam)', 'Recorded at (Vietnam)', (row) => of(row).recordedAt),
  text('Sự kiện', 'What happened', (row) => of(row).sentence),
  text('Giai đoạn sau đó', 'Stage after it', (row) => word(stageNames, of(row).stage)),
  text('Ai ghi', 'By', (row) => {
    const { actor } = of(row);
    if (actor === null) return null;
    return actor.kind === 'officer' ? actor.name : actor.component;
  }),
  text('Vai trò', 'Role', (row) => {
    const { actor } = of(row);
    return actor?.kind === 'officer' ? roleNames[actor.role] : null;
  }),
  text('Cơ quan', 'Body', (row) => {
    const { actor } = of(row);
    return actor?.kind === 'officer' ? actor.bodyName : null;
  }),
  text('Văn bản', 'Paper', (row) => {
    const { document } = of(row);
    return document === null ? null : formatDocumentNumber(document);
  }),
  date('Ngày văn bản', 'Paper signed on', (row) => of(row).document?.signedOn),
  text('Loại sự kiện', 'Type of event', (row) => of(row).type),
];
