import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import classes from './compare.module.css';

type ValueTableProps = Readonly<{ label: string; verticalSpacing: 'xs' | 4; children: ReactNode }>;

/** Values under each other: as each was, as it became, and because of what. On a telephone each is a block. */
export const ValueTable = ({ label, verticalSpacing, children }: ValueTableProps) => {
  const { t } = useWords();
  return (
    <Table className={classes['stacked'] ?? ''} verticalSpacing={verticalSpacing} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('compare.field')}</Table.Th>
          <Table.Th scope="col">{t('compare.before')}</Table.Th>
          <Table.Th scope="col">{t('compare.after')}</Table.Th>
          <Table.Th scope="col">{t('compare.because')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
};
