import { Alert, Text } from '@mantine/core';
import { deviationFrom, SANCTION_FORMS } from '#domain/law/accountability/consequence.ts';
import { accountabilityActs } from '#http/accountability/act-contracts.ts';
import { personStatusNames, sanctionFormNames } from '#terms/accountability.ts';
import { bandInWords } from '#terms/accountability-band.ts';
import { dropReasonNames } from '#terms/accountability-sentences.ts';
import type { Band } from '../api/matrix-queries.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, RadioField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { ActionActContext, ActionActDefinition } from './act-definition.ts';

/** Whether a form lies outside of a band; undefined: nothing is chosen, or it is not compared. */
const isOutside = (band: Band, chosen: unknown): boolean | undefined => {
  const form = SANCTION_FORMS.find((each) => each === chosen);
  const { lightest, heaviest } = band;
  if (form === undefined || lightest === null || heaviest === null) return undefined;
  const deviation = deviationFrom({ lightest, heaviest }, form);
  return deviation === 'not-comparable' ? undefined : deviation !== 'within';
};

/** The band of today, and how the chosen form stands to it. */
const BandHint = ({ band, outside, within }: Readonly<{ band: Band; outside: string; within: string }>) => {
  const { t, say } = useWords();
  const { form } = useActForm();
  const off = isOutside(band, form.values['form']);
  return (
    <Alert color={off === true ? 'yellow' : 'gray'} variant="outline" p="xs">
      <Text size="sm">{t('accountability.acts.band', { band: say(bandInWords(band)) })}</Text>
      {off !== undefined && <Text size="sm">{off ? outside : within}</Text>}
    </Alert>
  );
};

const countedBeside = ({ line, now }: ActionActContext['action']): readonly string[] =>
  now.derivation.matters
    .filter(({ matterId, severity }) => matterId !== line.matterId && severity?.severity.outcome !== 'no-offender')
    .map(({ matterId }) => matterId);

export const proposeSanction: ActionActDefinition = {
  contract: accountabilityActs.proposeSanction,
  initial: ({ me, action }) => ({
    form: null,
    ground: '',
    // What the band above counts, the proposal counts too.
    otherMatters: countedBeside(action),
    addressee: action.superior?.name ?? '',
    document: blankDocument('letter', me.body.code, 'CV-TTr'),
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const { form } = useActForm();
    const { now, superior } = context.action;
    const off = isOutside(now.band, form.values['form']) === true;
    return (
      <>
        <RadioField name="form" label={t('accountability.acts.form')} options={sanctionFormNames} required />
        <BandHint band={now.band} outside={t('accountability.acts.outside')} within={t('accountability.acts.within')} />
        {/* What was written stays in sight, also when another form is chosen. */}
        {(off || form.values['ground'] !== '') && (
          <AreaField
            name="ground"
            label={t('accountability.acts.proposalGround')}
            description={t('acts.groundHint')}
            isClear
            required={off}
          />
        )}
        <TextField
          name="addressee"
          label={t('accountability.acts.addressee')}
          description={superior === null ? undefined : t('accountability.acts.addresseeHint', { unit: superior.name })}
          required
        />
        <DocumentFields legend={t('accountability.acts.proposalPaper')} />
      </>
    );
  },
};

export const dropAction: ActionActDefinition = {
  contract: accountabilityActs.dropAction,
  initial: ({ me }) => ({ reason: null, ground: '', document: null, occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <RadioField name="reason" label={t('accountability.acts.dropReason')} options={dropReasonNames} required />
        <AreaField
          name="ground"
          label={t('accountability.acts.dropGround')}
          description={t('acts.groundHint')}
          isClear
          required
        />
        <OptionalDocumentFields legend={t('accountability.acts.dropPaper')} issuer={context.me.body.code} />
        <DateField name="occurredOn" label={t('accountability.acts.occurredOn')} required />
      </>
    );
  },
};

export const recordPersonStatus: ActionActDefinition = {
  contract: accountabilityActs.recordPersonStatus,
  initial: () => ({ status: null, from: null, note: '' }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <RadioField name="status" label={t('accountability.acts.status')} options={personStatusNames} required />
        <DateField name="from" label={t('accountability.acts.from')} required />
        <TextField name="note" label={t('accountability.acts.note')} isClear />
      </>
    );
  },
};
