import { Alert, Text } from '@mantine/core';
import { ShieldSlashIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { isAboutRights } from '../api/problem.ts';
import { meQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from './links.tsx';

/** A role was taken back while its holder was at work. He is told and not sent away: he may have been writing. */
export const RightsGone = () => {
  const { t } = useWords();
  const { error } = useQuery(meQuery);
  if (!isAboutRights(error)) return null;
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      icon={<ShieldSlashIcon aria-hidden />}
      title={t('person.gone')}
      mb="md"
    >
      <Text>{t('person.goneDetail')}</Text>
      <AnchorLink to="/chooser" underline="always">
        {t('person.change')}
      </AnchorLink>
    </Alert>
  );
};
