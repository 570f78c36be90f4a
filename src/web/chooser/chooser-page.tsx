import { Badge, Button, Card, Container, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Role } from '#domain/envelope.ts';
import { choosePerson } from '#http/chooser/contract.ts';
import { rankNames, roleNames } from '#terms/offices.ts';
import { placeHere } from '../address.ts';
import { tellOfAnotherPerson } from '../api/changes.ts';
import { operate } from '../api/client.ts';
import { personsQuery } from '../api/queries.ts';
import { capitalised } from '../i18n/format.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, Loaded } from '../shell/states.tsx';
import { DemoReset } from './demo-reset.tsx';
import { grouped, type Person, type Group as PersonGroup } from './grouped.ts';

/** Where demo and trial begin: there is no sign-in, one says who one is. */
export const ChooserPage = () => {
  const { t } = useWords();
  const next = placeHere(useSearch({ from: '/chooser' }).next);
  const query = useQuery(personsQuery);
  return (
    <Container component="main" id="main" size="lg" py="xl">
      <Group justify="space-between" align="flex-start">
        <PageTitle>{t('product')}</PageTitle>
        <LanguageSwitch />
      </Group>
      <Loaded query={query} lines={8}>
        {({ banner, persons, profile }) => (
          <Stack mt="md" gap="lg">
            <Text fw={600}>{banner}</Text>
            <div>
              <Title order={2}>{t('chooser.title')}</Title>
              <Text c="dimmed" mt={4}>
                {profile === 'demo' ? t('chooser.demoIntro') : t('chooser.trialIntro')}
              </Text>
            </div>
            {persons.length === 0 && <Text>{t('chooser.empty')}</Text>}
            {grouped(persons).map(({ group, people }) => (
              <PersonGroupSection key={group} group={group} people={people} next={next} />
            ))}
            {profile === 'demo' && <DemoReset />}
          </Stack>
        )}
      </Loaded>
    </Container>
  );
};

type SectionProps = Readonly<{ group: PersonGroup; people: readonly Person[]; next: string | undefined }>;

const PersonGroupSection = ({ group, people, next }: SectionProps) => {
  const { t } = useWords();
  return (
    <section aria-labelledby={`group-${group}`}>
      <Title order={3} size="h4" mb="sm" id={`group-${group}`}>
        {t(`chooser.${group}`)}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
        {people.map((person) => (
          <PersonCard key={person.officerId} person={person} next={next} />
        ))}
      </SimpleGrid>
    </section>
  );
};

const PersonCard = ({ person, next }: Readonly<{ person: Person; next: string | undefined }>) => {
  const { t, say, language } = useWords();
  const { name, rank, bodyName, roles, suspended } = person;
  const { choose, failure, choosing } = useChoose(person.officerId, next);
  const territory = roles.flatMap((held) => held.territory.map((unit) => unit.name));
  return (
    <Card withBorder padding="md">
      <Stack gap={6} h="100%" justify="space-between">
        <div>
          <Group gap="xs">
            <Text fw={650}>{name}</Text>
            {suspended && (
              <Badge color="red" variant="outline">
                {t('chooser.suspended')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {capitalised(wordFor(rankNames, rank, language))} · {bodyName}
          </Text>
          {territory.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('person.territory', { units: territory.join('; ') })}
            </Text>
          )}
          {roles.map(({ role }) => (
            <Text key={role} size="sm" mt={4}>
              {t(`chooser.jobs.${role}`)}
            </Text>
          ))}
        </div>
        <Stack gap={6}>
          {roles.map(({ role }) => (
            <Button key={role} fullWidth loading={choosing === role} onClick={() => choose(role)}>
              {t('chooser.enter', { role: say(roleNames[role]) })}
              <span className="visually-hidden"> {name}</span>
            </Button>
          ))}
          {failure !== undefined && <Failure error={failure} />}
        </Stack>
      </Stack>
    </Card>
  );
};

const useChoose = (officerId: string, next: string | undefined) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>();
  const [choosing, setChoosing] = useState<Role>();
  const choose = (role: Role): void => {
    setChoosing(role);
    operate(choosePerson, {}, { officerId, role })
      .then(async () => {
        // Nothing that another person was shown may be shown to this one.
        client.clear();
        tellOfAnotherPerson();
        await navigate({ href: next ?? '/', replace: true });
      })
      .catch(setFailure)
      .finally(() => setChoosing(undefined));
  };
  return { choose, failure, choosing };
};
