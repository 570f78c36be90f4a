import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Document } from '#domain/document.ts';
import { Paper } from '../cases/field-value.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

type PartProps = Readonly<{ title: string; aside?: ReactNode; children: ReactNode }>;

/** One kind of work, under its heading. */
export const Part = ({ title, aside, children }: PartProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
};

type EntryProps = Readonly<{
  /** `Q1`, `M1`: how it is cited. */
  id: string;
  title: ReactNode;
  chips?: ReactNode;
  by: string;
  on: string;
  children?: ReactNode;
}>;

/** One piece of work: what, by whom, when, and how it stands. */
export const Entry = ({ id, title, chips, by, on, children }: EntryProps) => {
  const { t } = useWords();
  const heading = useId();
  return (
    <Card withBorder padding="md" component="article" aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={3} size="h5" id={heading}>
          {id}
        </Title>
        <Group gap="xs">{chips}</Group>
      </Group>
      <div>{title}</div>
      <Text size="sm" c="dimmed" mb="xs">
        {t('fieldwork.by', { name: by, day: dateText(on) })}
      </Text>
      {children}
    </Card>
  );
};

type TextsProps = Readonly<{ details?: unknown; document?: Document | undefined }>;

/** What a piece of work has besides: its sealed text, its paper. */
export const Texts = ({ details, document }: TextsProps) => {
  const { t } = useWords();
  return (
    <>
      {document !== undefined && (
        <Text size="sm">
          {t('fieldwork.onPaper')}: <Paper document={document} />
        </Text>
      )}
      {details !== undefined && (
        <Group gap="xs">
          <Text size="sm">{t('fieldwork.sealedDetails')}:</Text>
          <SealedText value={details} />
        </Group>
      )}
    </>
  );
};
