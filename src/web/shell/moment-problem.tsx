import { Button, Group, Stack, Text } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';
import { useGoTo } from './moment.ts';
import { PageTitle } from './page-title.tsx';

/** Why the moment in the address shows nothing, and which is the nearest that does. */
export type MomentFault =
  | Readonly<{ fault: 'wrong' }>
  | Readonly<{ fault: 'future'; last: number }>
  | Readonly<{ fault: 'before' }>;

export const MomentProblem = ({ asOf, fault }: Readonly<{ asOf: string; fault: MomentFault }>) => {
  const { t } = useWords();
  const goTo = useGoTo();
  const { title, detail } = {
    wrong: { title: t('moment.wrong'), detail: t('moment.wrongDetail', { asOf }) },
    future: {
      title: t('moment.future'),
      detail: t('moment.futureDetail', { last: fault.fault === 'future' ? fault.last : 0 }),
    },
    before: { title: t('moment.before'), detail: t('moment.beforeDetail') },
  }[fault.fault];
  return (
    <Stack align="flex-start" role="alert">
      <PageTitle>{title}</PageTitle>
      <Text>{detail}</Text>
      <Group>
        {fault.fault === 'future' && (
          <Button onClick={() => void goTo(String(fault.last))}>{t('moment.nearestLast', { last: fault.last })}</Button>
        )}
        {fault.fault === 'before' && <Button onClick={() => void goTo('1')}>{t('moment.nearestFirst')}</Button>}
        <Button variant="default" onClick={() => void goTo(undefined)}>
          {t('moment.backToNow')}
        </Button>
      </Group>
    </Stack>
  );
};
