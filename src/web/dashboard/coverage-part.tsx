import { Group, Select, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TOPICS, type Topic, topics } from '#domain/law/topics.ts';
import { type DimensionKey, dimensionKeys, dimensionNames } from '#terms/coverage.ts';
import { topicName } from '#terms/topics.ts';
import { type Coverage, coverageQuery } from '../api/dashboard-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { capitalised, dateText, numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Loaded } from '../shell/states.tsx';
import { Part } from '../units/part.tsx';
import classes from './dashboard.module.css';
import { type List, ListLink } from './list-link.tsx';
import { useDashboard } from './use-dashboard.ts';

type CoveragePartProps = Readonly<{
  dimension: DimensionKey | undefined;
  /** The column of which only units are shown that never were examined in it. */
  never: string | undefined;
}>;

/** Units × dimensions of PAPI, or × the topics of one of them: examined, compliant, violations, never. */
export const CoveragePart = ({ dimension, never }: CoveragePartProps) => {
  const { t, say } = useWords();
  const { asOf } = useMoment();
  const { place } = useDashboard();
  const navigate = useNavigate({ from: '/dashboard' });
  const query = useQuery(coverageQuery(place, asOf));
  return (
    <Part title={t('dashboard.coverage')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('dashboard.coverageHint')}
        </Text>
        <Group align="flex-end">
          <Select
            label={t('dashboard.dimension')}
            placeholder={t('dashboard.allDimensions')}
            clearable
            clearButtonProps={{ 'aria-label': t('forms.clear') }}
            maw={360}
            value={dimension ?? null}
            onChange={(value) =>
              void navigate({
                to: '/dashboard',
                search: (before) => ({
                  ...before,
                  dimension: dimensionKeys.find((key) => key === value),
                  never: undefined,
                }),
                replace: true,
                resetScroll: false,
              })
            }
            data={dimensionKeys.map((key) => ({ value: key, label: capitalised(say(dimensionNames[key])) }))}
          />
          <ExportButton choices={[{ list: 'unit-coverage', filters: { ...place, never } }]} />
        </Group>
        <Loaded query={query} lines={8}>
          {(coverage) => <CoverageTable coverage={coverage} dimension={dimension} never={never} />}
        </Loaded>
      </Stack>
    </Part>
  );
};

type Row = Coverage['units'][number];
type Examined = Readonly<{ examined: number; violations: number }>;
type Column = Readonly<{
  key: string;
  name: string;
  filter: Readonly<{ dimension?: string; topic?: string }>;
  of: (row: Row) => Examined | undefined;
}>;

const useColumns = (dimension: DimensionKey | undefined): readonly Column[] => {
  const { say, language } = useWords();
  if (dimension === undefined) {
    return dimensionKeys.map((key) => ({
      key,
      name: say(dimensionNames[key]),
      filter: { dimension: key },
      of: (row) => row.dimensions.find((each) => String(each.dimension) === key),
    }));
  }
  const isIn = (topic: Topic): boolean => String(TOPICS[topic].papiDimension) === dimension;
  return topics.filter(isIn).map((topic) => ({
    key: topic,
    name: capitalised(topicName(topic, language)),
    filter: { topic },
    of: (row) => row.topics.find((each) => each.topic === topic),
  }));
};

const CoverageTable = ({ coverage, dimension, never }: Readonly<{ coverage: Coverage }> & CoveragePartProps) => {
  const { t } = useWords();
  const { place, isTable } = useDashboard();
  const columns = useColumns(dimension);
  const label = t('dashboard.coverage');
  const whole = { ...place, ...(isTable ? { view: 'table' as const } : {}), dimension };
  const narrowed = columns.find(({ key }) => key === never);
  const units =
    narrowed === undefined
      ? coverage.units
      : coverage.units.filter((row) => !row.hasEnded && narrowed.of(row) === undefined);
  return (
    <>
      {narrowed !== undefined && (
        <Group gap="sm" role="status">
          <Text fw={600}>{t('dashboard.onlyNever', { name: narrowed.name, count: units.length })}</Text>
          <AnchorLink to="/dashboard" search={whole} resetScroll={false}>
            {t('dashboard.allUnits')}
          </AnchorLink>
        </Group>
      )}
      <Table.ScrollContainer minWidth={0} scrollAreaProps={{ tabIndex: 0, 'aria-label': label }}>
        <Table className={classes['coverage'] ?? ''} verticalSpacing={4} aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('dashboard.unitColumn')}</Table.Th>
              {columns.map(({ key, name }) => (
                <Table.Th key={key} scope="col">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <NeverRow coverage={coverage} columns={columns} dimension={dimension} />
            {units.map((row) => (
              <Table.Tr key={row.code}>
                <Table.Th scope="row">
                  <AnchorLink to="/units/$code/dossier" params={{ code: row.code }}>
                    {row.name}
                  </AnchorLink>
                  {row.hasEnded && ` (${t('common.unitEnded')})`}
                </Table.Th>
                {columns.map((column) => (
                  <Cell key={column.key} row={row} column={column} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
};

type NeverRowProps = Readonly<{ coverage: Coverage; columns: readonly Column[]; dimension: DimensionKey | undefined }>;

/** In how many of the units there are it never was examined: each number leads to these units. */
const NeverRow = ({ coverage, columns, dimension }: NeverRowProps) => {
  const { t, language } = useWords();
  const { place, isTable } = useDashboard();
  const { yearBefore } = coverage;
  const there = coverage.units.filter(({ hasEnded }) => !hasEnded);
  const listOf = (never: string): List => ({
    to: '/dashboard',
    search: { ...place, ...(isTable ? { view: 'table' } : {}), dimension, never },
  });
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <strong>{t('dashboard.neverIn', { count: there.length })}</strong>
      </Table.Th>
      {columns.map(({ key, name, of, filter }) => {
        const was = yearBefore?.figures.dimensions.find(({ dimension }) => String(dimension) === filter.dimension);
        return (
          <Table.Td key={key} className={classes['cell'] ?? ''}>
            <strong>
              <ListLink list={listOf(key)} label={`${name}, ${t('dashboard.never')}`}>
                {numberText(there.filter((row) => of(row) === undefined).length, language)}
              </ListLink>
            </strong>
            {yearBefore !== null && was !== undefined && (
              <Text span size="xs" display="block">
                {dateText(yearBefore.day)}:{' '}
                <ListLink
                  list={listOf(key)}
                  asOf={yearBefore.instant}
                  isInText
                  label={`${name}, ${t('dashboard.never')}, ${dateText(yearBefore.day)}`}
                >
                  {numberText(was.never, language)}
                </ListLink>
              </Text>
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
};

const Cell = ({ row, column: { name, filter, of } }: Readonly<{ row: Row; column: Column }>) => {
  const { t } = useWords();
  const { place, isTable } = useDashboard();
  const found = of(row);
  if (found === undefined) {
    return (
      <Table.Td className={`${classes['cell']} ${classes['never']}`}>
        {isTable ? (
          t('dashboard.never')
        ) : (
          <>
            <span aria-hidden>–</span>
            <span className="visually-hidden">{t('dashboard.never')}</span>
          </>
        )}
      </Table.Td>
    );
  }
  const { examined, violations } = found;
  const { unit: _, ...rest } = place;
  const search = { ...rest, ...filter, inspected: row.code };
  const tone = isTable ? '' : violations > 0 ? classes['wrong'] : classes['clean'];
  const label = `${row.name}, ${name}`;
  return (
    <Table.Td className={`${classes['cell']} ${tone}`}>
      {violations > 0 && (
        <>
          ⚠{' '}
          <ListLink
            list={{ to: '/cases', search: { ...search, assessed: 'violations' } }}
            label={`${label}, ${t('dashboard.violations')}`}
          >
            {String(violations)}
          </ListLink>
          {' / '}
        </>
      )}
      {violations === 0 && '✓ '}
      <ListLink
        list={{ to: '/cases', search: { ...search, assessed: 'examined' } }}
        label={`${label}, ${t('dashboard.examined')}`}
      >
        {String(examined)}
      </ListLink>
    </Table.Td>
  );
};
