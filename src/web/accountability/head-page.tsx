import { Button, Group, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type HeadFile, headQuery } from '../api/accountability-queries.ts';
import { Problem } from '../api/problem.ts';
import { DayInput } from '../forms/day-input.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { instantOf, useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { Part } from '../units/part.tsx';
import { UnitLink } from '../units/unit-name.tsx';
import { LineList } from './line-list.tsx';

const route = getRouteApi('/inside/heads/$personId');

/** Everything that is asked of one office-holder; beside it, where a day is chosen, what was known by then. */
export const HeadPage = () => {
  const { t } = useWords();
  const { personId } = route.useParams();
  const { knownOn } = route.useSearch();
  const { asOf, isPast } = useMoment();
  const query = useQuery(headQuery(personId, asOf));
  return (
    <Stack>
      <AnchorLink to="/accountability" size="sm">
        <ArrowLeftIcon aria-hidden /> {t('accountability.file.back')}
      </AnchorLink>
      <Loaded query={query} lines={8}>
        {({ head, asOf: moment }) => (
          <>
            <PageTitle>{t('accountability.head.title', { name: head.name })}</PageTitle>
            <StaleNotice stale={moment.staleSince} />
            <Posts posts={head.posts} />
            <DayToCompare knownOn={knownOn} />
            {knownOn === undefined ? (
              <section aria-labelledby="head-lines">
                <Title order={2} id="head-lines" size="h4" mb="sm">
                  {t('accountability.head.lines')}
                </Title>
                <Lines head={head} label={t('accountability.head.lines')} />
              </section>
            ) : (
              <SimpleGrid cols={{ base: 1, md: 2 }}>
                <KnownThen personId={personId} day={knownOn} />
                <Known
                  id="known-now"
                  title={
                    isPast
                      ? t('accountability.head.knownThen', { day: dateText(moment.day) })
                      : t('accountability.head.knownNow')
                  }
                >
                  <Lines head={head} label={t('accountability.head.knownNow')} asCards />
                </Known>
              </SimpleGrid>
            )}
          </>
        )}
      </Loaded>
    </Stack>
  );
};

const DayToCompare = ({ knownOn }: Readonly<{ knownOn: string | undefined }>) => {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/heads/$personId' });
  const choose = (day: string | null): void =>
    void navigate({
      to: '/heads/$personId',
      search: (before) => ({ ...before, knownOn: day ?? undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Group align="flex-end">
      <DayInput
        label={t('accountability.head.compare')}
        description={t('accountability.head.compareHint')}
        value={knownOn ?? null}
        onChange={choose}
        maw={420}
      />
      {knownOn !== undefined && (
        <Button variant="default" onClick={() => choose(null)}>
          {t('accountability.head.stopComparing')}
        </Button>
      )}
    </Group>
  );
};

const Posts = ({ posts }: Pick<HeadFile, 'posts'>) => {
  const { t } = useWords();
  return (
    <Part title={t('accountability.head.posts')}>
      <Table className="stacking" aria-label={t('accountability.head.posts')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('accountability.head.post')}</Table.Th>
            <Table.Th scope="col">{t('accountability.head.unit')}</Table.Th>
            <Table.Th scope="col">{t('accountability.head.time')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {posts.map(({ unit, post, isActing, from, until }) => (
            <Table.Tr key={`${unit.code} ${post} ${from}`}>
              <Table.Td>
                {post}
                {isActing && ` (${t('accountability.acting')})`}
              </Table.Td>
              <Table.Td>
                <UnitLink code={unit.code} />
              </Table.Td>
              <Table.Td>
                {until === null
                  ? t('accountability.head.since', { from: dateText(from) })
                  : t('accountability.head.until', { from: dateText(from), until: dateText(until) })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  );
};

type LinesProps = Readonly<{ head: HeadFile; label: string; asCards?: boolean }>;

const Lines = ({ head: { lines }, label, asCards = false }: LinesProps) => {
  const { t } = useWords();
  if (lines.length === 0) return <Empty>{t('accountability.head.noLines')}</Empty>;
  return <LineList lines={lines} label={label} ofOne asCards={asCards} />;
};

/** By all that had been recorded by the end of a day. */
const KnownThen = ({ personId, day }: Readonly<{ personId: string; day: string }>) => {
  const { t } = useWords();
  const query = useQuery(headQuery(personId, instantOf(day, '23:59')));
  const title = t('accountability.head.knownThen', { day: dateText(day) });
  return (
    <Known id="known-then" title={title}>
      {query.error instanceof Problem && query.error.status === 404 ? (
        <Text c="dimmed">{t('accountability.head.notThen')}</Text>
      ) : (
        <Loaded query={query}>
          {({ head }) =>
            head.lines.length === 0 ? (
              <Text c="dimmed">{t('accountability.head.noLinesThen')}</Text>
            ) : (
              <Lines head={head} label={title} asCards />
            )
          }
        </Loaded>
      )}
    </Known>
  );
};

const Known = ({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) => (
  <section aria-labelledby={id}>
    <Title order={2} id={id} size="h4" mb="sm">
      {title}
    </Title>
    {children}
  </section>
);
