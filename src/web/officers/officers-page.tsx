import { Card, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { SearchIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Role, roleSchema } from '#domain/envelope.ts';
import { rankNames, roleNames } from '#terms/offices.ts';
import { type OfficerLine, officersQuery } from '../api/queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { DayInput } from '../forms/day-input.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { RoleLine } from './role-line.tsx';

const route = getRouteApi('/inside/officers');

/** Who is enrolled, in which body, with which roles and territories on a day. */
export const OfficersPage = () => {
  const { t, say } = useWords();
  const { asOf, isPast } = useMoment();
  const { day } = route.useSearch();
  const navigate = useNavigate({ from: '/officers' });
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const [role, setRole] = useState<Role | null>(null);
  const [activeOnly, setActiveOnly] = useState(false);
  const filters = {
    ...(q === '' ? {} : { q }),
    ...(role === null ? {} : { role }),
    ...(activeOnly ? { activeOnly: 'true' as const } : {}),
    ...(day === undefined ? {} : { day }),
  };
  const query = useQuery({ ...officersQuery(filters, asOf, 200), placeholderData: (before) => before });
  const mayManage = useMay('manage-officers') && !isPast;
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('offices.officers.title')}</PageTitle>
        <Group gap="sm">
          {mayManage && (
            <ButtonLink to="/officers/new" variant="light">
              {t('common.enrolOfficer')}
            </ButtonLink>
          )}
          <ExportButton
            choices={[
              {
                list: 'officers',
                filters: { q, role: role ?? undefined, activeOnly: activeOnly ? 'true' : undefined },
                day,
              },
            ]}
          />
        </Group>
      </Group>
      <Group align="flex-end">
        <TextInput
          type="search"
          style={{ flex: '1 1 14rem' }}
          label={t('offices.officers.search')}
          leftSection={<SearchIcon aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label={t('offices.officers.role')}
          placeholder={t('register.any')}
          value={role}
          onChange={(value) => setRole(roleSchema.options.find((each) => each === value) ?? null)}
          data={roleSchema.options.map((each) => ({ value: each, label: capitalised(say(roleNames[each])) }))}
          clearable
          clearButtonProps={{ 'aria-label': t('forms.clear') }}
        />
        <DayInput
          label={t('offices.day')}
          value={day ?? query.data?.asOf.day ?? null}
          onChange={(date) =>
            void navigate({
              to: '/officers',
              search: (before) => ({ ...before, day: date ?? undefined }),
              replace: true,
            })
          }
          w={160}
        />
        <Switch
          mb={8}
          label={t('offices.officers.activeOnly')}
          checked={activeOnly}
          onChange={(event) => setActiveOnly(event.currentTarget.checked)}
        />
      </Group>
      <Loaded query={query} lines={8}>
        {({ officers, total, asOf: moment }) => (
          <>
            <StaleNotice stale={moment.staleSince} />
            <Text size="sm" c="dimmed" role="status">
              {t('offices.officers.count', { count: total, day: dateText(moment.day) })}
            </Text>
            {officers.length === 0 && <Empty>{t('forms.nobody')}</Empty>}
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
              {officers.map((officer) => (
                <OfficerCard key={officer.officerId} officer={officer} />
              ))}
            </Stack>
          </>
        )}
      </Loaded>
    </Stack>
  );
};

const OfficerCard = ({ officer }: Readonly<{ officer: OfficerLine }>) => {
  const { t, language } = useWords();
  const { officerId, name, rank, bodyName, isActive, roles } = officer;
  return (
    <Card component="li" withBorder padding="sm">
      <AnchorLink to="/officers/$officerId" params={{ officerId }} fw={600}>
        {name}
      </AnchorLink>
      <Text size="sm" c="dimmed">
        {capitalised(wordFor(rankNames, rank, language))} · {bodyName}
      </Text>
      {roles.map((held) => (
        <RoleLine key={`${held.role} ${held.from}`} held={held} />
      ))}
      {(!isActive || roles.length === 0) && (
        <Text size="sm">{isActive ? t('offices.officers.noRole') : t('offices.officers.suspended')}</Text>
      )}
    </Card>
  );
};
