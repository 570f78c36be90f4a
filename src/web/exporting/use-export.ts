import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { exportList, readExportProgress } from '#http/exports/contract.ts';
import { refreshAll } from '../api/changes.ts';
import { operate, read } from '../api/client.ts';
import { useMoment } from '../shell/moment.ts';
import { saveFile } from '../shell/save-file.ts';
import { bodyOf, type ExportChoice, type ExportFormat } from './export-choice.ts';
import { takeFile } from './take-file.ts';

/** What was put on record before the first line came. */
export type ExportRecord = Readonly<{
  ticket: string;
  ledgerNumber: number | 'pending';
  total: number | null;
  fileName: string;
}>;

const PROGRESS_MS = 700;

/** One export from the choice to the file, with what there is to see of it meanwhile. */
export const useExport = () => {
  const { asOf } = useMoment();
  const client = useQueryClient();
  const [record, setRecord] = useState<ExportRecord>();
  const leaving = useRef<AbortController | undefined>(undefined);
  const running = useMutation({
    mutationFn: async ({ choice, format }: Readonly<{ choice: ExportChoice; format: ExportFormat }>) => {
      leaving.current = new AbortController();
      const { signal } = leaving.current;
      setRecord(undefined);
      // A new key each time: to export again is another act, with a record of its own.
      const recorded = await operate(exportList, {}, bodyOf(choice, format, asOf), uuid());
      setRecord(recorded);
      signal.throwIfAborted();
      const content = await takeFile({ ...recorded, format }, signal);
      saveFile(recorded.fileName, content);
      // For what has no count of its own the server says how many lines it wrote.
      const { rows } = await read(readExportProgress, { params: { ticket: recorded.ticket }, query: {} });
      return { ...recorded, rows };
    },
    gcTime: 0,
    onSettled: () => refreshAll(client),
  });
  const ticket = record?.ticket ?? '';
  const progress = useQuery({
    queryKey: ['export-progress', ticket],
    queryFn: ({ signal }) => read(readExportProgress, { params: { ticket }, query: {}, signal }),
    enabled: running.isPending && ticket !== '',
    refetchInterval: PROGRESS_MS,
    gcTime: 0,
    retry: false,
  });
  // Who leaves the page wants no file any more.
  useEffect(() => () => leaving.current?.abort(), []);
  return {
    record,
    rows: progress.data?.rows ?? 0,
    done: running.data,
    error: running.error,
    isRunning: running.isPending,
    start: (choice: ExportChoice, format: ExportFormat): void => running.mutate({ choice, format }),
    stop: (): void => leaving.current?.abort(),
    again: (): void => running.reset(),
  };
};
