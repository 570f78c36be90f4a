import { Button, Card, Group, Menu, Stack, Table, Text, Title } from '@mantine/core';
import { ArrowLeftIcon, ChevronDownIcon, StopIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { rankNames, roleNames, suspensionGroundNames } from '#terms/offices.ts';
import { type OfficerDetail, officerQuery } from '../api/queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink, MenuItemLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, StaleNotice } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { officerActWords, openOfficerActs } from './officer-act-words.ts';
import { useOfficerNames } from './use-officer-names.ts';

const route = getRouteApi('/inside/officers/$officerId');

/** One officer: roles of today, and every grant and suspension there ever was, with who gave it. */
export const OfficerPage = () => {
  const { t, language } = useWords();
  const { officerId } = route.useParams();
  const { asOf, isPast } = useMoment();
  const me = useMe();
  const mayManage = useMay('manage-officers') && !isPast;
  const query = useQuery(officerQuery(officerId, asOf));
  return (
    <Stack>
      <AnchorLink to="/officers" size="sm">
        <ArrowLeftIcon aria-hidden /> {t('offices.officers.title')}
      </AnchorLink>
      <Loaded query={query} lines={8}>
        {({ officer, asOf: moment }) => (
          <>
            <Group>
              <PageTitle>{officer.name}</PageTitle>
              {!officer.isActive && (
                <Chip tone="warn" icon={StopIcon}>
                  {t('offices.officers.suspended')}
                </Chip>
              )}
            </Group>
            <StaleNotice stale={moment.staleSince} />
            <Text c="dimmed">
              {capitalised(wordFor(rankNames, officer.rank, language))} ·{' '}
              <AnchorLink to="/units/$code" params={{ code: officer.body }} underline="always">
                {officer.bodyName}
              </AnchorLink>{' '}
              · {t('offices.officers.since', { day: dateText(officer.from) })}
            </Text>
            <SamePerson officer={officer} />
            {mayManage && <Acts officer={officer} isMe={officerId === me.officerId} />}
            <Grants officer={officer} />
            <Suspensions officer={officer} />
          </>
        )}
      </Loaded>
    </Stack>
  );
};

/** One natural person under two enrolments is one person to every rule of four eyes. */
const SamePerson = ({ officer }: Readonly<{ officer: OfficerDetail }>) => {
  const { t } = useWords();
  const nameOf = useOfficerNames();
  if (officer.samePerson.length === 0) return null;
  return (
    <Text size="sm">
      {t('offices.officers.samePerson')}{' '}
      {officer.samePerson.map((officerId, index) => (
        <span key={officerId}>
          {index > 0 && ', '}
          <AnchorLink to="/officers/$officerId" params={{ officerId }}>
            {nameOf(officerId)}
          </AnchorLink>
        </span>
      ))}
    </Text>
  );
};

const Acts = ({ officer, isMe }: Readonly<{ officer: OfficerDetail; isMe: boolean }>) => {
  const { t, say } = useWords();
  const acts = openOfficerActs(officer, isMe);
  return (
    <Group>
      {acts.length > 0 && (
        <Menu position="bottom-start" width={280} shadow="md">
          <Menu.Target>
            <Button variant="light" rightSection={<ChevronDownIcon aria-hidden />}>
              {t('offices.acts')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {acts.map((act) => (
              <MenuItemLink key={act} to="/officers/$officerId/do/$act" params={{ officerId: officer.officerId, act }}>
                {say(officerActWords[act].name)}
              </MenuItemLink>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {isMe && (
        <Text size="sm" c="dimmed">
          {t('offices.officers.notMyself')}
        </Text>
      )}
    </Group>
  );
};

const Grants = ({ officer }: Readonly<{ officer: OfficerDetail }>) => {
  const { t, say } = useWords();
  const nameOf = useOfficerNames();
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="sm">
        {t('offices.officers.grants')}
      </Title>
      {officer.grants.length === 0 && <Text c="dimmed">{t('offices.officers.noRole')}</Text>}
      {officer.grants.length > 0 && (
        <Table.ScrollContainer
          minWidth={0}
          scrollAreaProps={{ tabIndex: 0, 'aria-label': t('offices.officers.grants') }}
        >
          <Table className="stacking" aria-label={t('offices.officers.grants')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('offices.officers.role')}</Table.Th>
                <Table.Th scope="col">{t('offices.officers.time')}</Table.Th>
                <Table.Th scope="col">{t('offices.officers.by')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {officer.grants.map((grant) => (
                <Table.Tr key={`${grant.role} ${grant.from}`}>
                  <Table.Td>
                    <Text fw={grant.isInForce ? 650 : 400}>{capitalised(say(roleNames[grant.role]))}</Text>
                    <Text size="sm" c="dimmed">
                      {grant.territory.length === 0
                        ? t('person.wholeReach')
                        : grant.territory.map(({ name }) => name).join('; ')}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {grant.until === null
                      ? t('offices.officers.since', { day: dateText(grant.from) })
                      : `${dateText(grant.from)} – ${dateText(grant.until)}`}
                    {grant.revokedOn !== null && (
                      <Text size="sm">{t('offices.officers.revoked', { day: dateText(grant.revokedOn) })}</Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {grant.grantedBy === null ? t('offices.officers.system') : nameOf(grant.grantedBy)}
                    {grant.revokedBy !== null && <Text size="sm">{nameOf(grant.revokedBy)}</Text>}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Card>
  );
};

const Suspensions = ({ officer }: Readonly<{ officer: OfficerDetail }>) => {
  const { t, language } = useWords();
  if (officer.suspensions.length === 0) return null;
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="sm">
        {t('offices.officers.suspensions')}
      </Title>
      <ul>
        {officer.suspensions.map(({ from, until, ground }) => (
          <li key={from}>
            {until === null
              ? t('offices.officers.since', { day: dateText(from) })
              : `${dateText(from)} – ${dateText(until)}`}
            : {wordFor(suspensionGroundNames, ground, language)}
          </li>
        ))}
      </ul>
    </Card>
  );
};
