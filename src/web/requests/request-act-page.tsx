import { List, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { RequestActType } from '#domain/oversight-request/open-acts.ts';
import { requestActNames, requestStepNames } from '#terms/oversight-requests.ts';
import { type RequestFile, type RequestOpenAct, requestOpenActsQuery, requestQuery } from '../api/request-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { NotInThePast, NotOpen } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { instantText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, Loading, NotThere, StaleNotice } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import { requestActOfSlug } from './request-act-words.ts';
import { requestForms } from './request-forms.tsx';

const route = getRouteApi('/inside/requests/$requestId/do/$act');

/** One act on a request, on a page of its own. */
export const RequestActPage = () => {
  const { requestId, act: slug } = route.useParams();
  const { isPast } = useMoment();
  const act = requestActOfSlug(slug);
  const query = useQuery(requestQuery(requestId, undefined));
  const open = useQuery(requestOpenActsQuery(requestId));
  if (act === undefined) return <NotThere />;
  if (isPast) return <NotInThePast />;
  if (query.data === undefined || open.data === undefined) {
    const error = query.error ?? open.error;
    return error === null ? <Loading lines={8} /> : <Failure error={error} />;
  }
  const { request, asOf } = query.data;
  return (
    <>
      <StaleNotice stale={asOf.staleSince} />
      <ActOnRequest act={act} request={request} open={open.data.acts} present={asOf} />
    </>
  );
};

type ActOnRequestProps = Readonly<{
  act: RequestActType;
  request: RequestFile;
  open: readonly RequestOpenAct[];
  present: Readonly<{ number: number; day: string }>;
}>;

const ActOnRequest = ({ act, request, open, present: { number, day } }: ActOnRequestProps) => {
  const { t, say, language } = useWords();
  const me = useMe();
  const { subject } = route.useSearch();
  const { contract, initial, Fields, toBody, isIndependent } = requestForms[act];
  const { requestId, steps, summary } = request;
  const context = { request, me, present: { number, day } };
  const name = say(requestActNames[act]);
  const isOfOne = act === 'GiveReportBack';
  const found = open.find((each) => each.act === act);
  if (isOfOne && !request.reportBacks.some(({ reportBackId }) => reportBackId === subject)) return <NotThere />;
  const isOpen = found !== undefined && (found.subjects === null || found.subjects.some((each) => each === subject));
  const title = subject === undefined ? name : `${name} · ${subject}`;
  return (
    <Stack>
      <AnchorLink to="/requests/$requestId" params={{ requestId }} size="sm">
        <ArrowLeftIcon aria-hidden /> {summary}
      </AnchorLink>
      <PageTitle>{title}</PageTitle>
      <ActForm
        key={`${act} ${subject ?? ''}`}
        contract={contract}
        params={{ oversightRequestId: requestId, ...(isOfOne ? { reportBackId: subject ?? '' } : {}) }}
        subject={subject}
        initial={initial(context)}
        title={`${title}: ${summary}`}
        revision={isIndependent ? undefined : request.revision}
        // What was written is still there: a right that went must not throw it away.
        notice={isOpen ? undefined : <NotOpen />}
        renderChanges={(since) => (
          <List>
            {steps.slice(since + 1).map((step) => (
              <List.Item key={step.number}>
                <Text>{wordFor(requestStepNames, step.type, language)}</Text>
                <Text size="sm" c="dimmed">
                  {instantText(step.recordedAt)} · {request.officers[step.by] ?? step.by}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
        {...(toBody === undefined ? {} : { toBody: (values: Values) => toBody(values, context) })}
        renderReceipt={(stored) => (
          <ReceiptCard
            stored={stored}
            renderEvent={({ type }) => <Text fw={600}>{wordFor(requestStepNames, type, language)}</Text>}
          >
            <ButtonLink to="/requests/$requestId" params={{ requestId }}>
              {t('requests.toRequest')}
            </ButtonLink>
          </ReceiptCard>
        )}
      >
        {() => <Fields context={context} />}
      </ActForm>
    </Stack>
  );
};
