import { Stack, Text } from '@mantine/core';
import { Problem } from '../api/problem.ts';
import { Failure } from '../shell/states.tsx';

type CompareFailureProps = Readonly<{ error: unknown; onRetry: () => void }>;

/** Two moments that cannot be compared: which of them is wrong, in the words of the server. */
export const CompareFailure = ({ error, onRetry }: CompareFailureProps) => (
  <Stack gap="xs">
    <Failure error={error} onRetry={onRetry} />
    {error instanceof Problem &&
      error.faults.map(({ pointer, detail }) => (
        <Text key={pointer} fw={600}>
          {detail}
        </Text>
      ))}
  </Stack>
);
