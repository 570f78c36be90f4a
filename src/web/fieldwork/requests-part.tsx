import { Group, Text } from '@mantine/core';
import { CheckCircleIcon, CircleIcon, ClockIcon } from '@primer/octicons-react';
import type { DocumentRequest } from '../api/fieldwork-queries.ts';
import { SubjectActLinks } from '../case-acts/act-links.tsx';
import { Value } from '../cases/field-value.tsx';
import { dateText, documentNumberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { ButtonLink } from '../shell/links.tsx';
import classes from './fieldwork.module.css';
import type { PartProps } from './fieldwork-tab.tsx';
import { Entry, Part, Texts } from './part.tsx';

/** The lists of papers that were asked for, each item ticked when it is there. */
export const RequestsPart = ({ file, fieldwork, acts }: PartProps) => {
  const { t } = useWords();
  const { requests, officers } = fieldwork;
  return (
    <Part
      title={t('fieldwork.requests.title')}
      aside={requests.length > 0 && <PrintLink caseId={file.caseId} what="requests" />}
    >
      {requests.length === 0 && <Text c="dimmed">{t('fieldwork.requests.none')}</Text>}
      {requests.map((request) => (
        <Entry
          key={request.requestId}
          id={request.requestId}
          title={
            <>
              {t('fieldwork.act.dueOn')}: <Value path={`/requests/${request.requestId}/dueOn`} value={request.dueOn} />
            </>
          }
          chips={<StateOf request={request} />}
          by={officers[request.requestedBy] ?? request.requestedBy}
          on={request.occurredOn}
        >
          <ul className={classes['checklist'] ?? ''}>
            {request.items.map(({ item, title, receivedOn, receivedLate }) => (
              <li key={item}>
                {receivedOn === null ? (
                  <CircleIcon size={20} className={classes['missing'] ?? ''} aria-hidden />
                ) : (
                  <CheckCircleIcon size={20} className={classes['there'] ?? ''} aria-hidden />
                )}
                <span>
                  {item}. {title}{' '}
                  <Text span size="sm" c={receivedLate ? 'red.9' : 'dimmed'}>
                    ({receivedOn === null ? t('fieldwork.requests.notReceived') : received(receivedOn, receivedLate)})
                  </Text>
                </span>
              </li>
            ))}
          </ul>
          <Texts document={request.document} />
          <Receipts request={request} officers={officers} />
          <Group mt="sm">
            <SubjectActLinks caseId={file.caseId} subject={request.requestId} open={acts} />
          </Group>
        </Entry>
      ))}
    </Part>
  );

  function received(receivedOn: string, isLate: boolean): string {
    const day = dateText(receivedOn);
    return isLate ? t('fieldwork.requests.receivedLate', { day }) : t('fieldwork.requests.received', { day });
  }
};

export const PrintLink = ({ caseId, what }: Readonly<{ caseId: string; what: string }>) => {
  const { t } = useWords();
  return (
    <ButtonLink to="/cases/$caseId/print/$what" params={{ caseId, what }} variant="default" size="xs">
      {what === 'requests' && t('fieldwork.print.requests')}
      {what === 'diary' && t('fieldwork.print.diary')}
      {what === 'evidence' && t('evidence.print.open')}
      {what !== 'requests' && what !== 'diary' && what !== 'evidence' && t('fieldwork.print.minutes')}
    </ButtonLink>
  );
};

const StateOf = ({ request: { missing, daysOverdue, dueOn } }: Readonly<{ request: DocumentRequest }>) => {
  const { t } = useWords();
  if (missing === 0) {
    return (
      <Chip tone="good" icon={CheckCircleIcon}>
        {t('fieldwork.requests.complete')}
      </Chip>
    );
  }
  return (
    <>
      <Chip tone="neutral">{t('fieldwork.requests.missing', { count: missing })}</Chip>
      <Chip tone={daysOverdue > 0 ? 'bad' : 'info'} icon={ClockIcon}>
        {daysOverdue > 0
          ? t('fieldwork.requests.overdue', { count: daysOverdue })
          : t('fieldwork.requests.due', { day: dateText(dueOn) })}
      </Chip>
    </>
  );
};

type ReceiptsProps = Readonly<{ request: DocumentRequest; officers: Readonly<Record<string, string>> }>;

const Receipts = ({ request: { receipts }, officers }: ReceiptsProps) => {
  const { t } = useWords();
  if (receipts.length === 0) return null;
  return (
    <details>
      <summary>
        <Text span size="sm" c="ledger.8">
          {t('fieldwork.requests.receipts')} ({receipts.length})
        </Text>
      </summary>
      <ul>
        {receipts.map(({ number, occurredOn, items, receivedBy, handedOverBy, details, document }) => (
          <li key={number}>
            <Text size="sm" component="div">
              {t('fieldwork.requests.receipt', {
                day: dateText(occurredOn),
                items: items.join(', '),
                name: officers[receivedBy] ?? receivedBy,
              })}
              {handedOverBy !== undefined && `; ${t('fieldwork.requests.handedOver', { post: handedOverBy })}`}
            </Text>
            <Texts details={details} document={document} />
          </li>
        ))}
      </ul>
    </details>
  );
};

export const OutlinesPart = ({ fieldwork: { outlines, officers } }: PartProps) => {
  const { t } = useWords();
  if (outlines.length === 0) return null;
  return (
    <Part title={t('fieldwork.outlines.title')}>
      {outlines.map(({ number, document, answerDueOn, sentBy, occurredOn }) => (
        <Entry
          key={number}
          id={documentNumberText(document)}
          title={t('fieldwork.outlines.sent', { day: dateText(occurredOn), due: dateText(answerDueOn) })}
          by={officers[sentBy] ?? sentBy}
          on={occurredOn}
        >
          <Texts document={document} />
        </Entry>
      ))}
    </Part>
  );
};
