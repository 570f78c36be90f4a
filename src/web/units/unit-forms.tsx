import { SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { v4 as uuid } from 'uuid';
import type { CommandContract } from '#http/contract.ts';
import { unitActs } from '#http/units/act-contracts.ts';
import { postLevelNames, termEndReasonNames, unitKindNames } from '#terms/offices.ts';
import { topicNames } from '#terms/topics.ts';
import type { UnitDetail } from '../api/queries.ts';
import { NOTHING, type Values } from '../forms/body-of.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import {
  CheckField,
  DateField,
  MultiSelectField,
  type Options,
  SelectField,
  TextField,
  UnitField,
} from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { UnitAct } from './unit-act-words.ts';
import { UnitListField } from './unit-list-field.tsx';

export type UnitForm = Readonly<{
  contract: CommandContract;
  initial: (unit: UnitDetail, today: string) => Values;
  Fields: (props: Readonly<{ unit: UnitDetail }>) => ReactNode;
  toBody?: (values: Values) => Values;
}>;

/** Above some units there is none. */
const withParent = (values: Values): Values => ({ ...values, parent: values['parent'] ?? NOTHING });

const From = () => {
  const { t } = useWords();
  return <DateField name="from" label={t('offices.form.from')} description={t('offices.form.fromHint')} required />;
};

const Paper = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useWords();
  return <OptionalDocumentFields legend={t('offices.form.paper')} issuer={unit.parent ?? unit.code} />;
};

const NeededPaper = () => {
  const { t } = useWords();
  return <DocumentFields legend={t('offices.form.paper')} isAnyones />;
};

const decisionOf = (unit: UnitDetail): Values => blankDocument('decision', unit.parent ?? unit.code, 'QĐ-UBND');

/** A new person, or one of those who are or were in office here: a deputy who becomes head is still the same person. */
const NEW_PERSON = 'new';

const AppointmentFields = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const known = new Map(unit.terms.map((term) => [term.personId, term]));
  const options: Options = Object.fromEntries([
    [NEW_PERSON, { vi: t('offices.form.newPerson'), en: t('offices.form.newPerson') }],
    ...[...known.values()].map((term) => {
      const text = `${term.name} (${term.post}, ${dateText(term.from)})`;
      return [term.personId, { vi: text, en: text }] as const;
    }),
  ]);
  const isNew = form.getInputProps('person').value === NEW_PERSON;
  return (
    <>
      {known.size > 0 && (
        <SelectField
          name="person"
          label={t('offices.form.person')}
          description={t('offices.form.personHint')}
          options={options}
          required
        />
      )}
      {isNew && (
        <TextField name="name" label={t('offices.form.name')} description={t('offices.form.nameHint')} required />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextField name="post" label={t('offices.form.post')} required />
        <SelectField name="level" label={t('offices.form.level')} options={postLevelNames} required />
      </SimpleGrid>
      <CheckField name="acting" label={t('offices.form.acting')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <From />
        <DateField name="until" label={t('offices.form.until')} description={t('offices.form.untilHint')} />
      </SimpleGrid>
      <NeededPaper />
    </>
  );
};

const appointment = (contract: CommandContract, post: string): UnitForm => ({
  contract,
  initial: (unit, today) => ({
    person: NEW_PERSON,
    newId: uuid(),
    known: Object.fromEntries(unit.terms.map(({ personId, name }) => [personId, name])),
    name: '',
    post,
    level: null,
    acting: false,
    from: today,
    until: null,
    document: decisionOf(unit),
  }),
  toBody: ({ person, newId, known, name, ...rest }) => ({
    ...rest,
    personId: person === NEW_PERSON ? newId : person,
    name: person === NEW_PERSON ? name : (known as Values)[String(person)],
  }),
  Fields: AppointmentFields,
});

/** Each act on a unit as a form; one that has none does not compile. */
export const unitForms: Readonly<Record<UnitAct, UnitForm>> = {
  appointHead: appointment(unitActs.appointHead, 'Chủ tịch'),
  appointDeputy: appointment(unitActs.appointDeputy, 'Phó Chủ tịch'),
  endTerm: {
    contract: unitActs.endTerm,
    initial: (_unit, today) => ({ term: null, until: today, reason: null, document: null }),
    toBody: ({ term, ...rest }) => {
      const [office, personId, from] = String(term ?? '').split(' ');
      return { ...rest, office, personId, from };
    },
    Fields: ({ unit }) => {
      const { t } = useWords();
      const running = unit.terms.filter(({ until }) => until === null);
      const options: Options = Object.fromEntries(
        running.map((term) => {
          const text = `${term.name}, ${term.post} (${dateText(term.from)})`;
          return [`${term.office} ${term.personId} ${term.from}`, { vi: text, en: text }];
        }),
      );
      return (
        <>
          <SelectField name="term" label={t('offices.form.term')} options={options} required />
          <DateField name="until" label={t('offices.form.lastDay')} required />
          <SelectField name="reason" label={t('offices.form.reason')} options={termEndReasonNames} required />
          <Paper unit={unit} />
        </>
      );
    },
  },
  assignField: {
    contract: unitActs.assignField,
    initial: (_unit, today) => ({ deputy: null, topics: [], subUnits: [], from: today, document: null }),
    Fields: ({ unit }) => {
      const { t } = useWords();
      const options: Options = Object.fromEntries(
        unit.deputies.map(({ personId, name, post }) => [personId, { vi: `${name}, ${post}`, en: `${name}, ${post}` }]),
      );
      return (
        <>
          <SelectField name="deputy" label={t('offices.form.deputy')} options={options} required />
          <Text size="sm">{t('offices.form.fieldHint')}</Text>
          <MultiSelectField name="topics" label={t('offices.form.fields')} options={topicNames} />
          <UnitListField name="subUnits" label={t('offices.form.subUnits')} />
          <From />
          <Paper unit={unit} />
        </>
      );
    },
  },
  confirmUnit: {
    contract: unitActs.confirmUnit,
    initial: ({ name, kind, parent, validFrom }) => ({ name, kind, parent, validFrom }),
    toBody: withParent,
    Fields: () => <RegistrationFields />,
  },
  renameUnit: {
    contract: unitActs.renameUnit,
    initial: ({ name }, today) => ({ name, from: today, document: null }),
    Fields: ({ unit }) => {
      const { t } = useWords();
      return (
        <>
          <TextField name="name" label={t('offices.form.unitName')} required />
          <From />
          <Paper unit={unit} />
        </>
      );
    },
  },
  moveUnit: {
    contract: unitActs.moveUnit,
    initial: (_unit, today) => ({ parent: null, from: today, document: null }),
    toBody: withParent,
    Fields: ({ unit }) => {
      const { t } = useWords();
      return (
        <>
          <UnitField name="parent" label={t('offices.form.parent')} />
          <From />
          <Paper unit={unit} />
        </>
      );
    },
  },
  flagRemoteArea: {
    contract: unitActs.flagRemoteArea,
    initial: ({ isRemote }, today) => ({ remote: !isRemote, from: today, source: '' }),
    Fields: () => {
      const { t } = useWords();
      return (
        <>
          <CheckField name="remote" label={t('offices.form.remote')} />
          <TextField name="source" label={t('offices.form.source')} required />
          <From />
        </>
      );
    },
  },
  mergeUnit: {
    contract: unitActs.mergeUnit,
    initial: (unit, today) => ({ into: null, from: today, document: decisionOf(unit) }),
    Fields: () => {
      const { t } = useWords();
      return (
        <>
          <UnitField name="into" label={t('offices.form.into')} required />
          <From />
          <NeededPaper />
        </>
      );
    },
  },
  splitUnit: {
    contract: unitActs.splitUnit,
    initial: (unit, today) => ({ into: [], defaultOwner: null, owners: [], from: today, document: decisionOf(unit) }),
    Fields: () => {
      const { t } = useWords();
      return (
        <>
          <UnitListField name="into" label={t('offices.form.splitInto')} required />
          <UnitField
            name="defaultOwner"
            label={t('offices.form.owner')}
            description={t('offices.form.ownerHint')}
            required
          />
          <From />
          <NeededPaper />
        </>
      );
    },
  },
  abolishUnit: {
    contract: unitActs.abolishUnit,
    initial: (unit, today) => ({ successor: null, ground: '', from: today, document: decisionOf(unit) }),
    Fields: () => {
      const { t } = useWords();
      return (
        <>
          <UnitField name="successor" label={t('offices.form.successor')} required />
          <TextField name="ground" label={t('acts.ground')} required />
          <From />
          <NeededPaper />
        </>
      );
    },
  },
};

export const RegistrationFields = ({ kinds = unitKindNames }: Readonly<{ kinds?: Options }>) => {
  const { t } = useWords();
  return (
    <>
      <TextField name="name" label={t('offices.form.unitName')} required />
      <SelectField name="kind" label={t('offices.form.kind')} options={kinds} required />
      <UnitField name="parent" label={t('offices.form.parent')} />
      <DateField name="validFrom" label={t('offices.form.validFrom')} required />
    </>
  );
};
