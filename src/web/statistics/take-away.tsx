import { Button, Group } from '@mantine/core';
import { DownloadIcon, FileIcon } from '@primer/octicons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuid } from 'uuid';
import { exportList } from '#http/exports/contract.ts';
import { refreshAll } from '../api/changes.ts';
import { operate } from '../api/client.ts';
import type { Statistics } from '../api/statistics-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { bodyOf } from '../exporting/export-choice.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { saveFile } from '../shell/save-file.ts';
import { Failure } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { type FormToTake, formXlsx } from './form-files.ts';
import type { StatisticsSearch } from './statistics-search.ts';
import { useNotes } from './what-it-is.tsx';

type TakeAwayProps = Readonly<{ statistics: Statistics; search: StatisticsSearch }>;

/** The form on paper, as a workbook that looks like it, or as a table for programs. What leaves as a file is on record. */
export const TakeAway = ({ statistics, search }: TakeAwayProps) => {
  const { t } = useWords();
  const may = useMay('export-lists');
  const form = useForm(statistics);
  const client = useQueryClient();
  const { period: kind, year, from, to } = search;
  const { asOf, cutOff, period } = statistics;
  const filters = { ...period, cutOff: cutOff === null ? undefined : String(cutOff.number) };
  const choice = { list: 'statistics', filters, day: asOf.day } as const;
  // It is made here of what is on the screen, after the record of it is in the ledger.
  const taking = useMutation({
    mutationFn: async () => {
      await operate(exportList, {}, bodyOf(choice, 'xlsx', String(asOf.number)), uuid());
      saveFile(`01-TTr_${period.from}_${period.to}_${asOf.number}.xlsx`, await formXlsx(form));
    },
    gcTime: 0,
    onSettled: () => refreshAll(client),
  });
  return (
    <>
      <Group gap="xs">
        <ButtonLink
          to="/statistics/print"
          search={{ period: kind, year, from, to }}
          variant="default"
          leftSection={<FileIcon aria-hidden />}
        >
          {t('statistics.print')}
        </ButtonLink>
        {may && (
          <Button
            variant="default"
            leftSection={<DownloadIcon aria-hidden />}
            loading={taking.isPending}
            onClick={() => taking.mutate()}
          >
            {t('statistics.workbook')}
          </Button>
        )}
        <ExportButton choices={[choice]} />
      </Group>
      {taking.error !== null && <Failure error={taking.error} onRetry={() => taking.mutate()} />}
    </>
  );
};

/** What the workbook holds. */
const useForm = (statistics: Statistics): FormToTake => {
  const { t, language } = useWords();
  const { banner } = useMe();
  const notes = useNotes(statistics);
  const { period, before } = statistics;
  const span = ({ from, to }: typeof period): string =>
    t('statistics.fromTo', { from: dateText(from), to: dateText(to) });
  return {
    statistics,
    heading: [
      t('statistics.form'),
      `${t('statistics.period')}: ${span(period)}`,
      ...notes,
      ...(banner ? [banner] : []),
    ],
    sheets: { now: '01-TTr', before: t('statistics.sheetBefore'), reported: t('statistics.sheetReported') },
    spanBefore: `${t('statistics.sheetBefore')}: ${span(before)}`,
    language,
  };
};
