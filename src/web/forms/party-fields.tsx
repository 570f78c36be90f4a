import { v4 as uuid } from 'uuid';
import { obligorKindNames } from '#terms/cases.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Values } from './body-of.ts';
import { SelectField, TextField } from './fields.tsx';
import { useActForm } from './form-context.tsx';

/** What the fields of somebody who pays hold at first. */
export const blankParty = (kind: string | null = null): Values => ({
  kind,
  name: '',
  personId: uuid(),
  personName: '',
});

/** Only what belongs to its kind: a sealed name to a person, a clear one to a unit or enterprise. */
export const partyOf = (party: unknown): Values => {
  const { kind, name, personId, personName } = party as Values;
  return kind === 'person' ? { kind, personId, personName } : { kind, name };
};

/** Who paid: a unit or enterprise by its name, a person by a sealed one. */
export const PartyFields = ({ name, label }: Readonly<{ name: string; label: string }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const kind = (form.getInputProps(name).value as Values | undefined)?.['kind'];
  return (
    <>
      <SelectField name={`${name}.kind`} label={label} options={obligorKindNames} required />
      {(kind === 'unit' || kind === 'enterprise') && (
        <TextField name={`${name}.name`} label={t('acts.recommendation.obligorName')} required />
      )}
      {kind === 'person' && (
        <TextField
          name={`${name}.personName`}
          label={t('acts.recommendation.obligorPerson')}
          description={t('acts.sealedHint')}
          required
        />
      )}
    </>
  );
};
