import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { AlertIcon, DownloadIcon } from '@primer/octicons-react';
import { useState } from 'react';
import { FormGate } from '../forms/form-gate.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Loading } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { ChooseFiles } from './choose-files.tsx';
import type { ChosenSheet } from './chosen-sheet.ts';
import type { FileHashes } from './compose-cases.ts';
import { FaultTable } from './fault-table.tsx';
import { MappingCard } from './mapping-card.tsx';
import { missingColumns } from './match-columns.ts';
import type { Mappings, Tables } from './read-tables.ts';
import { RunPanel } from './run-panel.tsx';
import { SHEETS, sheetNames } from './sheets.ts';
import { csvTemplate, xlsxTemplate } from './template.ts';
import { useImport } from './use-import.ts';

/** Paper files out of a table: chosen, matched, rehearsed, imported; begun again without storing anything twice. */
export const ImportPage = () => {
  const { t } = useWords();
  const may = useMay('carry-in-case');
  const [sheets, setSheets] = useState<readonly ChosenSheet[]>([]);
  return (
    <FormGate may={may}>
      {(notice) => (
        <Stack>
          <PageTitle>{t('importing.title')}</PageTitle>
          <Text>{t('importing.explain')}</Text>
          {notice}
          <Templates />
          <ChooseFiles onRead={(read) => setSheets((before) => added(before, read))} />
          {sheets.map((sheet, index) => (
            <MappingCard
              key={`${sheet.fileHash} ${sheet.name}`}
              sheet={sheet}
              onChange={(changed) => setSheets((before) => before.with(index, changed))}
              onRemove={() => setSheets((before) => before.toSpliced(index, 1))}
            />
          ))}
          {sheets.length > 0 && <Rehearse sheets={sheets} />}
        </Stack>
      )}
    </FormGate>
  );
};

/** One table of a kind: what is chosen later takes the place of what was there. */
const added = (before: readonly ChosenSheet[], read: readonly ChosenSheet[]): readonly ChosenSheet[] => {
  const taken = new Set(read.map(({ takenAs }) => takenAs));
  return [...before.filter(({ takenAs }) => !taken.has(takenAs)), ...read];
};

const Templates = () => {
  const { t, say, language } = useWords();
  return (
    <Card withBorder padding="sm">
      <Group gap="xs">
        <Text size="sm">{t('importing.template')}</Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<DownloadIcon aria-hidden />}
          onClick={() => void xlsxTemplate(language).then((blob) => save(blob, `${t('importing.templateName')}.xlsx`))}
        >
          Excel (.xlsx)
        </Button>
        {SHEETS.map((sheet) => (
          <Button
            key={sheet}
            size="xs"
            variant="default"
            leftSection={<DownloadIcon aria-hidden />}
            onClick={() =>
              save(csvTemplate(sheet, language), `${t('importing.templateName')}-${say(sheetNames[sheet])}.csv`)
            }
          >
            CSV: {say(sheetNames[sheet])}
          </Button>
        ))}
      </Group>
    </Card>
  );
};

const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const Rehearse = ({ sheets }: Readonly<{ sheets: readonly ChosenSheet[] }>) => {
  const { t, say } = useWords();
  const parts = partsOf(sheets);
  const { composed, isReady, run, start, faults } = useImport(parts);
  if (!isReady) return <Loading lines={4} />;
  const twice = SHEETS.filter((name) => sheets.filter(({ takenAs }) => takenAs === name).length > 1);
  const missing = sheets.flatMap(({ takenAs, mapping }) =>
    takenAs === null ? [] : missingColumns(takenAs, mapping).map((column) => ({ sheet: takenAs, column })),
  );
  if (parts.tables.cases === undefined || twice.length > 0 || missing.length > 0) {
    return (
      <Alert color="yellow" variant="outline" icon={<AlertIcon aria-hidden />} title={t('importing.notYet')}>
        <List size="sm">
          {parts.tables.cases === undefined && <List.Item>{t('importing.noCases')}</List.Item>}
          {twice.map((name) => (
            <List.Item key={name}>{t('importing.twice', { sheet: say(sheetNames[name]) })}</List.Item>
          ))}
          {missing.map(({ sheet, column }) => (
            <List.Item key={`${sheet} ${column.name}`}>
              {t('importing.missing', { sheet: say(sheetNames[sheet]), column: say(column.heading) })}
            </List.Item>
          ))}
        </List>
      </Alert>
    );
  }
  return (
    <Stack>
      <Title order={2}>{t('importing.rehearsal')}</Title>
      <RunPanel composed={composed} run={run} onStart={(mode, cases) => void start(mode, cases)} />
      <FaultTable faults={[...composed.faults, ...faults]} />
      {run.mode === 'commit' && run.state === 'done' && (
        <AnchorLink to="/cases">{t('importing.toRegister')}</AnchorLink>
      )}
    </Stack>
  );
};

const partsOf = (
  sheets: readonly ChosenSheet[],
): Readonly<{ tables: Tables; mappings: Mappings; hashes: FileHashes }> => {
  const taken = sheets.flatMap((sheet) => (sheet.takenAs === null ? [] : [{ ...sheet, takenAs: sheet.takenAs }]));
  return {
    tables: Object.fromEntries(taken.map(({ takenAs, table }) => [takenAs, table])),
    mappings: Object.fromEntries(taken.map(({ takenAs, mapping }) => [takenAs, mapping])),
    hashes: Object.fromEntries(taken.map(({ takenAs, fileHash }) => [takenAs, fileHash])),
  };
};
