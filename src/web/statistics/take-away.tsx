import { Button, Group } from '@mantine/core';
import { DownloadIcon, FileIcon } from '@primer/octicons-react';
import type { Statistics } from '../api/statistics-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMe } from '../shell/use-me.ts';
import { formCsv, formXlsx } from './form-files.ts';
import type { StatisticsSearch } from './statistics-search.ts';
import { useNotes } from './what-it-is.tsx';

type TakeAwayProps = Readonly<{ statistics: Statistics; search: StatisticsSearch }>;

/** The form on paper, or as a file that is made here of what is on the screen. */
export const TakeAway = ({ statistics, search }: TakeAwayProps) => {
  const { t, language } = useWords();
  const { banner } = useMe();
  const notes = useNotes(statistics);
  const { period, before } = statistics;
  const span = ({ from, to }: typeof period): string =>
    t('statistics.fromTo', { from: dateText(from), to: dateText(to) });
  const form = {
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
  const name = `01-TTr_${period.from}_${period.to}_${statistics.asOf.number}`;
  const { period: kind, year, from, to } = search;
  return (
    <Group gap="xs">
      <ButtonLink
        to="/statistics/print"
        search={{ period: kind, year, from, to }}
        variant="default"
        size="xs"
        leftSection={<FileIcon aria-hidden />}
      >
        {t('statistics.print')}
      </ButtonLink>
      <Button
        size="xs"
        variant="default"
        leftSection={<DownloadIcon aria-hidden />}
        onClick={() => void formXlsx(form).then((file) => save(file, `${name}.xlsx`))}
      >
        Excel (.xlsx)
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<DownloadIcon aria-hidden />}
        onClick={() => save(formCsv(form), `${name}.csv`)}
      >
        CSV
      </Button>
    </Group>
  );
};

const save = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
