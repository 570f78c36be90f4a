import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { unitTreeQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Empty } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';

/** What waits for those who keep the registers: units that somebody in the field had to register provisionally. */
export const RegisterWork = () => {
  const { t } = useWords();
  const { asOf, isPast } = useMoment();
  const mayManageOfficers = useMay('manage-officers');
  const { data } = useQuery(unitTreeQuery(undefined, asOf));
  const provisional = data?.units.filter((unit) => unit.provisional) ?? [];
  return (
    <section aria-labelledby="register-work">
      <Title order={2} id="register-work" mb="sm">
        {t('today.toConfirm')}
      </Title>
      {data !== undefined && provisional.length === 0 && <Empty>{t('today.toConfirmNone')}</Empty>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {provisional.map(({ code, name }) => (
          <li key={code}>
            <AnchorLink to="/units/$code" params={{ code }} fw={600}>
              {name}
            </AnchorLink>{' '}
            <Text span size="sm" c="dimmed">
              {code}
            </Text>
          </li>
        ))}
      </Stack>
      {!isPast && (
        <Group mt="lg">
          <ButtonLink to="/units/new">{t('common.registerUnit')}</ButtonLink>
          {mayManageOfficers && (
            <ButtonLink to="/officers/new" variant="light">
              {t('common.enrolOfficer')}
            </ButtonLink>
          )}
        </Group>
      )}
    </section>
  );
};
