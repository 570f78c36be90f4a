import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { requestKindNames } from '#terms/oversight-requests.ts';
import { type RequestFile, requestOpenActsQuery, requestQuery } from '../api/request-queries.ts';
import { SealedProvider } from '../cases/sealed-context.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { capitalised, dateText, documentNumberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, Loaded, StaleNotice } from '../shell/states.tsx';
import { AnswerCards } from './answer-cards.tsx';
import { RequestDueChip, RequestStatusChip } from './due-chip.tsx';
import { MomentLink } from './moment-link.tsx';
import { ReportBackCards } from './report-back-cards.tsx';
import { RequestActLinks } from './request-act-links.tsx';
import { RequestHistory } from './request-history.tsx';
import { SubjectLink } from './subject-link.tsx';

const route = getRouteApi('/inside/requests/$requestId');

/** One question of an overseer: about which moment, what was answered, what is owed. */
export const RequestPage = () => {
  const { t } = useWords();
  const { requestId } = route.useParams();
  const { asOf, isPast } = useMoment();
  const query = useQuery(requestQuery(requestId, asOf));
  const open = useQuery({ ...requestOpenActsQuery(requestId), enabled: !isPast });
  return (
    <Stack>
      <AnchorLink to="/requests" size="sm">
        <ArrowLeftIcon aria-hidden /> {t('requests.title')}
      </AnchorLink>
      <Loaded query={query} lines={10}>
        {({ request, asOf: moment }) => (
          <SealedProvider kind="request" id={requestId} mayReveal={!isPast && open.data?.mayReveal === true}>
            <Stack>
              <PageTitle>{request.summary}</PageTitle>
              <StaleNotice stale={moment.staleSince} />
              <Group gap="xs">
                <RequestStatusChip status={request.status} />
                <RequestDueChip line={request} />
              </Group>
              {!isPast && open.data !== undefined && open.data.revision === request.revision && (
                <RequestActLinks requestId={requestId} open={open.data.acts} />
              )}
              {!isPast && open.error !== null && <Failure error={open.error} onRetry={() => void open.refetch()} />}
              <Question request={request} />
              <AnswerCards request={request} />
              <ReportBackCards request={request} open={isPast ? [] : (open.data?.acts ?? [])} />
              <RequestHistory request={request} />
            </Stack>
          </SealedProvider>
        )}
      </Loaded>
    </Stack>
  );
};

const Question = ({ request }: Readonly<{ request: RequestFile }>) => {
  const { t, say } = useWords();
  const { subject, moment, officers, askedBy, askerBody, answering, askedOf, acknowledgement, withdrawal } = request;
  const nameOf = (id: string): string => officers[id] ?? id;
  return (
    <Card withBorder padding="md" component="section" aria-labelledby="request-question">
      <Title order={2} size="h4" id="request-question" mb="sm">
        {t('requests.question')}
      </Title>
      <Stack gap="xs">
        <Fact name={t('requests.kind')}>
          {capitalised(say(requestKindNames[request.kind]))}
          {request.kind === 'elected-body' && ` · ${t('requests.electedBodyLaw')}`}
        </Fact>
        <Fact name={t('requests.subject')}>
          <SubjectLink subject={subject} />
        </Fact>
        <Fact name={t('requests.moment')}>
          <MomentLink subject={subject} moment={moment} isAlone />
        </Fact>
        {request.details !== null && (
          <Fact name={t('requests.details')}>
            <SealedText value={request.details} />
          </Fact>
        )}
        <Fact name={t('requests.asker')}>
          {t('requests.askedBy', { name: nameOf(askedBy), body: askerBody.name, day: dateText(request.raisedOn) })}
        </Fact>
        {request.document !== null && (
          <Fact name={t('requests.paper')}>
            {documentNumberText(request.document)} ({dateText(request.document.signedOn)})
          </Fact>
        )}
        {request.legalBasis.length > 0 && (
          <Fact name={t('requests.legalBasis')}>
            {request.legalBasis.join('; ')}{' '}
            <Text span size="sm" c="dimmed">
              {t('requests.legalBasisUnchecked')}
            </Text>
          </Fact>
        )}
        <Fact name={t('requests.answering')}>
          {answering.name}
          {answering.code !== askedOf.code && ` ${t('requests.inPlaceOf', { body: askedOf.name })}`}
        </Fact>
        <Fact name={t('requests.answerDueOn')}>
          {request.answerDueOn === null
            ? t('requests.noDay')
            : t('requests.asStated', { day: dateText(request.answerDueOn) })}
        </Fact>
        {acknowledgement !== null && (
          <Fact name={t('requests.acknowledged')}>
            {t('requests.byOn', { name: nameOf(acknowledgement.by), day: dateText(acknowledgement.on) })}
            {acknowledgement.note !== null && `. ${acknowledgement.note}`}
          </Fact>
        )}
        {withdrawal !== null && (
          <Fact name={t('requests.withdrawn')}>
            {t('requests.byOn', { name: nameOf(withdrawal.by), day: dateText(withdrawal.on) })}. {withdrawal.ground}
          </Fact>
        )}
      </Stack>
    </Card>
  );
};

export const Fact = ({ name, children }: Readonly<{ name: string; children: ReactNode }>) => (
  <div>
    <Text size="sm" c="dimmed">
      {name}
    </Text>
    <Text component="div" className="prose">
      {children}
    </Text>
  </div>
);
