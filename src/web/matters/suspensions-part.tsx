import { Card, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { cancellationReasonNames, suspensionKindNames } from '#terms/matters.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Part } from '../units/part.tsx';
import { personsIn, usePersonName } from './matter-names.ts';
import { PaperName } from './paper-name.tsx';
import { Missing } from './severity-part.tsx';

type Reading = MatterFile['suspensions'];

/** What became of everybody who was to be suspended: asked, answered, cancelled, published, rights given back. */
export const SuspensionsPart = ({ file, actions }: Readonly<{ file: MatterFile; actions: ReactNode }>) => {
  const { t } = useWords();
  const nameOf = usePersonName(file);
  const { suspensions, requests, missing } = file.suspensions;
  const concerned = personsIn(file).filter((id) =>
    [...suspensions, ...requests].some(({ personId }) => personId === id),
  );
  return (
    <Part title={t('matters.suspension.title')}>
      <Stack gap="sm">
        {missing.length > 0 && <Missing keys={missing} />}
        {concerned.length === 0 && <Text c="dimmed">{t('matters.suspension.none')}</Text>}
        {concerned.map((personId) => (
          <Card key={personId} withBorder padding="sm">
            <Text fw={650}>{capitalised(nameOf(personId))}</Text>
            <List size="sm">
              {requests
                .filter((each) => each.personId === personId)
                .map((request) => (
                  <Request key={request.key} request={request} />
                ))}
              {suspensions
                .filter((each) => each.personId === personId)
                .map((each) => (
                  <Suspension key={each.order.key} told={each} />
                ))}
            </List>
          </Card>
        ))}
        {actions}
      </Stack>
    </Part>
  );
};

const Request = ({ request: { addressee, on, key, answer } }: Readonly<{ request: Reading['requests'][number] }>) => {
  const { t } = useWords();
  return (
    <>
      <List.Item>
        {t('matters.suspension.requested', { day: dateText(on), addressee })} <PaperName paper={key} />
      </List.Item>
      {answer === null && <List.Item>{t('matters.suspension.noAnswer')}</List.Item>}
      {answer?.type === 'SuspensionDeclined' && (
        <List.Item>
          {t('matters.suspension.declined', { day: dateText(answer.on), by: answer.by })}{' '}
          <PaperName paper={answer.key} />
        </List.Item>
      )}
    </>
  );
};

const Suspension = ({ told }: Readonly<{ told: Reading['suspensions'][number] }>) => {
  const { t, say } = useWords();
  const { order, cancelled, publishedOn, restored } = told;
  return (
    <>
      <List.Item>
        {t('matters.suspension.ordered', {
          kind: capitalised(say(suspensionKindNames[order.kind ?? 'suspension'])),
          day: dateText(order.from ?? order.on),
          by: order.by,
        })}{' '}
        <PaperName paper={order.key} />
      </List.Item>
      {cancelled !== null && (
        <List.Item>
          {t('matters.suspension.cancelled', {
            day: dateText(cancelled.on),
            reason: say(cancellationReasonNames[cancelled.reason ?? 'other']),
          })}{' '}
          <PaperName paper={cancelled.key} />
        </List.Item>
      )}
      {cancelled !== null && (
        <List.Item>
          {publishedOn === null
            ? t('matters.suspension.notPublished')
            : t('matters.suspension.published', { day: dateText(publishedOn) })}
        </List.Item>
      )}
      {restored !== null && (
        <List.Item>
          <Text span fw={650}>
            {t('matters.persons.restored', { day: dateText(restored.on) })}
          </Text>{' '}
          <PaperName paper={restored.key} />
        </List.Item>
      )}
    </>
  );
};
