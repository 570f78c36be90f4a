import { Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ALL_STAGES } from '#domain/inspection-case/state.ts';
import { stageNames } from '#terms/cases.ts';
import { LineList } from '../accountability/line-list.tsx';
import { headQuery } from '../api/accountability-queries.ts';
import { caseQuery } from '../api/case-queries.ts';
import { dossierQuery } from '../api/dossier-queries.ts';
import { standingQuery } from '../api/ledger-queries.ts';
import { Problem } from '../api/problem.ts';
import { unitQuery } from '../api/queries.ts';
import { CaseProvider } from '../cases/case-context.tsx';
import { OverviewTab } from '../cases/overview-tab.tsx';
import { StagePath } from '../cases/stage-path.tsx';
import { SuspendedChip } from '../cases/state-chips.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { Empty, Failure, Loading, StaleNotice, Veil } from '../shell/states.tsx';
import { DossierCases } from '../units/dossier-cases.tsx';
import type { Scope } from './scope.ts';

type StateThenProps = Readonly<{ scope: Scope; asOf: string | undefined }>;

/** How the thing that is walked through stood at the moment: the same answer as its own screen gives of it. */
export const StateThen = ({ scope, asOf }: StateThenProps) => {
  switch (scope.kind) {
    case 'ledger':
      return <LedgerThen asOf={asOf} />;
    case 'case':
      return <CaseThen caseId={scope.id} asOf={asOf} />;
    case 'unit':
      return <UnitThen code={scope.id} asOf={asOf} />;
    case 'head':
      return <HeadThen personId={scope.id} asOf={asOf} />;
  }
};

type AsOf = Pick<StateThenProps, 'asOf'>;

/** Until the other moment has come, the one before; never another subject. */
const sameSubject = <Data, Key extends readonly unknown[]>(
  before: Data | undefined,
  asked: { queryKey: Key } | undefined,
  id: string,
) => (asked?.queryKey.includes(id) === true ? before : undefined);

type ShownProps<Data> = Readonly<{
  query: Parameters<typeof Veil>[0]['query'] & Readonly<{ data: Data | undefined; error: unknown }>;
  children: (data: Data) => ReactNode;
}>;
type Answered = Readonly<{
  asOf: Readonly<{ number: number; staleSince: Parameters<typeof StaleNotice>[0]['stale'] }>;
}>;

const Shown = <Data extends Answered>({ query, children }: ShownProps<Data>) => {
  const { t } = useWords();
  const { data, error } = query;
  if (error instanceof Problem && error.status === 404) return <Empty>{t('replay.notThen')}</Empty>;
  if (data === undefined) return error === null ? <Loading lines={8} /> : <Failure error={error} />;
  return (
    <Veil query={query} number={data.asOf.number}>
      <StaleNotice stale={data.asOf.staleSince} />
      {children(data)}
    </Veil>
  );
};

const CaseThen = ({ caseId, asOf }: AsOf & Readonly<{ caseId: string }>) => {
  const { t, language } = useWords();
  const query = useQuery({
    ...caseQuery(caseId, asOf),
    placeholderData: (before, asked) => sameSubject(before, asked, caseId),
  });
  return (
    <CaseProvider caseId={caseId} asOf={asOf} mayReveal={false} showHistory={undefined}>
      <Shown query={query}>
        {({ case: shown }) => (
          <>
            <Group justify="space-between" align="baseline">
              <Title order={2} size="h4">
                {shown.title[language]}
              </Title>
              <AnchorLink to="/cases/$caseId" params={{ caseId }}>
                {t('replay.openCase')}
              </AnchorLink>
            </Group>
            <SuspendedChip since={shown.suspendedSince} />
            <StagePath outline={shown} />
            {'findings' in shown ? (
              <OverviewTab file={shown} isNarrow />
            ) : (
              <Text c="dimmed">{t('caseFile.outline')}</Text>
            )}
          </>
        )}
      </Shown>
    </CaseProvider>
  );
};

const UnitThen = ({ code, asOf }: AsOf & Readonly<{ code: string }>) => {
  const { t } = useWords();
  const query = useQuery({
    ...dossierQuery(code, asOf),
    placeholderData: (before, asked) => sameSubject(before, asked, code),
  });
  const unit = useQuery({
    ...unitQuery(code, undefined, asOf),
    placeholderData: (before, asked) => sameSubject(before, asked, code),
  }).data?.unit;
  return (
    <Shown query={query}>
      {({ dossier }) => (
        <>
          <Group justify="space-between" align="baseline">
            <Title order={2} size="h4">
              {dossier.unit.name}
            </Title>
            <AnchorLink to="/units/$code/dossier" params={{ code }}>
              {t('replay.openDossier')}
            </AnchorLink>
          </Group>
          <Text>
            {unit?.head == null
              ? t('replay.noHead')
              : t('replay.headedBy', { name: unit.head.name, post: unit.head.post })}
          </Text>
          <Figures
            label={t('replay.unitFigures')}
            rows={[
              [t('dossier.cases'), dossier.cases.length],
              [t('dossier.findings'), dossier.findings.length],
              [t('dossier.owed'), dossier.owed.length],
              [t('dossier.matters'), dossier.matters.length],
            ]}
          />
          <DossierCases cases={dossier.cases} />
        </>
      )}
    </Shown>
  );
};

const HeadThen = ({ personId, asOf }: AsOf & Readonly<{ personId: string }>) => {
  const { t } = useWords();
  const query = useQuery({
    ...headQuery(personId, asOf),
    placeholderData: (before, asked) => sameSubject(before, asked, personId),
  });
  return (
    <Shown query={query}>
      {({ head }) => (
        <>
          <Group justify="space-between" align="baseline">
            <Title order={2} size="h4">
              {head.name}
            </Title>
            <AnchorLink to="/heads/$personId" params={{ personId }}>
              {t('replay.openHead')}
            </AnchorLink>
          </Group>
          <Stack gap={2}>
            {head.posts.map((post) => (
              <Text key={`${post.unit.code} ${post.from}`} size="sm">
                {post.post}, {post.unit.name}: {dateText(post.from)}
                {post.until === null ? '' : ` – ${dateText(post.until)}`}
              </Text>
            ))}
          </Stack>
          {head.lines.length === 0 ? (
            <Empty>{t('replay.noLines')}</Empty>
          ) : (
            <LineList lines={head.lines} label={t('accountability.head.lines')} asCards ofOne />
          )}
        </>
      )}
    </Shown>
  );
};

const LedgerThen = ({ asOf }: AsOf) => {
  const { t, say } = useWords();
  const query = useQuery({ ...standingQuery(asOf), placeholderData: (before) => before });
  return (
    <Shown query={query}>
      {({ total, byStage, terms }) => (
        <Card withBorder padding="md">
          <Title order={2} size="h4" mb="sm">
            {t('replay.casesThen', { count: total })}
          </Title>
          <Figures
            label={t('replay.byStage')}
            rows={ALL_STAGES.map((stage) => [capitalised(say(stageNames[stage])), byStage[stage]])}
          />
          <Text mt="sm">
            {t('replay.openTerms', { open: terms.open })}{' '}
            <AnchorLink to="/deadlines" search={{ list: 'overdue' }} underline="always">
              {t('replay.overdueTerms', { overdue: terms.overdue })}
            </AnchorLink>
          </Text>
        </Card>
      )}
    </Shown>
  );
};

type FiguresProps = Readonly<{ label: string; rows: readonly (readonly [name: string, figure: number])[] }>;

const Figures = ({ label, rows }: FiguresProps) => (
  <Table aria-label={label} verticalSpacing={4}>
    <Table.Tbody>
      {rows.map(([name, figure]) => (
        <Table.Tr key={name}>
          <Table.Th scope="row" fw={400}>
            {name}
          </Table.Th>
          <Table.Td ta="right">{figure}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
