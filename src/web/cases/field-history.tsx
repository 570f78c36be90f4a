import { Drawer, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fieldHistoryQuery } from '../api/case-queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Empty, Loaded } from '../shell/states.tsx';
import { useCase } from './case-context.tsx';
import classes from './cases.module.css';
import { Changes } from './changes.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { usePathName } from './use-path-name.ts';

/** Which events set a value: who, when, on whose authority, with which paper. */
export const FieldHistory = ({ path, onClose }: Readonly<{ path: string; onClose: () => void }>) => {
  const { t, say } = useWords();
  const { caseId, asOf } = useCase();
  const query = useQuery(fieldHistoryQuery(caseId, path, asOf));
  const title = capitalised(usePathName()(path));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={t('caseFile.historyTitle', { name: title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={query}>
        {({ changes }) => (
          <Stack>
            <Text size="sm" c="dimmed">
              {t('caseFile.historyExplain')}
            </Text>
            {changes.length === 0 && <Empty>{t('caseFile.historyNone')}</Empty>}
            <ol className={classes['entries'] ?? ''}>
              {changes.toReversed().map((entry) => (
                <li key={`${entry.number} ${entry.path}`} className={classes['entry'] ?? ''}>
                  <Changes changes={[entry]} />
                  <Text mt={4}>{say(entry.sentence)}</Text>
                  <EntryFacts entry={entry} onGo={onClose} />
                </li>
              ))}
            </ol>
          </Stack>
        )}
      </Loaded>
    </Drawer>
  );
};
