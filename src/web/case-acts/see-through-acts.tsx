import { Fieldset, SimpleGrid, Text } from '@mantine/core';
import { orderedLastDay } from '#domain/inspection-case/follow-up.ts';
import { isLegalDate } from '#domain/legal-date.ts';
import { followUpActs } from '#http/cases/follow-up-act-contracts.ts';
import { checkResultNames } from '#terms/follow-up.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, CheckGroupField, DateField, RadioField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, textOf } from './act-definition.ts';
import { RecommendationText } from './recommendation-text.tsx';

const recommendationOptions = ({ file, subjects }: ActContext) =>
  Object.fromEntries(
    file.recommendations
      .filter(({ recommendationId }) => subjects.includes(recommendationId))
      .map(({ recommendationId, content }) => {
        const text = `${recommendationId}: ${textOf(content['summary'])}`;
        return [recommendationId, { vi: text, en: text }];
      }),
  );

export const recordImplementationOrder: ActDefinition = {
  contract: followUpActs.recordImplementationOrder,
  isIndependent: true,
  initial: ({ subject, subjects }) => ({
    recommendationIds: subject === undefined ? [...subjects] : [subject],
    document: blankDocument('letter', '', 'UBND-NC'),
    dueDays: null,
    conclusionReceivedOn: null,
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('followUp.form.orderHint')}</Text>
        <CheckGroupField
          name="recommendationIds"
          label={t('followUp.form.ordered')}
          options={recommendationOptions(context)}
          required
        />
        <DocumentFields legend={t('followUp.form.orderPaper')} isAnyones />
        <NumberField name="dueDays" label={t('followUp.form.dueDays')} description={t('followUp.form.dueDaysHint')} />
        <LastDay />
        {context.file.form === 'inspection' && (
          <DateField
            name="conclusionReceivedOn"
            label={t('followUp.form.receivedOn')}
            description={t('followUp.form.receivedOnHint')}
          />
        )}
      </>
    );
  },
};

/** The day that the order comes to, as it will be recorded. */
const LastDay = () => {
  const { t } = useWords();
  const { form } = useActForm();
  const days = form.getInputProps('dueDays').value as unknown;
  const signedOn = form.getInputProps('document.signedOn').value as unknown;
  const isReady = typeof days === 'number' && days > 0 && typeof signedOn === 'string' && isLegalDate(signedOn);
  if (!isReady) return null;
  return (
    <Text size="sm" role="status">
      {t('followUp.form.lastDay', { day: dateText(orderedLastDay(signedOn, days)) })}
    </Text>
  );
};

export const sendReminder: ActDefinition = {
  contract: followUpActs.sendReminder,
  subjectParam: 'recommendationId',
  isIndependent: true,
  initial: ({ me }) => ({ document: blankDocument('letter', me.body.code, 'CV-TTr'), dueOn: null, details: '' }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <RecommendationText context={context} />
        <DocumentFields legend={t('followUp.form.letter')} />
        <DateField name="dueOn" label={t('followUp.form.answerBy')} required />
        <AreaField name="details" label={t('acts.followUp.details')} description={t('acts.sealedHint')} />
      </>
    );
  },
};

export const recordFollowUpCheck: ActDefinition = {
  contract: followUpActs.recordFollowUpCheck,
  subjectParam: 'recommendationId',
  isIndependent: true,
  initial: ({ me }) => ({
    result: null,
    found: '',
    occurredOn: me.today,
    minutes: { madeOn: null, place: '' },
    document: null,
    details: '',
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <RecommendationText context={context} />
        <RadioField name="result" label={t('followUp.form.result')} options={checkResultNames} required />
        <AreaField name="found" label={t('followUp.form.found')} description={t('acts.groundHint')} isClear required />
        <DateField name="occurredOn" label={t('followUp.form.checkedOn')} required />
        <Fieldset legend={t('followUp.form.minutes')}>
          <Text size="sm">{t('followUp.form.minutesHint')}</Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DateField name="minutes.madeOn" label={t('followUp.form.minutesOn')} />
            <TextField name="minutes.place" label={t('followUp.form.minutesPlace')} />
          </SimpleGrid>
        </Fieldset>
        <OptionalDocumentFields legend={t('acts.followUp.paper')} issuer={context.me.body.code} />
        <AreaField name="details" label={t('acts.followUp.details')} description={t('acts.sealedHint')} />
      </>
    );
  },
};

export const recordHandling: ActDefinition = {
  contract: followUpActs.recordHandling,
  subjectParam: 'recommendationId',
  isIndependent: true,
  initial: ({ file }) => ({
    form: '',
    organisations: 0,
    individuals: 0,
    document: blankDocument('decision', file.unit.code),
    details: '',
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <RecommendationText context={context} />
        <AreaField
          name="form"
          label={t('followUp.form.handlingForm')}
          description={t('followUp.form.handlingHint')}
          isClear
          minRows={2}
          required
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberField name="organisations" label={t('followUp.form.organisations')} required />
          <NumberField name="individuals" label={t('followUp.form.individuals')} required />
        </SimpleGrid>
        <DocumentFields legend={t('followUp.form.handlingPaper')} isAnyones />
        <AreaField name="details" label={t('followUp.form.whom')} description={t('acts.sealedHint')} />
      </>
    );
  },
};
