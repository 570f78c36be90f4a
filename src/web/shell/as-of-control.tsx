import { Button, Popover, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { HistoryIcon } from '@primer/octicons-react';
import { Suspense } from 'react';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { lazily } from './lazily.ts';
import { useGoTo, useMoment } from './moment.ts';

const MomentChoice = lazily(async () => (await import('./moment-choice.tsx')).MomentChoice);

/** In the header of every screen: chooses the moment as of which all of it is shown. */
export const AsOfControl = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const goTo = useGoTo();
  const [opened, { toggle, close }] = useDisclosure(false);
  // Short: the banner says it in full.
  const past = (moment: string) => (moment.includes('T') ? instantText(moment) : t('live.number', { number: moment }));
  const shown = asOf === undefined ? t('moment.now') : past(asOf);
  const go = (moment: string | undefined): void => {
    close();
    void goTo(moment);
  };
  return (
    <Popover
      opened={opened}
      onChange={(isOpen) => !isOpen && close()}
      width="min(320px, 92vw)"
      withArrow
      shadow="md"
      withRoles
      withinPortal={false}
      returnFocus
    >
      <Popover.Target>
        <Button
          variant={asOf === undefined ? 'default' : 'filled'}
          color="yellow"
          autoContrast
          leftSection={<HistoryIcon aria-hidden />}
          onClick={toggle}
          aria-label={t('moment.button', { moment: shown })}
          aria-expanded={opened}
        >
          {shown}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('moment.title')}>
        <Suspense fallback={<Skeleton height={280} />}>
          <MomentChoice onGo={go} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
};
