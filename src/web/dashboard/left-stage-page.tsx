import { Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { stageNames } from '#terms/cases.ts';
import { leftStageQuery } from '../api/dashboard-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { dateText, numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading, StaleNotice } from '../shell/states.tsx';
import { DossierTable } from '../units/dossier-table.tsx';
import classes from './dashboard.module.css';

const route = getRouteApi('/inside/dashboard/left-stage');

/** The cases behind a mean time in a stage: how often each has left it, after how many days; its events are one step away. */
export const LeftStagePage = () => {
  const { t, say, language } = useWords();
  const { asOf } = useMoment();
  const { stage = 'opened', unit, body } = route.useSearch();
  const place = { ...(unit === undefined ? {} : { unit }), ...(body === undefined ? {} : { body }) };
  const query = useInfiniteQuery(leftStageQuery(stage, place, asOf));
  const { data, error } = query;
  const first = data?.pages[0];
  const title = t('dashboard.leftStage', { stage: say(stageNames[stage]) });
  const columns = [t('dashboard.leftCase'), t('dashboard.leftTimesColumn'), t('dashboard.leftDays')];
  return (
    <Stack>
      <PageTitle>{title}</PageTitle>
      <AnchorLink to="/dashboard" search={place}>
        {t('dashboard.toDashboard')}
      </AnchorLink>
      {first === undefined ? (
        error === null ? (
          <Loading lines={8} />
        ) : (
          <Failure error={error} onRetry={() => void query.refetch()} />
        )
      ) : (
        <>
          <StaleNotice stale={first.asOf.staleSince} />
          <Text>
            {t('dashboard.leftSum', {
              count: first.times,
              days: numberText(first.days, language),
              mean: first.times === 0 ? '–' : numberText(Math.round((first.days / first.times) * 10) / 10, language),
              day: dateText(first.asOf.day),
              number: first.asOf.number,
            })}
          </Text>
          <div>
            <ExportButton choices={[{ list: 'left-stage', filters: { stage, unit, body } }]} />
          </div>
          {first.cases.length === 0 ? (
            <Empty>{t('dashboard.nothing')}</Empty>
          ) : (
            <div className={classes['labelled']}>
              <DossierTable label={title} columns={columns}>
                {data?.pages
                  .flatMap(({ cases }) => cases)
                  .map(({ caseId, title: name, times, days }) => (
                    <Table.Tr key={caseId}>
                      <Table.Td>
                        <AnchorLink to="/cases/$caseId" params={{ caseId }} search={{ tab: 'timeline' }}>
                          {say(name)}
                        </AnchorLink>
                      </Table.Td>
                      <Table.Td data-label={columns[1]}>{numberText(times, language)}</Table.Td>
                      <Table.Td data-label={columns[2]}>{numberText(days, language)}</Table.Td>
                    </Table.Tr>
                  ))}
              </DossierTable>
            </div>
          )}
          <MoreButton query={query} />
        </>
      )}
    </Stack>
  );
};
