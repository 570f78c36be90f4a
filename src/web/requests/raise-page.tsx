import { Alert, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon, HistoryIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { RequestMoment } from '#domain/oversight-request/request-moment.ts';
import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import { requestActs } from '#http/oversight-requests/act-contracts.ts';
import { requestKindNames } from '#terms/oversight-requests.ts';
import { plansQuery } from '../api/plan-queries.ts';
import { unitTreeQuery } from '../api/queries.ts';
import { requestCountsQuery } from '../api/request-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, LinesField, type Options, RadioField, SelectField } from '../forms/fields.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, NotThere } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { AskedSubject } from './asked-subject.tsx';
import { listsKept } from './lists-kept.ts';
import { subjectOfPlace } from './subject-of-place.ts';

const route = getRouteApi('/inside/requests/new');

/**
 * Đặt câu hỏi về một thời điểm. The one form that is open in the past, because it is about the past: what is asked about
 * is exactly what the asker was looking at. It is recorded now.
 */
export const RaisePage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const may = useMay('raise-request');
  const { from, day } = route.useSearch();
  const moment = useQuery(requestCountsQuery({}, asOf));
  const provinces = useQuery(plansQuery(asOf));
  // Whoever answers must be there now, whatever moment is asked about.
  const units = useQuery(unitTreeQuery(undefined, undefined));
  if (!may) return <NotThere />;
  return (
    <Stack>
      <AnchorLink to="/requests" size="sm">
        <ArrowLeftIcon aria-hidden /> {t('requests.title')}
      </AnchorLink>
      <PageTitle>{t('requests.raise')}</PageTitle>
      <Loaded query={moment} isWrittenOn>
        {({ asOf: seen }) => (
          <Loaded query={provinces} isWrittenOn>
            {({ provinces: [province] }) => (
              <Loaded query={units} isWrittenOn>
                {({ units: tree }) => {
                  const subject =
                    subjectOfPlace(from) ??
                    (province === undefined ? undefined : ({ kind: 'province', id: province.code } as const));
                  if (subject === undefined) return <NotThere />;
                  return (
                    <RaiseForm
                      key={`${from} ${asOf ?? ''}`}
                      subject={subject}
                      moment={{ number: seen.number, day: day ?? seen.day }}
                      bodies={tree.filter(({ kind }) => INSPECTORATES.has(kind))}
                    />
                  );
                }}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Stack>
  );
};

const INSPECTORATES: ReadonlySet<string> = new Set([
  'provincial-inspectorate',
  'district-inspectorate',
  'department-inspectorate',
]);

type RaiseFormProps = Readonly<{
  subject: RequestSubject;
  moment: RequestMoment;
  bodies: readonly Readonly<{ code: string; name: string; kind: string }>[];
}>;

const RaiseForm = ({ subject, moment, bodies }: RaiseFormProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const me = useMe();
  const provincial = bodies.find(({ kind }) => kind === 'provincial-inspectorate');
  const options: Options = Object.fromEntries(bodies.map(({ code, name }) => [code, { vi: name, en: name }]));
  return (
    <ActForm
      contract={requestActs.raiseRequest}
      params={{}}
      // Another moment, or another thing, is another question.
      subject={`${subject.kind} ${subject.id} ${asOf ?? ''}`}
      initial={{
        kind: 'question',
        subject,
        moment,
        summary: '',
        details: '',
        legalBasis: [],
        document: null,
        askedOf: provincial?.code ?? null,
        answerDueOn: null,
        occurredOn: me.today,
      }}
      title={t('requests.raise')}
      revision={undefined}
      toBody={(values: Values) => listsKept(values, 'legalBasis')}
      renderReceipt={(stored) => (
        <ReceiptCard stored={stored}>
          <ButtonLink to="/requests/$requestId" params={{ requestId: stored.identity }} search={{ asOf: undefined }}>
            {t('requests.toRequest')}
          </ButtonLink>
          <ButtonLink to="/requests" search={{ asOf: undefined }} variant="default">
            {t('requests.title')}
          </ButtonLink>
        </ReceiptCard>
      )}
      submitLabel={t('requests.send')}
    >
      {(form) => (
        <>
          <AskedSubject subject={subject} asOf={asOf} />
          <Alert color="yellow" variant="outline" icon={<HistoryIcon aria-hidden />}>
            {momentWords(form.values['moment'], (at) =>
              asOf === undefined ? t('requests.raiseNow', at) : t('requests.raiseThen', at),
            )}
          </Alert>
          <RadioField name="kind" label={t('requests.kind')} options={requestKindNames} required />
          {form.values['kind'] === 'elected-body' && <Text size="sm">{t('requests.electedBodyHint')}</Text>}
          <AreaField
            name="summary"
            label={t('requests.question')}
            description={t('requests.clearHint')}
            required
            isClear
          />
          <AreaField name="details" label={t('requests.details')} description={t('requests.detailsHint')} />
          <SelectField name="askedOf" label={t('requests.askedOf')} options={options} required />
          <DateField name="answerDueOn" label={t('requests.answerDueOn')} description={t('requests.answerDueHint')} />
          <LinesField name="legalBasis" label={t('requests.legalBasis')} description={t('requests.legalBasisHint')} />
          <OptionalDocumentFields legend={t('requests.paper')} issuer={me.body.code} />
          <DateField name="occurredOn" label={t('requests.raisedOn')} required />
        </>
      )}
    </ActForm>
  );
};

/** As the form holds it: a draft keeps the moment at which it was begun. */
const momentWords = (moment: unknown, say: (at: Readonly<{ number: number; day: string }>) => string): string => {
  const { number, day } = moment as RequestMoment;
  return say({ number, day: dateText(day) });
};
