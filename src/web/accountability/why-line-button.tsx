import { Anchor } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { MatrixLine } from '../api/matrix-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { lazily } from '../shell/lazily.ts';

const WhyLineDrawer = lazily(async () => (await import('./why-line-drawer.tsx')).WhyLineDrawer);

/** “Vì sao?” beside a reference: opens how it came about, article by article. */
export const WhyLineButton = ({ line }: Readonly<{ line: MatrixLine }>) => {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  // Once opened it stays: only a drawer that is there can give the focus back to the button.
  const [wasOpened, setWasOpened] = useState(false);
  const name = line.person === null ? t('headTasks.nobody') : line.person.name;
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        mih={24}
        aria-label={t('accountability.whyOf', { name })}
        onClick={() => {
          setIsOpen(true);
          setWasOpened(true);
        }}
      >
        {t('accountability.why')}
      </Anchor>
      {wasOpened && (
        <Suspense>
          <WhyLineDrawer line={line} opened={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
