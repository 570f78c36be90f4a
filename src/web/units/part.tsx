import { Card, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One part of what is known of a unit, under its heading. */
export const Part = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <Card withBorder>
    <Title order={2} size="h4" mb="sm">
      {title}
    </Title>
    {children}
  </Card>
);
