import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A value under a small name, where a table would have a heading. */
export const Labelled = ({ label, children }: Readonly<{ label: string; children: ReactNode }>) => (
  <div>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    {children}
  </div>
);
