import { Anchor } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import { clockNames } from '#terms/clocks.ts';
import type { ClockOwner } from '../api/clocks-of.ts';
import { useWords } from '../i18n/use-words.ts';
import { lazily } from '../shell/lazily.ts';

const WhyDrawer = lazily(async () => (await import('./why-drawer.tsx')).WhyDrawer);

type WhyButtonProps = Readonly<{ owner: ClockOwner; clockKey: string; clock: ClockName }>;

/** “Vì sao?” beside every last day: opens how it came about. */
export const WhyButton = ({ owner, clockKey, clock }: WhyButtonProps) => {
  const { t, say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  // Once opened it stays: only a drawer that is there can give the focus back to the button.
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        mih={24}
        aria-label={t('deadlines.whyOf', { name: say(clockNames[clock]) })}
        onClick={() => {
          setIsOpen(true);
          setWasOpened(true);
        }}
      >
        {t('deadlines.why')}
      </Anchor>
      {wasOpened && (
        <Suspense>
          <WhyDrawer owner={owner} clockKey={clockKey} opened={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
