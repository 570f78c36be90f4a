import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { deadlineDaysQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';

/** How many duties were not done at the moment, and how many of them were overdue by then. */
export const OpenTerms = ({ asOf }: Readonly<{ asOf: string | undefined }>) => {
  const { t } = useWords();
  const { data } = useQuery({
    ...deadlineDaysQuery({ from: '0001-01-01', to: '9999-12-31' }, asOf),
    placeholderData: (before) => before,
  });
  if (data === undefined) return null;
  const open = data.days.reduce((sum, day) => sum + day.open, 0);
  const overdue = data.days.reduce((sum, day) => sum + day.overdue, 0);
  return (
    <Text mt="sm">
      {t('replay.openTerms', { open })}{' '}
      <AnchorLink to="/deadlines" search={{ list: 'overdue' }} underline="always">
        {t('replay.overdueTerms', { overdue })}
      </AnchorLink>
    </Text>
  );
};
