import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { natureOf } from '#domain/law/clocks/clock-names.ts';
import type { ClockOwner } from '../api/clocks-of.ts';
import { deadlinesOfQuery } from '../api/deadline-queries.ts';
import { useMoment } from '../shell/moment.ts';
import { useClockTitle } from './clock-title.tsx';
import { DeadlineChip } from './deadline-chip.tsx';
import { WhyButton } from './why-button.tsx';

/** The duty that ends first, or stands still; nothing where none is open. */
export const NextDeadline = ({ owner }: Readonly<{ owner: ClockOwner }>) => {
  const titleOf = useClockTitle();
  const { asOf } = useMoment();
  const { data } = useQuery(deadlinesOfQuery(owner, asOf));
  const open = (data?.deadlines ?? [])
    .filter(({ clock, endedOn, status }) => natureOf(clock).kind === 'duty' && endedOn === null && status !== 'no-term')
    .toSorted((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'));
  const next = open[0];
  if (next === undefined) return null;
  return (
    <Group gap={6}>
      <span>{titleOf(next)}:</span>
      <DeadlineChip clock={next} />
      <WhyButton owner={owner} clockKey={next.key} clock={next.clock} />
    </Group>
  );
};
