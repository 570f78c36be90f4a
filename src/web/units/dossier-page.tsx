import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { AlertIcon, ArrowLeftIcon, FileIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { topics } from '#domain/law/topics.ts';
import { matterStatusNames } from '#terms/matters.ts';
import { topicName } from '#terms/topics.ts';
import { type Dossier, dossierQuery } from '../api/dossier-queries.ts';
import { unitQuery } from '../api/queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, StaleNotice } from '../shell/states.tsx';
import { DossierCases } from './dossier-cases.tsx';
import { DossierFindings } from './dossier-findings.tsx';
import { DossierOwed } from './dossier-owed.tsx';
import { Part } from './part.tsx';
import { Terms } from './terms.tsx';

const route = getRouteApi('/inside/units/$code/dossier');

/** What all inspections together say of a unit: to be read before one goes there, and printed. */
export const DossierPage = () => {
  const { t } = useWords();
  const { code } = route.useParams();
  const { asOf } = useMoment();
  const query = useQuery(dossierQuery(code, asOf));
  const unit = useQuery(unitQuery(code, undefined, asOf)).data?.unit;
  return (
    <Stack>
      <AnchorLink to="/units/$code" params={{ code }} size="sm">
        <ArrowLeftIcon aria-hidden /> {unit?.name ?? code}
      </AnchorLink>
      <Loaded query={query} lines={12}>
        {({ dossier, asOf: moment }) => (
          <>
            <Group justify="space-between" align="flex-start">
              <PageTitle>{t('dossier.titleOf', { unit: dossier.unit.name })}</PageTitle>
              <Group gap="sm">
                <Button
                  variant="default"
                  leftSection={<FileIcon aria-hidden />}
                  className="not-printed"
                  onClick={() => window.print()}
                >
                  {t('dossier.print')}
                </Button>
                <ExportButton
                  choices={[
                    { list: 'unit-cases', filters: { code } },
                    { list: 'unit-findings', filters: { code } },
                    { list: 'unit-recommendations', filters: { code } },
                    { list: 'unit-matters', filters: { code } },
                  ]}
                />
              </Group>
            </Group>
            <StaleNotice stale={moment.staleSince} />
            <Text>{t('dossier.explain')}</Text>
            <Text size="sm" c="dimmed">
              {t('dossier.asOf', { number: moment.number, day: dateText(moment.day) })}
            </Text>
            <Repeated dossier={dossier} />
            <DossierCases cases={dossier.cases} />
            <DossierOwed dossier={dossier} />
            <DossierFindings dossier={dossier} />
            <Matters matters={dossier.matters} />
            <Topics dossier={dossier} />
            {unit !== undefined && <Terms unit={unit} />}
          </>
        )}
      </Loaded>
    </Stack>
  );
};

type OfDossier = Readonly<{ dossier: Dossier }>;

const Repeated = ({ dossier: { repeated } }: OfDossier) => {
  const { t, language } = useWords();
  if (repeated.length === 0) return <Text>{t('dossier.noRepeated')}</Text>;
  return (
    <Alert color="yellow" variant="outline" icon={<AlertIcon aria-hidden />} title={t('dossier.repeated')}>
      <Text size="sm">{t('dossier.repeatedExplain')}</Text>
      <List>
        {repeated.map(({ topic, code, findings }) => (
          <List.Item key={`${topic} ${code}`}>
            {t('dossier.repeatedLine', {
              topic: topicName(topic, language),
              code: code === null ? '' : t('dossier.article', { code }),
              findings: findings.map(({ findingId, openedOn }) => `${findingId} (${dateText(openedOn)})`).join(', '),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};

const Matters = ({ matters }: Pick<Dossier, 'matters'>) => {
  const { t, say, language } = useWords();
  return (
    <Part title={t('dossier.matters')}>
      {matters.length === 0 ? (
        <Text c="dimmed">{t('dossier.noMatters')}</Text>
      ) : (
        <List>
          {matters.map(({ matterId, title, identifiedOn, status }) => (
            <List.Item key={matterId}>
              <AnchorLink to="/matters/$matterId" params={{ matterId }}>
                {title[language]}
              </AnchorLink>
              <Text size="sm" c="dimmed">
                {dateText(identifiedOn)} · {capitalised(say(matterStatusNames[status]))}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Part>
  );
};

/** What was looked at, and what never was: where the next inspection might go. */
const Topics = ({ dossier }: OfDossier) => {
  const { t, language } = useWords();
  const inspected = dossier.topics;
  const never = topics.filter((topic) => topic !== 'other' && !inspected.some((each) => each.topic === topic));
  return (
    <Part title={t('dossier.topics')}>
      <List>
        {inspected.map(({ topic, lastOpenedOn }) => (
          <List.Item key={topic}>
            {t('dossier.topicLine', { topic: topicName(topic, language), day: dateText(lastOpenedOn) })}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed" mt="xs">
        {t('dossier.never', {
          count: never.length,
          topics: never.map((topic) => topicName(topic, language)).join('; '),
        })}
      </Text>
    </Part>
  );
};
