import { Button, Popover, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { HistoryIcon } from '@primer/octicons-react';
import { Suspense } from 'react';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { lazily } from './lazily.ts';
import { useGoTo, useMoment } from './moment.ts';

const MomentChoice = lazily(async () => (await import('./moment-choice.tsx')).MomentChoice);

/** How the moment is named on the button: short, the banner says it in full. */
const shortText = (asOf: string): string => (asOf.includes('T') ? instantText(asOf) : `#${asOf}`);

/** In the header of every screen: chooses the moment as of which all of it is shown. */
export const AsOfControl = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const goTo = useGoTo();
  const [opened, { toggle, close }] = useDisclosure(false);
  const shown = asOf === undefined ? t('moment.now') : shortText(asOf);
  const go = (moment: string | undefined): void => {
    close();
    void goTo(moment);
  };
  return (
    <Popover
      opened={opened}
      onChange={(isOpen) => !isOpen && close()}
      width={320}
      withArrow
      shadow="md"
      withRoles
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
