import { Alert, Text } from '@mantine/core';
import { InfoIcon } from '@primer/octicons-react';
import { accountabilityActs } from '#http/accountability/act-contracts.ts';
import { sanctionFormNames } from '#terms/accountability.ts';
import { bandInWords } from '#terms/accountability-band.ts';
import type { Values } from '../forms/body-of.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, type Options, RadioField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { ActionActContext, ActionActDefinition } from './act-definition.ts';
import { blankPaperRef, PaperRefField, withPaperRef } from './paper-ref-field.tsx';

/** What every paper of a superior is recorded with. */
const blankPaper = ({ action, me }: ActionActContext): Values => ({
  decidedBy: '',
  ground: '',
  document: blankDocument('decision', action.superior?.code ?? '', 'QĐ-UBND'),
  receivedOn: me.today,
});

const PaperFields = () => {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="decidedBy"
        label={t('accountability.acts.decidedBy')}
        description={t('accountability.acts.decidedByHint')}
        isClear
        required
      />
      <DocumentFields legend={t('accountability.acts.superiorPaper')} isAnyones />
      <DateField name="receivedOn" label={t('accountability.acts.receivedOn')} required />
      <AreaField
        name="ground"
        label={t('accountability.acts.statedGround')}
        description={t('accountability.acts.statedGroundHint')}
        isClear
      />
    </>
  );
};

const AsPaper = () => {
  const { t } = useWords();
  return (
    <Alert color="gray" variant="outline" icon={<InfoIcon aria-hidden />} p="xs">
      {t('accountability.acts.asPaper')}
    </Alert>
  );
};

/** The form as the paper names it: any, whatever the reference is. */
const FormField = ({ context }: Readonly<{ context: ActionActContext }>) => {
  const { t, say } = useWords();
  return (
    <>
      <RadioField name="form" label={t('accountability.acts.form')} options={sanctionFormNames} required />
      <Text size="sm" c="dimmed">
        {t('accountability.acts.band', { band: say(bandInWords(context.action.now.band)) })}{' '}
        {t('accountability.acts.outsideFact')}
      </Text>
    </>
  );
};

export const recordSanction: ActionActDefinition = {
  contract: accountabilityActs.recordSanction,
  initial: (context) => ({ form: null, ...blankPaper(context) }),
  Fields: ({ context }) => (
    <>
      <AsPaper />
      <FormField context={context} />
      <PaperFields />
    </>
  ),
};

export const recordSanctionReplaced: ActionActDefinition = {
  contract: accountabilityActs.recordSanctionReplaced,
  initial: (context) => ({ ...blankPaperRef(context.action, 'replaces'), form: null, ...blankPaper(context) }),
  toBody: (values) => withPaperRef(values, 'replaces'),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <AsPaper />
        <PaperRefField action={context.action} name="replaces" label={t('accountability.acts.replaces')} />
        <FormField context={context} />
        <PaperFields />
      </>
    );
  },
};

const appealResults: Options = {
  kept: { vi: 'giữ nguyên', en: 'kept' },
  changed: { vi: 'thay đổi', en: 'changed' },
  annulled: { vi: 'hủy', en: 'annulled' },
};

export const recordAppealDecided: ActionActDefinition = {
  contract: accountabilityActs.recordAppealDecided,
  initial: (context) => ({
    ...blankPaperRef(context.action, 'sanction'),
    result: null,
    form: null,
    ...blankPaper(context),
  }),
  // A form that was chosen before the result became another one is not meant any more.
  toBody: (values) => {
    const body = withPaperRef(values, 'sanction');
    return body['result'] === 'changed' ? body : { ...body, form: null };
  },
  Fields: ({ context }) => {
    const { t } = useWords();
    const { form } = useActForm();
    return (
      <>
        <AsPaper />
        <PaperRefField action={context.action} name="sanction" label={t('accountability.acts.aboutPaper')} />
        <RadioField name="result" label={t('accountability.acts.result')} options={appealResults} required />
        {form.values['result'] === 'changed' && <FormField context={context} />}
        <PaperFields />
      </>
    );
  },
};

export const recordSanctionAnnulled: ActionActDefinition = {
  contract: accountabilityActs.recordSanctionAnnulled,
  initial: (context) => ({ ...blankPaperRef(context.action, 'sanction'), ...blankPaper(context) }),
  toBody: (values) => withPaperRef(values, 'sanction'),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <AsPaper />
        <PaperRefField action={context.action} name="sanction" label={t('accountability.acts.aboutPaper')} />
        <PaperFields />
      </>
    );
  },
};

export const recordNoFurtherSanction: ActionActDefinition = {
  contract: accountabilityActs.recordNoFurtherSanction,
  initial: blankPaper,
  Fields: () => (
    <>
      <AsPaper />
      <PaperFields />
    </>
  ),
};

const blankStep = ({ action, me }: ActionActContext): Values => ({
  ...blankPaperRef(action, 'sanction'),
  occurredOn: me.today,
});

const StepFields = ({ context }: Readonly<{ context: ActionActContext }>) => {
  const { t } = useWords();
  return (
    <>
      <PaperRefField action={context.action} name="sanction" label={t('accountability.acts.aboutPaper')} />
      <DateField name="occurredOn" label={t('accountability.acts.occurredOn')} required />
    </>
  );
};

export const recordSanctionEnforced: ActionActDefinition = {
  contract: accountabilityActs.recordSanctionEnforced,
  initial: blankStep,
  toBody: (values) => withPaperRef(values, 'sanction'),
  Fields: StepFields,
};

export const recordSanctionAppealed: ActionActDefinition = {
  contract: accountabilityActs.recordSanctionAppealed,
  initial: blankStep,
  toBody: (values) => withPaperRef(values, 'sanction'),
  Fields: StepFields,
};
