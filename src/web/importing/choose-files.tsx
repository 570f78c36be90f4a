import { Alert, Button, FileButton, Group, Text } from '@mantine/core';
import { AlertIcon, FileIcon } from '@primer/octicons-react';
import { useState } from 'react';
import type { Bilingual } from '#terms/bilingual.ts';
import { sha256 } from '../forms/file-hashes.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ChosenSheet, takenAs } from './chosen-sheet.ts';
import { readFile } from './read-file.ts';

type Unread = Readonly<{ name: string; text: Bilingual }>;

/** Takes tables from the device: they are read here, and nothing is sent yet. */
export const ChooseFiles = ({ onRead }: Readonly<{ onRead: (sheets: readonly ChosenSheet[]) => void }>) => {
  const { t, say } = useWords();
  const [isReading, setReading] = useState(false);
  const [unread, setUnread] = useState<readonly Unread[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setReading(true);
    const wrong: Unread[] = [];
    const found: ChosenSheet[] = [];
    for (const file of files) {
      try {
        const read = await readFile(new Uint8Array(await file.arrayBuffer()));
        const fileHash = await sha256(file);
        if (read.outcome === 'unreadable') wrong.push({ name: file.name, text: read.text });
        else {
          found.push(...read.sheets.map((sheet) => takenAs(sheet, { fileName: file.name, fileHash }, sheet.looksLike)));
        }
      } catch (fault) {
        // The file was moved or changed after it was chosen.
        if (!(fault instanceof DOMException)) throw fault;
        wrong.push({ name: file.name, text: { vi: 'Không mở được tệp.', en: 'The file cannot be opened.' } });
      }
    }
    setReading(false);
    setUnread(wrong);
    onRead(found);
  };
  return (
    <>
      <Group gap="sm">
        <FileButton
          multiple
          accept=".xlsx,.csv,text/csv"
          onChange={(files) => void take(files)}
          inputProps={{ 'aria-label': t('importing.choose') }}
        >
          {(props) => (
            <Button {...props} leftSection={<FileIcon aria-hidden />} loading={isReading}>
              {t('importing.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('importing.chooseHint')}
        </Text>
      </Group>
      {unread.map(({ name, text }) => (
        <Alert key={name} color="red" variant="outline" icon={<AlertIcon aria-hidden />} title={name} role="alert">
          {say(text)}
        </Alert>
      ))}
    </>
  );
};
