import { Alert, Card, Group, Stack, Text, Title } from '@mantine/core';
import { CheckCircleIcon, XCircleIcon } from '@primer/octicons-react';
import type { UnmetItem } from '#domain/inspection-case/closure-gate.ts';
import { isResultOut } from '#domain/inspection-case/forms.ts';
import type { CaseActType } from '#domain/inspection-case/open-acts.ts';
import { closureConditionNames, outcomeNames } from '#terms/cases.ts';
import type { CaseFile, OpenAct } from '../api/case-queries.ts';
import { ActLink } from '../case-acts/act-links.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { ClosureFix } from './closure-fix.tsx';
import { ClosureGrounds } from './closure-grounds.tsx';

type ClosureTabProps = Readonly<{ file: CaseFile; acts: readonly OpenAct[] }>;

const items = Object.keys(closureConditionNames) as UnmetItem['item'][];

/** The closure gate: every condition, met or not, with the act that meets it; then the two officers. */
export const ClosureTab = ({ file, acts }: ClosureTabProps) => {
  const { t } = useWords();
  const { unmet, closed } = file.closure;
  if (closed !== null) return <Closed file={file} />;
  if (file.termination !== null) {
    const day = dateText(file.termination.occurredOn);
    return <Text>{t('caseFile.closure.terminated', { day })}</Text>;
  }
  if (!isResultOut(file)) {
    return <Text>{file.form === 'check' ? t('check.closureNotYet') : t('caseFile.closure.notYet')}</Text>;
  }
  return (
    <Stack>
      <Text>{t('caseFile.closure.intro')}</Text>
      <Alert
        color={unmet.length === 0 ? 'green' : 'yellow'}
        variant="outline"
        title={unmet.length === 0 ? t('caseFile.closure.allMet') : t('caseFile.closure.unmet', { count: unmet.length })}
      />
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((item) => (
          <Item key={item} item={item} unmet={unmet.find((each) => each.item === item)} file={file} acts={acts} />
        ))}
      </Stack>
      <TwoOfficers file={file} acts={acts} />
    </Stack>
  );
};

type Unmet = CaseFile['closure']['unmet'][number];
type ItemProps = Readonly<{
  item: UnmetItem['item'];
  unmet: Unmet | undefined;
  file: CaseFile;
  acts: readonly OpenAct[];
}>;

const Item = ({ item, unmet, file, acts }: ItemProps) => {
  const { t, say } = useWords();
  const isMet = unmet === undefined;
  return (
    <Card component="li" withBorder padding="sm">
      <Group justify="space-between" gap="xs">
        <Text fw={isMet ? 400 : 650}>{say(closureConditionNames[item])}</Text>
        <Chip tone={isMet ? 'good' : 'warn'} icon={isMet ? CheckCircleIcon : XCircleIcon}>
          {isMet ? t('caseFile.closure.met') : t('caseFile.closure.notMet')}
        </Chip>
      </Group>
      <ClosureGrounds item={item} file={file} />
      {!isMet && <ClosureFix item={item} unmet={unmet} file={file} acts={acts} />}
    </Card>
  );
};

const TwoOfficers = ({ file, acts }: ClosureTabProps) => {
  const { t, language } = useWords();
  const { proposal } = file.closure;
  const isOpen = (act: CaseActType) => acts.some((each) => each.act === act);
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="xs">
        {t('caseFile.tab.closure')}
      </Title>
      {proposal !== null && (
        <Text>
          {t('caseFile.closure.proposed', {
            name: nameIn(file, proposal['proposedBy']),
            day: dateText(String(proposal['occurredOn'])),
            outcome: wordFor(outcomeNames, String(proposal['outcome']), language),
          })}
        </Text>
      )}
      <Text size="sm" c="dimmed" mb="xs">
        {t('caseFile.closure.secondOfficer')}
      </Text>
      <Group gap="xs">
        {isOpen('CloseCase') && <ActLink caseId={file.caseId} act="CloseCase" />}
        {isOpen('ProposeClosure') && (
          <ActLink caseId={file.caseId} act="ProposeClosure" variant={proposal === null ? 'filled' : 'default'} />
        )}
      </Group>
    </Card>
  );
};

const Closed = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t, language } = useWords();
  const closed = file.closure.closed ?? {};
  return (
    <Alert color="green" variant="outline" icon={<CheckCircleIcon aria-hidden />}>
      {t('caseFile.closure.closed', {
        day: dateText(String(closed['occurredOn'])),
        outcome: wordFor(outcomeNames, String(closed['outcome']), language),
        proposedBy: nameIn(file, closed['proposedBy']),
        closedBy: nameIn(file, closed['closedBy']),
      })}
    </Alert>
  );
};

const nameIn = (file: CaseFile, officerId: unknown): string => file.officers[String(officerId)] ?? String(officerId);
