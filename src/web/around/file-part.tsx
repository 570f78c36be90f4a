import { Group, Text } from '@mantine/core';
import { AlertIcon, CheckCircleIcon, ClockIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { caseDeadlinesQuery } from '../api/deadline-queries.ts';
import { SubjectActLinks } from '../case-acts/act-links.tsx';
import { DeadlineChip } from '../deadlines/deadline-chip.tsx';
import { WhyButton } from '../deadlines/why-button.tsx';
import { Entry, Part, Texts } from '../fieldwork/part.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import type { AroundProps } from './around-tab.tsx';

/** The legal file: what lies in it, when it was closed, who keeps it. A flag of the case, not one of its stages. */
export const FilePart = ({ file, around: { legalFile, officers } }: AroundProps) => {
  const { t } = useWords();
  const { orderedOn, closed, handedOver } = legalFile;
  if (orderedOn === null && closed === null) return null;
  return (
    <Part title={t('around.file.title')} aside={<HandOverDeadline caseId={file.caseId} />}>
      {orderedOn !== null && <Text size="sm">{t('around.file.ordered', { day: dateText(orderedOn) })}</Text>}
      {closed === null ? (
        <Group>
          <Chip tone="warn" icon={ClockIcon}>
            {t('around.file.open')}
          </Chip>
        </Group>
      ) : (
        <Entry
          id={t('around.file.closed')}
          title={t('around.file.contents', {
            count: closed.items.length,
            pages: closed.items.reduce((sum, { pages }) => sum + pages, 0),
          })}
          chips={
            handedOver === null ? (
              <Chip tone="warn" icon={ClockIcon}>
                {t('around.file.notHandedOver')}
              </Chip>
            ) : (
              <Chip tone="good" icon={CheckCircleIcon}>
                {t('around.file.handedOver', { day: dateText(handedOver.occurredOn) })}
              </Chip>
            )
          }
          by={officers[closed.closedBy] ?? closed.closedBy}
          on={closed.occurredOn}
        >
          {handedOver !== null && (
            <>
              <Text size="sm">{t('around.file.keeper', { name: handedOver.recipient })}</Text>
              <Texts document={handedOver.document} />
            </>
          )}
        </Entry>
      )}
    </Part>
  );
};

/** By when it must be handed over, which the circular says, as far as it was read. */
const HandOverDeadline = ({ caseId }: Readonly<{ caseId: string }>) => {
  const { asOf } = useMoment();
  const { data } = useQuery(caseDeadlinesQuery(caseId, asOf));
  const clock = data?.deadlines.find((each) => each.clock === 'hand-over-file');
  if (clock === undefined) return null;
  return (
    <Group gap="xs">
      <DeadlineChip clock={clock} />
      <WhyButton owner={{ scope: 'case', id: caseId }} clockKey={clock.key} clock={clock.clock} />
    </Group>
  );
};

/** Signs of crime that went to the investigation body, and whether the procuracy was told in writing. */
export const TransfersPart = ({ file, around: { transfers, officers }, acts }: AroundProps) => {
  const { t } = useWords();
  if (transfers.length === 0) return null;
  return (
    <Part title={t('around.transfers.title')}>
      {transfers.map(({ transferId, findingIds, recipient, document, transferredBy, occurredOn, notice }) => (
        <Entry
          key={transferId}
          id={`${transferId} · ${findingIds.join(', ')}`}
          title={recipient}
          chips={
            notice === null ? (
              <Chip tone="bad" icon={AlertIcon}>
                {t('around.transfers.untold')}
              </Chip>
            ) : (
              <Chip tone="good" icon={CheckCircleIcon}>
                {t('around.transfers.told', { day: dateText(notice.occurredOn) })}
              </Chip>
            )
          }
          by={officers[transferredBy] ?? transferredBy}
          on={occurredOn}
        >
          <Texts document={document} />
          {notice !== null && <Text size="sm">{notice.recipient}</Text>}
          <Texts document={notice?.document} />
          <Group mt="sm">
            <SubjectActLinks caseId={file.caseId} subject={transferId} open={acts} />
          </Group>
        </Entry>
      ))}
    </Part>
  );
};
