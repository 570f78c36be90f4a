import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RequestActType } from '#domain/oversight-request/open-acts.ts';
import { requestActs } from '#http/oversight-requests/act-contracts.ts';
import type { Me } from '../api/queries.ts';
import type { RequestFile } from '../api/request-queries.ts';
import type { Values } from '../forms/body-of.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { AreaField, CheckField, DateField, RadioField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { ListField } from '../forms/list-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { listsKept } from './lists-kept.ts';

/** What an act on a request is filled in from. `present`: the newest moment, of which an answer may speak. */
export type RequestActContext = Readonly<{
  request: RequestFile;
  me: Me;
  present: Readonly<{ number: number; day: string }>;
}>;

type RequestForm = Readonly<{
  contract: (typeof requestActs)[Exclude<keyof typeof requestActs, 'raiseRequest'>];
  initial: (context: RequestActContext) => Values;
  Fields: (props: Readonly<{ context: RequestActContext }>) => ReactNode;
  toBody?: (values: Values, context: RequestActContext) => Values;
  /** What others write meanwhile is no conflict. */
  isIndependent?: true;
}>;

const OccurredOn = () => {
  const { t } = useWords();
  return <DateField name="occurredOn" label={t('acts.occurredOn')} required />;
};

/** Said in clear to whoever may know of the subject, and under seal to who asked. */
const Said = ({ label }: Readonly<{ label: string }>) => {
  const { t } = useWords();
  return (
    <>
      <AreaField name="summary" label={label} description={t('requests.clearHint')} required isClear />
      <AreaField name="details" label={t('requests.details')} description={t('requests.answerDetailsHint')} />
    </>
  );
};

/** A paper of one's own body, where there is one: its number is claimed in the register. */
const OwnPaper = () => {
  const { t } = useWords();
  const { form } = useActForm();
  return (
    <>
      <CheckField name="hasPaper" label={t('forms.document.has')} />
      {form.values['hasPaper'] === true && <DocumentFields legend={t('requests.answerPaper')} />}
    </>
  );
};

const withOwnPaper = (me: Me): Values => ({
  hasPaper: false,
  document: blankDocument('letter', me.body.code, 'CV-TTr'),
});

const paperKept = ({ hasPaper, document, ...rest }: Values): Values =>
  hasPaper === true ? { ...rest, document } : rest;

const answerRequest: RequestForm = {
  contract: requestActs.answerRequest,
  initial: ({ me }) => ({
    speaks: 'now',
    summary: '',
    details: '',
    promises: [],
    occurredOn: me.today,
    ...withOwnPaper(me),
  }),
  toBody: ({ speaks, ...values }, { request, present }) => ({
    ...listsKept(paperKept(values), 'promises'),
    moment: speaks === 'then' ? request.moment : present,
  }),
  Fields: ({ context: { request, present } }) => {
    const { t } = useWords();
    return (
      <>
        <Text className="prose">{request.summary}</Text>
        <RadioField
          name="speaks"
          label={t('requests.speaksOf')}
          options={{
            now: {
              vi: `Hiện nay (sự kiện ${present.number})`,
              en: `Now (event ${present.number})`,
            },
            // biome-ignore lint/suspicious/noThenProperty: a value of a choice, and no promise
            then: {
              vi: `Thời điểm được hỏi (sự kiện ${request.moment.number})`,
              en: `The moment asked about (event ${request.moment.number})`,
            },
          }}
          required
        />
        <Said label={t('requests.answer')} />
        <ListField
          name="promises"
          title={<Text size="sm">{t('requests.promisesHint')}</Text>}
          blank={() => ({ what: '', dueOn: null })}
          addLabel={t('requests.addPromise')}
          nameOf={(index) => t('requests.promiseOf', { id: String(index + 1) })}
        >
          {(path) => (
            <>
              <TextField name={`${path}.what`} label={t('requests.promiseWhat')} required isClear />
              <DateField name={`${path}.dueOn`} label={t('requests.promiseDue')} required />
            </>
          )}
        </ListField>
        <OwnPaper />
        <OccurredOn />
      </>
    );
  },
};

const acknowledgeRequest: RequestForm = {
  contract: requestActs.acknowledgeRequest,
  isIndependent: true,
  initial: ({ me }) => ({ note: '', occurredOn: me.today }),
  Fields: ({ context: { request } }) => {
    const { t } = useWords();
    return (
      <>
        <Text className="prose">{request.summary}</Text>
        <TextField name="note" label={t('requests.note')} description={t('requests.noteHint')} isClear />
        <OccurredOn />
      </>
    );
  },
};

const promiseReportBack: RequestForm = {
  contract: requestActs.promiseReportBack,
  isIndependent: true,
  initial: ({ me }) => ({ what: '', dueOn: null, occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <AreaField
          name="what"
          label={t('requests.promiseWhat')}
          description={t('requests.clearHint')}
          required
          isClear
        />
        <DateField name="dueOn" label={t('requests.promiseDue')} required />
        <OccurredOn />
      </>
    );
  },
};

const giveReportBack: RequestForm = {
  contract: requestActs.giveReportBack,
  isIndependent: true,
  initial: ({ me }) => ({ summary: '', details: '', occurredOn: me.today, ...withOwnPaper(me) }),
  toBody: paperKept,
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Said label={t('requests.report')} />
        <OwnPaper />
        <OccurredOn />
      </>
    );
  },
};

const acceptAnswer: RequestForm = {
  contract: requestActs.acceptAnswer,
  initial: ({ me }) => ({ occurredOn: me.today }),
  Fields: ({ context: { request } }) => {
    const { t } = useWords();
    return (
      <>
        <Text className="prose">{request.answers.at(-1)?.summary}</Text>
        {request.openReportBacks > 0 && <Text size="sm">{t('requests.acceptHint')}</Text>}
        <OccurredOn />
      </>
    );
  },
};

const findAnswerInsufficient: RequestForm = {
  contract: requestActs.findAnswerInsufficient,
  initial: ({ me }) => ({ why: '', details: '', answerDueOn: null, occurredOn: me.today }),
  Fields: ({ context: { request } }) => {
    const { t } = useWords();
    return (
      <>
        <Text className="prose">{request.answers.at(-1)?.summary}</Text>
        <AreaField name="why" label={t('requests.why')} description={t('requests.clearHint')} required isClear />
        <AreaField name="details" label={t('requests.details')} description={t('requests.detailsHint')} />
        <DateField name="answerDueOn" label={t('requests.answerAgain')} description={t('requests.answerDueHint')} />
        <OccurredOn />
      </>
    );
  },
};

const withdrawRequest: RequestForm = {
  contract: requestActs.withdrawRequest,
  isIndependent: true,
  initial: ({ me }) => ({ ground: '', occurredOn: me.today }),
  Fields: ({ context: { request } }) => {
    const { t } = useWords();
    return (
      <>
        {request.openReportBacks > 0 && <Text size="sm">{t('requests.withdrawHint')}</Text>}
        <AreaField name="ground" label={t('requests.ground')} description={t('requests.clearHint')} required isClear />
        <OccurredOn />
      </>
    );
  },
};

/** Every act on a request as a form; one that has none does not compile. */
export const requestForms: Readonly<Record<RequestActType, RequestForm>> = {
  AcknowledgeRequest: acknowledgeRequest,
  AnswerRequest: answerRequest,
  PromiseReportBack: promiseReportBack,
  GiveReportBack: giveReportBack,
  AcceptAnswer: acceptAnswer,
  FindAnswerInsufficient: findAnswerInsufficient,
  WithdrawRequest: withdrawRequest,
};
