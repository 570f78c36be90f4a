import { Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Policy, policiesQuery } from '../api/law-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Loaded } from '../shell/states.tsx';

/** Numbers that the law leaves open: what they are, since when, and who decided it. */
export const PolicyList = ({ mayManage }: Readonly<{ mayManage: boolean }>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(policiesQuery(asOf));
  return (
    <section aria-labelledby="policies">
      <Title order={2} size="h4" id="policies">
        {t('law.policies.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('law.policies.explain')}
      </Text>
      <Loaded query={query} lines={3}>
        {({ policies, asOf: { day } }) => (
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            {policies.map((policy) => (
              <PolicyCard key={policy.name} policy={policy} day={day} mayManage={mayManage} />
            ))}
          </SimpleGrid>
        )}
      </Loaded>
    </section>
  );
};

type PolicyCardProps = Readonly<{ policy: Policy; day: string; mayManage: boolean }>;

const PolicyCard = ({ policy, day, mayManage }: PolicyCardProps) => {
  const { t, say } = useWords();
  const nameOf = useOfficerNames();
  const { name, title, value, standard, min, max, from, settings } = policy;
  const later = settings.findLast((each) => each.from > day);
  const inForce = settings.find((each) => each.from === from);
  return (
    <Card withBorder padding="sm">
      <Stack gap={4}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Text>
            {capitalised(say(title))}: <strong>{value}</strong>{' '}
            <Text span size="sm" c="dimmed">
              ({from === null ? t('law.policies.standard') : t('law.policies.since', { day: dateText(from) })})
            </Text>
          </Text>
          {mayManage && (
            <ButtonLink
              to="/law/policies/$name/setting"
              params={{ name }}
              variant="light"
              size="xs"
              style={{ flex: 'none' }}
            >
              {t('law.policies.set')}
              <span className="visually-hidden"> {say(title)}</span>
            </ButtonLink>
          )}
        </Group>
        {inForce !== undefined && (
          <Text size="sm">{t('law.policies.by', { by: nameOf(inForce.by), ground: inForce.ground })}</Text>
        )}
        {later !== undefined && (
          <Text size="sm">{t('law.policies.later', { day: dateText(later.from), value: later.value })}</Text>
        )}
        <Text size="sm" c="dimmed">
          {t('law.policies.bounds', { min, max, standard })}
        </Text>
      </Stack>
    </Card>
  );
};
