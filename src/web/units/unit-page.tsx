import { Alert, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon, InfoIcon, QuestionIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { officeNames, unitKindNames } from '#terms/offices.ts';
import { topicName } from '#terms/topics.ts';
import { type UnitDetail, unitQuery } from '../api/queries.ts';
import { DayInput } from '../forms/day-input.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { lazily } from '../shell/lazily.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, StaleNotice } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { CompetencePart } from './competence-part.tsx';
import { Part } from './part.tsx';
import { SuccessionPart } from './succession-part.tsx';
import { Terms } from './terms.tsx';
import { UnitActLinks } from './unit-act-links.tsx';
import { UnitLink, UnitName } from './unit-name.tsx';

const route = getRouteApi('/inside/units/$code');

const QuestionsAbout = lazily(async () => (await import('../requests/questions-about.tsx')).QuestionsAbout);

/** One unit on a day, and all that is known of its history: liability asks who headed it on the day of the act. */
export const UnitPage = () => {
  const { t } = useWords();
  const { code } = route.useParams();
  const { day, situation } = route.useSearch();
  const { asOf, isPast } = useMoment();
  const navigate = useNavigate({ from: '/units/$code' });
  const mayManage = useMay('manage-units') && !isPast;
  const mayReadCases = useMay('list-cases');
  const query = useQuery({ ...unitQuery(code, day, asOf), placeholderData: (before) => before });
  return (
    <Stack>
      <AnchorLink to="/units" search={day === undefined ? {} : { day }} size="sm">
        <ArrowLeftIcon aria-hidden /> {t('offices.units.title')}
      </AnchorLink>
      <Loaded query={query} lines={10}>
        {({ unit, asOf: moment }) => (
          <>
            <Group justify="space-between" align="flex-start">
              <PageTitle>{unit.name}</PageTitle>
              <DayInput
                label={t('offices.day')}
                value={day ?? moment.day}
                onChange={(date) =>
                  void navigate({
                    to: '/units/$code',
                    search: (before) => ({ ...before, day: date ?? undefined }),
                    replace: true,
                  })
                }
                w={160}
              />
            </Group>
            <StaleNotice stale={moment.staleSince} />
            <About unit={unit} />
            {mayReadCases && (
              <div>
                <ButtonLink to="/units/$code/dossier" params={{ code }} variant="light">
                  {t('dossier.title')}
                </ButtonLink>
              </div>
            )}
            {mayManage && <UnitActLinks unit={unit} />}
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <InOffice unit={unit} />
              <CompetencePart unit={unit} day={day} situation={situation} />
              <History unit={unit} />
              <SuccessionPart unit={unit} day={day} />
            </SimpleGrid>
            <Terms unit={unit} />
            <Suspense>
              <QuestionsAbout subject={{ kind: 'unit', id: code }} />
            </Suspense>
          </>
        )}
      </Loaded>
    </Stack>
  );
};

const About = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t, say } = useWords();
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text c="dimmed">
          {capitalised(say(unitKindNames[unit.kind]))} · {unit.code}
        </Text>
        {unit.provisional && (
          <Chip tone="warn" icon={QuestionIcon}>
            {t('offices.units.provisional')}
          </Chip>
        )}
        {unit.isRemote && <Chip tone="neutral">{t('offices.units.remote')}</Chip>}
      </Group>
      {unit.ancestors.length > 0 && (
        <Text size="sm">
          {t('offices.units.under')}{' '}
          {unit.ancestors.map(({ code, name }, index) => (
            <span key={code}>
              {index > 0 && ' › '}
              <AnchorLink to="/units/$code" params={{ code }} underline="always">
                {name}
              </AnchorLink>
            </span>
          ))}
        </Text>
      )}
      {!unit.isInForce && (
        <Alert color="yellow" variant="outline" icon={<InfoIcon aria-hidden />}>
          {t('offices.units.notInForce')}
          {unit.ownerOnDay !== null && unit.ownerOnDay !== unit.code && (
            <>
              {' '}
              {t('offices.units.owner')} <UnitLink code={unit.ownerOnDay} />
            </>
          )}
        </Alert>
      )}
    </Stack>
  );
};

const InOffice = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t, language } = useWords();
  const { head, deputies } = unit;
  return (
    <Part title={t('offices.units.inOffice')}>
      <Stack gap="sm">
        <div>
          <Text fw={650}>
            {head === null
              ? t('offices.units.noHead')
              : `${head.name}${head.acting ? ` (${t('offices.units.acting')})` : ''}`}
          </Text>
          {head !== null && (
            <Text size="sm" c="dimmed">
              {head.post} · {wordFor(officeNames, 'head', language)}
            </Text>
          )}
        </div>
        {deputies.map((deputy) => (
          <div key={deputy.personId}>
            <Text>{deputy.name}</Text>
            <Text size="sm" c="dimmed">
              {deputy.post} · {wordFor(officeNames, 'deputy', language)}
            </Text>
            <Text size="sm">
              <Field field={deputy.field} />
            </Text>
          </div>
        ))}
      </Stack>
    </Part>
  );
};

type DeputyField = UnitDetail['deputies'][number]['field'];

/** What a deputy answers for: topics, and units below. */
const Field = ({ field }: Readonly<{ field: DeputyField }>) => {
  const { t, language } = useWords();
  if (field === null || field.topics.length + field.subUnits.length === 0) return t('offices.units.noField');
  return (
    <>
      {t('offices.units.field', { day: dateText(field.from) })}{' '}
      {field.topics.map((topic) => topicName(topic, language)).join('; ')}
      {field.subUnits.map((code, index) => (
        <span key={code}>
          {(index > 0 || field.topics.length > 0) && '; '}
          <UnitName code={code} />
        </span>
      ))}
    </>
  );
};

const History = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useWords();
  const { names, parents, end, validFrom } = unit;
  return (
    <Part title={t('offices.units.history')}>
      <ul>
        <li>{t('offices.units.since', { day: dateText(validFrom) })}</li>
        {names.slice(1).map(({ from, name }) => (
          <li key={`name ${from}`}>{t('offices.units.renamed', { day: dateText(from), name })}</li>
        ))}
        {parents.slice(1).map(({ from, parent }) => (
          <li key={`parent ${from}`}>
            {t('offices.units.moved', { day: dateText(from) })} {parent === null ? '–' : <UnitLink code={parent} />}
          </li>
        ))}
        {end !== null && (
          <li>
            {t(`offices.units.${end.how}`, { day: dateText(end.from) })}{' '}
            {end.successors.map((code, index) => (
              <span key={code}>
                {index > 0 && ', '}
                <UnitLink code={code} />
              </span>
            ))}
            {end.ground !== null && ` · ${end.ground}`}
          </li>
        )}
      </ul>
    </Part>
  );
};
