import { Card, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { RequestLine } from '../api/request-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { RequestDueChip, RequestStatusChip } from './due-chip.tsx';
import { SubjectLink } from './subject-link.tsx';

type RequestListProps = Readonly<{
  lines: readonly RequestLine[];
  officers: Readonly<Record<string, string>>;
}>;

/** A table where there is room, a card each on a telephone. */
export const RequestList = (props: RequestListProps) => {
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  return isNarrow ? <RequestCards {...props} /> : <RequestTable {...props} />;
};

const RequestTable = ({ lines, officers }: RequestListProps) => {
  const { t } = useWords();
  return (
    <Table striped verticalSpacing="xs" aria-label={t('requests.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('requests.column.due')}</Table.Th>
          <Table.Th scope="col">{t('requests.column.question')}</Table.Th>
          <Table.Th scope="col">{t('requests.column.parties')}</Table.Th>
          <Table.Th scope="col">{t('requests.column.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.requestId} style={{ verticalAlign: 'top' }}>
            <Table.Td>
              <RequestDueChip line={line} />
            </Table.Td>
            <Table.Td>
              <Question line={line} />
            </Table.Td>
            <Table.Td>
              <Parties line={line} officers={officers} />
            </Table.Td>
            <Table.Td>
              <RequestStatusChip status={line.status} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** One card for each, also beside other things. */
export const RequestCards = ({ lines, officers }: RequestListProps) => (
  <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
    {lines.map((line) => (
      <Card component="li" key={line.requestId} withBorder padding="sm">
        <Stack gap={6} align="flex-start">
          <RequestDueChip line={line} />
          <Question line={line} />
          <Parties line={line} officers={officers} />
          <RequestStatusChip status={line.status} />
        </Stack>
      </Card>
    ))}
  </Stack>
);

const Question = ({ line: { requestId, summary, subject, moment } }: Readonly<{ line: RequestLine }>) => {
  const { t } = useWords();
  return (
    <div>
      <AnchorLink to="/requests/$requestId" params={{ requestId }} fw={600} className="prose">
        {summary}
      </AnchorLink>
      <Text size="sm">
        <SubjectLink subject={subject} />
      </Text>
      <Text size="sm" c="dimmed">
        {t('requests.aboutMoment', { number: moment.number, day: dateText(moment.day) })}
      </Text>
    </div>
  );
};

type PartiesProps = Readonly<{ line: RequestLine; officers: RequestListProps['officers'] }>;

const Parties = ({ line: { askedBy, askerBody, answering, raisedOn }, officers }: PartiesProps) => {
  const { t } = useWords();
  return (
    <Text size="sm">
      {t('requests.askedBy', {
        name: officers[askedBy] ?? askedBy,
        body: askerBody.name,
        day: dateText(raisedOn),
      })}
      <br />
      {t('requests.answeredBy', { body: answering.name })}
    </Text>
  );
};
