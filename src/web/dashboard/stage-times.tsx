import { Table, Text } from '@mantine/core';
import { stageNames } from '#terms/cases.ts';
import type { Figures } from '../api/dashboard-queries.ts';
import { capitalised, dateText, numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { DossierTable } from '../units/dossier-table.tsx';
import { Part } from '../units/part.tsx';
import classes from './dashboard.module.css';
import { ListLink } from './list-link.tsx';
import { useDashboard } from './use-dashboard.ts';

/** How long cases are in a stage, and how long those were that have left it. */
export const StageTimes = ({ figures }: Readonly<{ figures: Figures }>) => {
  const { t, say, language } = useWords();
  const { place, before } = useDashboard();
  const title = t('dashboard.inStage');
  const columns = [
    t('dashboard.stage'),
    t('dashboard.here'),
    t('dashboard.longest'),
    t('dashboard.meanSoFar'),
    t('dashboard.meanLeft'),
    ...(before === null ? [] : [t('dashboard.meanLeftBefore', { day: dateText(before.day) })]),
  ];
  const days = (mean: number | null): string =>
    mean === null ? '–' : t('dashboard.meanDays', { days: numberText(mean, language) });
  return (
    <Part title={title}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('dashboard.inStageHint')}
      </Text>
      <div className={classes['labelled']}>
        <DossierTable label={title} columns={columns}>
          {figures.inStage.map(({ stage, cases, longestSince, meanDays, left }) => {
            const name = capitalised(say(stageNames[stage]));
            const search = { ...place, stage, sort: 'stage-since' };
            const was = before?.figures.inStage.find((each) => each.stage === stage)?.left;
            return (
              <Table.Tr key={stage}>
                <Table.Td>{name}</Table.Td>
                <Table.Td data-label={columns[1]}>
                  <ListLink list={{ to: '/cases', search }} label={name}>
                    {numberText(cases, language)}
                  </ListLink>
                </Table.Td>
                <Table.Td data-label={columns[2]}>
                  {longestSince === null ? (
                    '–'
                  ) : (
                    <ListLink
                      list={{ to: '/cases', search: { ...search, sinceTo: longestSince } }}
                      label={`${name}, ${t('dashboard.longest')}`}
                    >
                      {dateText(longestSince)}
                    </ListLink>
                  )}
                </Table.Td>
                <Table.Td data-label={columns[3]}>
                  {cases === 0 ? (
                    '–'
                  ) : (
                    <ListLink list={{ to: '/cases', search }} label={`${name}, ${t('dashboard.meanSoFar')}`}>
                      {days(meanDays)}
                    </ListLink>
                  )}
                </Table.Td>
                <Table.Td data-label={columns[4]}>
                  <Left left={left} days={days(left.meanDays)} stage={stage} label={`${name}, ${columns[4]}`} />
                </Table.Td>
                {before !== null && (
                  <Table.Td data-label={columns[5]}>
                    <Left
                      left={was}
                      days={days(was?.meanDays ?? null)}
                      stage={stage}
                      asOf={before.instant}
                      label={`${name}, ${columns[5]}`}
                    />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </DossierTable>
      </div>
    </Part>
  );
};

type LeftProps = Readonly<{
  left: Figures['inStage'][number]['left'] | undefined;
  days: string;
  stage: Figures['inStage'][number]['stage'];
  label: string;
  asOf?: string;
}>;

/** A mean, and how often a case has left the stage: it leads to these cases. */
const Left = ({ left, days, stage, label, asOf }: LeftProps) => {
  const { t } = useWords();
  const { place } = useDashboard();
  if (left === undefined || left.times === 0) return '–';
  return (
    <ListLink list={{ to: '/dashboard/left-stage', search: { ...place, stage } }} asOf={asOf} label={label}>
      {t('dashboard.leftTimes', { days, count: left.times })}
    </ListLink>
  );
};
