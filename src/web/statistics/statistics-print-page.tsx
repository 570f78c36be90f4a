import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { STATISTICS_COLUMNS } from '#domain/law/statistics-form.ts';
import { type Statistics, statisticsQuery } from '../api/statistics-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import { figureText } from './figure-text.ts';
import { FormHead } from './figures-table.tsx';
import { rowsOf } from './rows-of.ts';
import classes from './sheet.module.css';
import { chosenPeriod } from './statistics-search.ts';
import { useLandscape } from './use-landscape.ts';
import { useNotes } from './what-it-is.tsx';

const route = getRouteApi('/inside/statistics/print');

/** The form as it will be printed, across A4: of now, or of the moment one looks at. */
export const StatisticsPrintPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const { today } = useMe();
  const search = route.useSearch();
  const { period } = chosenPeriod(search, today);
  useLandscape();
  const query = useQuery(statisticsQuery(period, asOf));
  return (
    <Stack>
      <Stack data-not-on-paper gap="sm">
        <AnchorLink to="/statistics" search={search} size="sm">
          <ArrowLeftIcon aria-hidden /> {t('statistics.back')}
        </AnchorLink>
        <PageTitle>{t('statistics.printTitle')}</PageTitle>
        <Text size="sm">{t('statistics.printHint')}</Text>
        <Group>
          <Button onClick={() => window.print()}>{t('statistics.printNow')}</Button>
        </Group>
      </Stack>
      <Loaded query={query} lines={10}>
        {(statistics) => <FormSheet statistics={statistics} />}
      </Loaded>
    </Stack>
  );
};

const FormSheet = ({ statistics }: Readonly<{ statistics: Statistics }>) => {
  const { t, language } = useWords();
  const { body, banner } = useMe();
  const notes = useNotes(statistics);
  const { from, to } = statistics.period;
  return (
    // On a narrow screen it is moved sideways, by keys too.
    <Box
      component="article"
      className={classes['sheet']}
      aria-label={t('statistics.form')}
      tabIndex={0}
      data-statistics-sheet
    >
      <div className={classes['sheetHead']}>
        <p>
          <strong>{body.name}</strong>
        </p>
        <p>
          <strong>{t('statistics.formNumber')}</strong>
        </p>
      </div>
      <h2>{t('statistics.form')}</h2>
      <p className={classes['period']}>{t('statistics.fromTo', { from: dateText(from), to: dateText(to) })}</p>
      <table>
        <FormHead />
        <tbody>
          {rowsOf(statistics, t('statistics.total')).map((row) => (
            <tr key={row.body ?? ''} className={row.body === null ? classes['total'] : undefined}>
              <th scope="row">{row.name}</th>
              {STATISTICS_COLUMNS.map((column) => (
                <td key={column}>{figureText(column, row.figures[column], language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes['notes']}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>{banner}</p>
      </div>
    </Box>
  );
};
