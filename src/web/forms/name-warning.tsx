import { Text } from '@mantine/core';
import { AlertIcon } from '@primer/octicons-react';
import { personalDataIn } from '#domain/personal-data.ts';
import { useWords } from '../i18n/use-words.ts';

/** Says where a text that everyone may read seems to name someone. It warns and does not stop: it can be wrong. */
export const NameWarning = ({ text }: Readonly<{ text: string }>) => {
  const { t } = useWords();
  const found = personalDataIn(text);
  return (
    <div role="status">
      {found.length > 0 && (
        <Text size="sm" c="#7a4b00" mt={4}>
          <AlertIcon aria-hidden />{' '}
          {t('forms.namesSomeone', { what: [...new Set(found.map((each) => `“${each.text}”`))].join(', ') })}
        </Text>
      )}
    </div>
  );
};
