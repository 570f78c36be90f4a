import { Text } from '@mantine/core';
import { matterActs } from '#http/matters/act-contracts.ts';
import { cancellationReasonNames, suspensionKindNames } from '#terms/matters.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import type { Values } from '../forms/body-of.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, type Options, RadioField, SelectField, TextField } from '../forms/fields.tsx';
import { SuggestField } from '../forms/suggest-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { personNameIn, personsIn } from '../matters/matter-names.ts';
import type { MatterActDefinition, MatterContext } from './act-definition.ts';
import { knownManagers } from './known-bodies.ts';
import { blankRef, PaperRefField, refOf } from './paper-ref-field.tsx';
import { ReceivedOn } from './transfer-acts.tsx';

const PersonField = ({ file }: Readonly<{ file: MatterFile }>) => {
  const { t } = useWords();
  const options: Options = Object.fromEntries(
    personsIn(file).map((personId) => [personId, personNameIn(file, personId)]),
  );
  return <SelectField name="personId" label={t('matters.acts.person')} options={options} required />;
};

/** The person that the address names, else the only one there is. */
const personOf = ({ file, subject }: MatterContext): string | null => {
  const persons = personsIn(file);
  if (subject !== undefined && persons.includes(subject)) return subject;
  return persons.length === 1 ? (persons[0] ?? null) : null;
};

const ordersIn = (file: MatterFile): readonly string[] => file.suspensions.suspensions.map(({ order }) => order.key);
const requestsIn = (file: MatterFile): readonly string[] => file.suspensions.requests.map(({ key }) => key);
const only = (keys: readonly string[]): string | null => (keys.length === 1 ? (keys[0] ?? null) : null);

/** Of somebody whom no order concerns nothing can be cancelled or given back: where there is one such person, it is that one. */
const suspendedOf = (context: MatterContext): string | null => {
  const suspended = context.file.suspensions.suspensions.map(({ personId }) => personId);
  return personOf(context) ?? only([...new Set(suspended)]);
};

/** Where there is one order, or one request, for the person that is meant, it is that one. */
const theirOrder = (context: MatterContext): string | null => {
  const theirs = context.file.suspensions.suspensions.filter(({ personId }) => personId === suspendedOf(context));
  return only(theirs.map(({ order }) => order.key));
};
const theirRequest = (context: MatterContext): string | null => {
  const theirs = context.file.suspensions.requests.filter(({ personId }) => personId === personOf(context));
  return only(theirs.map(({ key }) => key));
};

/** A paper of the manager, as it is held at first. */
const paperOfManager = (context: MatterContext): Values => ({
  personId: personOf(context),
  by: '',
  document: blankDocument('decision', context.file.unit.code),
  receivedOn: context.me.today,
});

const ManagersPaper = ({ file }: Readonly<{ file: MatterFile }>) => {
  const { t } = useWords();
  return (
    <>
      <SuggestField
        name="by"
        label={t('matters.acts.suspension.by')}
        description={t('matters.acts.suspension.byHint')}
        known={knownManagers(file)}
        required
      />
      <DocumentFields legend={t('matters.acts.paper')} isAnyones />
      <ReceivedOn />
    </>
  );
};

export const requestSuspension: MatterActDefinition = {
  contract: matterActs.requestSuspension,
  initial: (context) => ({
    personId: personOf(context),
    addressee: '',
    ground: '',
    document: blankDocument('letter', context.me.body.code, 'CV-TTr'),
  }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('matters.acts.suspension.law')}</Text>
        <PersonField file={file} />
        <SuggestField
          name="addressee"
          label={t('matters.acts.suspension.addressee')}
          description={t('matters.acts.suspension.byHint')}
          known={knownManagers(file)}
          required
        />
        <AreaField
          name="ground"
          label={t('acts.ground')}
          description={t('matters.acts.suspension.groundHint')}
          isClear
          required
        />
        <DocumentFields legend={t('matters.acts.suspension.request')} />
      </>
    );
  },
};

export const recordSuspensionOrdered: MatterActDefinition = {
  contract: matterActs.recordSuspensionOrdered,
  isIndependent: true,
  initial: (context) => ({
    ...paperOfManager(context),
    kind: null,
    from: null,
    request: blankRef(theirRequest(context)),
  }),
  toBody: (values) => ({ ...values, request: refOf(values['request']) }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <PersonField file={file} />
        <RadioField name="kind" label={t('matters.acts.suspension.kind')} options={suspensionKindNames} required />
        <DateField name="from" label={t('matters.acts.suspension.from')} required />
        <ManagersPaper file={file} />
        <PaperRefField name="request" label={t('matters.acts.suspension.answers')} known={requestsIn(file)} />
      </>
    );
  },
};

export const recordSuspensionDeclined: MatterActDefinition = {
  contract: matterActs.recordSuspensionDeclined,
  isIndependent: true,
  initial: (context) => ({
    ...paperOfManager(context),
    request: blankRef(theirRequest(context)),
    note: '',
  }),
  toBody: (values) => ({ ...values, request: refOf(values['request']) }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <PersonField file={file} />
        <ManagersPaper file={file} />
        <PaperRefField name="request" label={t('matters.acts.suspension.answers')} known={requestsIn(file)} />
        <AreaField name="note" label={t('matters.acts.note')} description={t('acts.groundHint')} isClear minRows={2} />
      </>
    );
  },
};

export const recordSuspensionCancelled: MatterActDefinition = {
  contract: matterActs.recordSuspensionCancelled,
  isIndependent: true,
  initial: (context) => ({
    ...paperOfManager(context),
    personId: suspendedOf(context),
    order: blankRef(theirOrder(context)),
    reason: null,
  }),
  toBody: (values) => ({ ...values, order: refOf(values['order']) }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <PersonField file={file} />
        <PaperRefField name="order" label={t('matters.acts.suspension.order')} known={ordersIn(file)} required />
        <RadioField
          name="reason"
          label={t('matters.acts.suspension.reason')}
          options={cancellationReasonNames}
          required
        />
        <ManagersPaper file={file} />
      </>
    );
  },
};

export const recordCancellationPublished: MatterActDefinition = {
  contract: matterActs.recordCancellationPublished,
  isIndependent: true,
  initial: (context) => ({
    personId: suspendedOf(context),
    order: blankRef(theirOrder(context)),
    channel: '',
    occurredOn: context.me.today,
  }),
  toBody: (values) => ({ ...values, order: refOf(values['order']) }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <PersonField file={file} />
        <PaperRefField name="order" label={t('matters.acts.suspension.order')} known={ordersIn(file)} required />
        <TextField name="channel" label={t('matters.acts.suspension.channel')} required />
        <DateField name="occurredOn" label={t('matters.acts.suspension.publishedOn')} required />
      </>
    );
  },
};

export const recordRightsRestored: MatterActDefinition = {
  contract: matterActs.recordRightsRestored,
  isIndependent: true,
  initial: (context) => ({ ...paperOfManager(context), personId: suspendedOf(context), restored: '' }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('matters.acts.suspension.restoredEffect')}</Text>
        <PersonField file={file} />
        <AreaField
          name="restored"
          label={t('matters.acts.suspension.restored')}
          description={t('acts.groundHint')}
          isClear
          minRows={2}
          required
        />
        <ManagersPaper file={file} />
      </>
    );
  },
};
