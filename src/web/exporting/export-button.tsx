import { Button } from '@mantine/core';
import { DownloadIcon } from '@primer/octicons-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { laterWords } from '../i18n/i18n.ts';
import { useWords } from '../i18n/use-words.ts';
import { lazily } from '../shell/lazily.ts';
import { useMay } from '../shell/use-me.ts';
import type { ExportChoice } from './export-choice.ts';

const ExportDialog = lazily(async () => {
  const [{ ExportDialog: Dialog }] = await Promise.all([import('./export-dialog.tsx'), laterWords()]);
  return Dialog;
});

/** “Xuất” beside a list: as it is narrowed, as of the moment that is looked at. In the past too: it is reading. */
export const ExportButton = ({ choices }: Readonly<{ choices: readonly [ExportChoice, ...ExportChoice[]] }>) => {
  const { t } = useWords();
  const may = useMay('export-lists');
  const [isOpen, setIsOpen] = useState(false);
  const [times, setTimes] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  // Each dialog begins anew and is there for one time: it does not know where the focus was before.
  useEffect(() => {
    if (!isOpen && times > 0) button.current?.focus();
  }, [isOpen, times]);
  if (!may) return null;
  return (
    <>
      <Button
        ref={button}
        variant="default"
        leftSection={<DownloadIcon aria-hidden />}
        className="not-printed"
        aria-haspopup="dialog"
        onClick={() => {
          setTimes((before) => before + 1);
          setIsOpen(true);
        }}
      >
        {t('common.export')}
      </Button>
      {times > 0 && (
        <Suspense>
          <ExportDialog key={times} choices={choices} opened={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
