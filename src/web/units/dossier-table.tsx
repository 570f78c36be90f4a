import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

type DossierTableProps = Readonly<{ label: string; columns: readonly string[]; children: ReactNode }>;

/** A table that stacks on a telephone and can be scrolled by keys where it is wide. */
export const DossierTable = ({ label, columns, children }: DossierTableProps) => (
  <Table.ScrollContainer minWidth={0} scrollAreaProps={{ tabIndex: 0, 'aria-label': label }}>
    <Table className="stacking" verticalSpacing="xs" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((name) => (
            <Table.Th key={name} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
