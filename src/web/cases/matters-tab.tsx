import { Alert, Card, Group, Stack, Text, Title } from '@mantine/core';
import { AlertIcon, CheckCircleIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { liabilityNames, undeterminedNames } from '#terms/accountability.ts';
import { matterStatusNames } from '#terms/matters.ts';
import type { CaseFile, OpenAct } from '../api/case-queries.ts';
import { caseMattersQuery, type MatterLine } from '../api/matter-queries.ts';
import { ActLink } from '../case-acts/act-links.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { upheldActs } from '../matters/from-findings.ts';
import { LineLinks } from '../matters/line-links.tsx';
import { matterTitle } from '../matters/matter-title.ts';
import { SeverityChip } from '../matters/severity-part.tsx';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Loaded } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { useCase } from './case-context.tsx';
import { linkedIn } from './linked.ts';

type MattersTabProps = Readonly<{ file: CaseFile; acts: readonly OpenAct[] }>;

/** What came of the corrupt acts of the case: its matters, and who is looked at for each. */
export const MattersTab = ({ file, acts }: MattersTabProps) => {
  const { t } = useWords();
  const { caseId, asOf } = useCase();
  const query = useQuery(caseMattersQuery(caseId, asOf));
  return (
    <Stack>
      <Text size="sm">{t('matters.ofCase.intro')}</Text>
      {upheldActs(file).length === 0 && <Text c="dimmed">{t('matters.ofCase.noActs')}</Text>}
      <MissingMatters file={file} />
      <Loaded query={query} lines={4}>
        {({ lines }) => {
          const matters = [...Map.groupBy(lines, ({ matterId }) => matterId).values()];
          if (matters.length === 0 && upheldActs(file).length > 0) {
            return <Text c="dimmed">{t('matters.ofCase.none')}</Text>;
          }
          return matters.map((of) => <Matter key={of[0]?.matterId} lines={of} file={file} acts={acts} />);
        }}
      </Loaded>
      <div>
        <AnchorLink to="/accountability" size="sm">
          {t('matters.ofCase.matrix')}
        </AnchorLink>
      </div>
    </Stack>
  );
};

/** Corrupt acts for which there is no matter and no ground why not. */
const MissingMatters = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const mayIdentify = useMay('identify-matter') && !isPast;
  const { caseId } = file;
  const settled = new Set(
    file.closure.grounds
      .filter(({ type }) => type === 'MatterLinked' || type === 'MatterDeclaredNotRequired')
      .flatMap(({ data }) => (Array.isArray(data['findingIds']) ? data['findingIds'] : [])),
  );
  const missing = upheldActs(file).filter(({ findingId }) => !settled.has(findingId));
  if (missing.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" icon={<AlertIcon aria-hidden />}>
      <Group justify="space-between" gap="xs">
        <Text>{t('matters.ofCase.missing', { findings: missing.map(({ findingId }) => findingId).join(', ') })}</Text>
        {mayIdentify && (
          <ButtonLink to="/matters/new" search={{ caseId }}>
            {t('matters.ofCase.identify')}
          </ButtonLink>
        )}
      </Group>
    </Alert>
  );
};

type MatterProps = MattersTabProps & Readonly<{ lines: readonly MatterLine[] }>;

const Matter = ({ lines, file, acts }: MatterProps) => {
  const { t, say, language } = useWords();
  const { isPast } = useMoment();
  const mayOpen = useMay('open-accountability') && !isPast;
  const [first] = lines;
  if (first === undefined) return null;
  const { matterId, severity, matterStatus } = first;
  const isLinked = linkedIn(file, 'matterId').has(matterId);
  const mayLink = acts.some(({ act }) => act === 'LinkMatter');
  return (
    <Card withBorder padding="md" component="article" aria-labelledby={`matter-${matterId}`}>
      <Title order={2} size="h4" id={`matter-${matterId}`}>
        <AnchorLink to="/matters/$matterId" params={{ matterId }} underline="always" inherit>
          {matterTitle(first, language)}
        </AnchorLink>
      </Title>
      <Group gap="xs" my="xs">
        <Chip tone={matterStatus === 'cleared' ? 'good' : 'neutral'}>
          {capitalised(say(matterStatusNames[matterStatus]))}
        </Chip>
        <SeverityChip severity={severity} />
        <Chip tone={isLinked ? 'good' : 'warn'} icon={isLinked ? CheckCircleIcon : AlertIcon}>
          {isLinked ? t('matters.ofCase.linked') : t('matters.ofCase.notLinked')}
        </Chip>
        {!isLinked && mayLink && (
          <ActLink caseId={file.caseId} act="LinkMatter" subject={matterId} size="xs" variant="light" />
        )}
      </Group>
      <Stack gap="xs">
        {lines.map((line) => (
          <Line
            key={`${line.actionId} ${line.person?.office} ${line.person?.personId}`}
            line={line}
            file={file}
            acts={acts}
            mayOpen={mayOpen && matterStatus === 'open'}
          />
        ))}
      </Stack>
    </Card>
  );
};

const Line = ({ line, file, acts, mayOpen }: MattersTabProps & Readonly<{ line: MatterLine; mayOpen: boolean }>) => {
  const { t, say } = useWords();
  const { person, liability, undetermined, actionId } = line;
  const isWanted = actionId !== null && !linkedIn(file, 'actionId').has(actionId);
  return (
    <Group justify="space-between" gap="xs">
      {person === null ? (
        <Text size="sm">
          {capitalised(t('matters.liability.toDetermine'))}
          {undetermined === null ? '' : `: ${say(undeterminedNames[undetermined])}`}
        </Text>
      ) : (
        <Text size="sm">
          <AnchorLink to="/heads/$personId" params={{ personId: person.personId }} underline="always" inherit>
            {person.name}
          </AnchorLink>
          , {person.post}
          {liability === null ? '' : ` · ${t('matters.liability.answers', { how: say(liabilityNames[liability]) })}`}
        </Text>
      )}
      <Group gap="xs">
        <LineLinks line={line} mayOpen={mayOpen} />
        {isWanted && acts.some(({ act }) => act === 'LinkAccountability') && (
          <ActLink caseId={file.caseId} act="LinkAccountability" subject={actionId} size="xs" variant="light" />
        )}
      </Group>
    </Group>
  );
};
