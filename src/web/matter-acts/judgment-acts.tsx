import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { documentKey } from '#domain/document.ts';
import { matterActs } from '#http/matters/act-contracts.ts';
import { courtLevelNames, outcomeKindNames } from '#terms/accountability.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import type { Values } from '../forms/body-of.ts';
import { blankDocument } from '../forms/document-fields.tsx';
import { AreaField, DateField, type Options, RadioField, SelectField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { ListField } from '../forms/list-field.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { OutsidePaperFields } from '../forms/outside-paper.tsx';
import { SuggestField } from '../forms/suggest-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { personNameIn, personsIn } from '../matters/matter-names.ts';
import { PaperName } from '../matters/paper-name.tsx';
import { NotThere } from '../shell/states.tsx';
import type { MatterActDefinition, MatterContext } from './act-definition.ts';
import { blankOutcome, outcomeOf, valuesOfOutcome } from './judgment-values.ts';
import { knownCourts } from './known-bodies.ts';
import { blankRef, PaperRefField, refOf } from './paper-ref-field.tsx';
import { ReceivedOn } from './transfer-acts.tsx';

// What a court does not say: such a matter has no judgment.
const { 'below-criminal': _below, ...judgedKinds } = outcomeKindNames;

/** Persons of the matter; and one whom nobody has named yet. */
const personOptions = (file: MatterFile, other: string): Options =>
  Object.fromEntries([
    ...personsIn(file).map((personId) => [personId, personNameIn(file, personId)] as const),
    ['new', { vi: other, en: other }],
  ]);

const OutcomeFields = ({ name, file }: Readonly<{ name: string; file: MatterFile }>) => {
  const { t } = useWords();
  const { form, register } = useActForm();
  const kind = form.getInputProps(`${name}.kind`).value;
  const label = t('matters.acts.judgment.outcome');
  useEffect(() => register(`${name}.outcome`, label, `${name}.kind`), [register, name, label]);
  useEffect(
    () => register(`${name}.outcome.months`, t('matters.acts.judgment.years'), `${name}.years`),
    [register, name, t],
  );
  return (
    <Stack gap="xs">
      <SelectField
        name={`${name}.personId`}
        label={t('matters.acts.person')}
        options={personOptions(file, t('matters.acts.judgment.newPerson'))}
        required
      />
      <SelectField name={`${name}.kind`} label={label} options={judgedKinds} required />
      {kind === 'imprisonment' && (
        <SimpleGrid cols={2}>
          <NumberField name={`${name}.years`} label={t('matters.acts.judgment.years')} />
          <NumberField name={`${name}.months`} label={t('matters.acts.judgment.months')} />
        </SimpleGrid>
      )}
    </Stack>
  );
};

const JudgmentFields = ({ context: { file }, own }: Readonly<{ context: MatterContext; own?: string }>) => {
  const { t } = useWords();
  return (
    <>
      <ListField
        name="offenders"
        title={
          <Text fw={500} size="sm">
            {t('matters.acts.judgment.persons')}
          </Text>
        }
        blank={blankOutcome}
        addLabel={t('acts.persons.add')}
        nameOf={(index) => `${t('acts.persons.person')} ${index + 1}`}
        least={1}
      >
        {(path) => <OutcomeFields name={path} file={file} />}
      </ListField>
      <DateField
        name="effectiveOn"
        label={t('matters.acts.judgment.effectiveOn')}
        description={t('matters.acts.judgment.effectiveOnHint')}
        required
      />
      <ReceivedOn />
      <PaperRefField
        name="supersedes"
        label={t('matters.acts.judgment.supersedes')}
        description={t('matters.acts.judgment.supersedesHint')}
        known={file.judgments.map(({ key }) => key).filter((key) => key !== own)}
      />
    </>
  );
};

/** As the body wants it: outcomes in months, the paper issued by the court itself. */
const judgmentBody = (values: Values): Values => ({
  ...values,
  document: { ...(values['document'] as object), issuer: values['court'] },
  offenders: (values['offenders'] as readonly Values[]).map(outcomeOf),
  supersedes: refOf(values['supersedes']),
});

export const recordJudgment: MatterActDefinition = {
  contract: matterActs.recordJudgment,
  isIndependent: true,
  initial: ({ file, me }) => {
    const persons = personsIn(file);
    return {
      court: '',
      level: null,
      document: blankDocument('judgment', ''),
      offenders: persons.length === 0 ? [blankOutcome()] : persons.map((personId) => ({ ...blankOutcome(), personId })),
      effectiveOn: null,
      receivedOn: me.today,
      supersedes: blankRef(),
    };
  },
  toBody: judgmentBody,
  Fields: ({ context }) => {
    const { t } = useWords();
    const label = t('matters.acts.judgment.court');
    return (
      <>
        <SuggestField name="court" label={label} known={knownCourts(context.file)} required />
        <RadioField name="level" label={t('matters.acts.judgment.level')} options={courtLevelNames} required />
        <OutsidePaperFields legend={t('matters.acts.judgment.paper')} issuerIn={{ name: 'court', label }} />
        <JudgmentFields context={context} />
      </>
    );
  },
};

/** The judgment of the key, as it was told last. */
const toldOf = ({ file, subject }: MatterContext): Values | undefined =>
  file.steps.findLast(
    ({ type, data }) =>
      (type === 'JudgmentRecorded' || type === 'JudgmentCorrected') &&
      documentKey(data['document'] as Parameters<typeof documentKey>[0]) === subject,
  )?.data;

export const correctJudgment: MatterActDefinition = {
  contract: matterActs.correctJudgment,
  papersIn: ({ judgments }) => judgments.map(({ key }) => key),
  initial: (context) => {
    const told = toldOf(context);
    const { court, level, document, effectiveOn, receivedOn, offenders = [], supersedes } = told ?? {};
    return {
      court,
      level,
      document,
      effectiveOn,
      receivedOn,
      offenders: (offenders as readonly Values[]).map(valuesOfOutcome),
      supersedes: blankRef(
        supersedes === undefined ? null : documentKey(supersedes as Parameters<typeof documentKey>[0]),
      ),
      ground: '',
      occurredOn: context.me.today,
    };
  },
  // Which paper it is cannot be another one: then it was another judgment.
  toBody: (values) => ({ ...judgmentBody(values), document: values['document'] }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const told = toldOf(context);
    if (told === undefined) return <NotThere />;
    const own = documentKey(told['document'] as Parameters<typeof documentKey>[0]);
    return (
      <>
        <Text fw={650}>
          {t('matters.acts.judgment.correcting')} <PaperName paper={own} />
        </Text>
        <RadioField name="level" label={t('matters.acts.judgment.level')} options={courtLevelNames} required />
        <JudgmentFields context={context} own={own} />
        <AreaField name="ground" label={t('acts.ground')} description={t('acts.groundHint')} isClear required />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};
