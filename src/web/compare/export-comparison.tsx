import { Group } from '@mantine/core';
import type { Compared } from '../api/ledger-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';

type ExportComparisonProps = Readonly<{
  compared: Compared;
  /** Whether lines of responsibility could be laid side by side. */
  hasLines: boolean;
}>;

/** What differs, as files: of the two moments that the screen shows. */
export const ExportComparison = ({ compared: { scope, from, to }, hasLines }: ExportComparisonProps) => {
  const filters = { scope, since: String(from.number), sinceDay: from.day };
  const of = { filters, asOf: String(to.number), day: to.day };
  return (
    <Group justify="flex-end">
      <ExportButton
        choices={[
          { list: 'changed-values', ...of },
          { list: 'changed-clocks', ...of },
          ...(hasLines ? [{ list: 'changed-lines', ...of } as const] : []),
        ]}
      />
    </Group>
  );
};
