import { Title } from '@mantine/core';
import { useWords } from '../i18n/use-words.ts';

/** The heading of a screen, which is also its name among the tabs and in the history of the browser. */
export const PageTitle = ({ children }: Readonly<{ children: string }>) => {
  const { t } = useWords();
  const product = t('product');
  return (
    <>
      <title>{children === product ? product : `${children} · ${product}`}</title>
      <Title order={1}>{children}</Title>
    </>
  );
};
