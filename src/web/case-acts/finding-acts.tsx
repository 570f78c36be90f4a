import { Button, Collapse, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { topics } from '#domain/law/topics.ts';
import { caseActs } from '#http/cases/act-contracts.ts';
import type { Language } from '#terms/bilingual.ts';
import { topicName } from '#terms/topics.ts';
import { NOTHING, type Values } from '../forms/body-of.ts';
import { EvidenceField } from '../forms/evidence-field.tsx';
import { AreaField, DateField, LinesField, TextField, UnitField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { LandField, MoneyField } from '../forms/number-fields.tsx';
import { PersonsField } from '../forms/persons-field.tsx';
import { dateText, moneyText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, textOf } from './act-definition.ts';
import { CorruptionFields, TopicField } from './classification-fields.tsx';

const Details = () => {
  const { t } = useWords();
  return (
    <AreaField
      name="details"
      label={t('acts.finding.details')}
      description={t('acts.finding.detailsHint')}
      minRows={4}
    />
  );
};

const WhereAndWhen = ({ prefix = '' }: Readonly<{ prefix?: string }>) => {
  const { t } = useWords();
  return (
    <>
      <UnitField
        name={`${prefix}unit`}
        label={t('acts.finding.unit')}
        description={t('acts.finding.unitHint')}
        required
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField name={`${prefix}from`} label={t('acts.finding.from')} required />
        <DateField name={`${prefix}to`} label={t('acts.finding.to')} required />
      </SimpleGrid>
    </>
  );
};

const Particulars = ({ prefix = '' }: Readonly<{ prefix?: string }>) => {
  const { t } = useWords();
  // A list that is written in a correction takes the place of the one before: its names are sealed and not here.
  const persons = prefix === '' ? t('acts.finding.persons') : t('acts.finding.personsAnew');
  return (
    <>
      <TextField name={`${prefix}place`} label={t('acts.finding.place')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <MoneyField name={`${prefix}amountVnd`} label={t('acts.finding.amount')} />
        <LandField name={`${prefix}landM2`} label={t('acts.finding.land')} />
      </SimpleGrid>
      <TextField
        name={`${prefix}responsiblePost`}
        label={t('acts.finding.post')}
        description={t('acts.finding.postHint')}
      />
      <LinesField name={`${prefix}legalBasis`} label={t('acts.finding.law')} description={t('acts.finding.lawHint')} />
      <PersonsField name={`${prefix}persons`} legend={persons} />
    </>
  );
};

/** A finding in one sentence, as the timeline will tell it. */
const findingSentence = (values: Values, { file }: ActContext, language: Language): string => {
  const topic = topics.find((each) => each === values['topic']);
  const [from, to] = [textOf(values['from']), textOf(values['to'])];
  const amount = values['amountVnd'];
  const parts = [
    topic === undefined ? '' : topicName(topic, language),
    textOf(values['summary']),
    from === '' ? '' : to === '' || to === from ? dateText(from) : `${dateText(from)} – ${dateText(to)}`,
    typeof amount === 'number' ? moneyText(amount, language) : '',
  ].filter((part) => part !== '');
  const head =
    language === 'vi'
      ? `Báo cáo phát hiện F${file.findings.length + 1}`
      : `Finding F${file.findings.length + 1} reported`;
  return `${head}: ${parts.join(' · ')}`;
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What stands folded away at first. */
const MORE = [
  'actCode',
  'violationCode',
  'place',
  'amountVnd',
  'landM2',
  'responsiblePost',
  'persons',
  'legalBasis',
  'evidence',
] as const;

export const reportFinding: ActDefinition = {
  contract: caseActs.reportFinding,
  isIndependent: true,
  initial: ({ file, me }) => ({
    topic: file.topics.length === 1 ? (file.topics[0] ?? null) : null,
    actCode: null,
    violationCode: null,
    summary: '',
    details: '',
    unit: file.unit.code,
    place: '',
    from: null,
    to: null,
    amountVnd: null,
    landM2: null,
    persons: null,
    responsiblePost: '',
    legalBasis: null,
    evidence: [],
    occurredOn: me.today,
  }),
  preview: findingSentence,
  Fields: ({ context }) => {
    const { t } = useWords();
    const { form } = useActForm();
    const isMoreWritten = MORE.some((name) => !isEmpty(form.getInputProps(name).value));
    const [isMore, more] = useDisclosure(isMoreWritten);
    return (
      <>
        <Text size="sm" c="dimmed">
          {t('acts.finding.least')}
        </Text>
        <AreaField
          name="summary"
          label={t('acts.finding.summary')}
          description={t('acts.finding.summaryHint')}
          isClear
          required
        />
        <TopicField context={context} />
        <WhereAndWhen />
        <Details />
        <DateField name="occurredOn" label={t('acts.finding.on')} required />
        <Button
          variant="default"
          onClick={more.toggle}
          aria-expanded={isMore}
          aria-controls="finding-more"
          style={{ alignSelf: 'flex-start' }}
        >
          {isMore ? t('acts.finding.less') : t('acts.finding.more')}
        </Button>
        <Collapse expanded={isMore} id="finding-more">
          <Stack>
            <CorruptionFields />
            <Particulars />
            <EvidenceField name="evidence" label={t('acts.finding.evidence')} />
          </Stack>
        </Collapse>
      </>
    );
  },
};

const contentOf = ({ file, subject }: ActContext): Readonly<Record<string, unknown>> =>
  file.findings.find(({ findingId }) => findingId === subject)?.content ?? {};

/** Fields that a correction can also take away. */
const REMOVABLE = ['place', 'amountVnd', 'landM2', 'responsiblePost', 'legalBasis', 'evidence'] as const;
/** Fields that every finding has. */
const KEPT = ['summary', 'unit', 'from', 'to'] as const;
const CHANGEABLE = [...KEPT, ...REMOVABLE] as const;

/** What the fields hold against what was there: what is new is changed, what was emptied is removed, the rest stays. */
const correctionOf = (values: Values): Values => {
  const changes = values['changes'] as Values;
  const before = values['before'] as Values;
  const changed = CHANGEABLE.filter(
    (name) => !isEmpty(changes[name]) && JSON.stringify(changes[name]) !== JSON.stringify(before[name]),
  );
  const removed = REMOVABLE.filter((name) => isEmpty(changes[name]) && !isEmpty(before[name]));
  const sealed = ['details', 'persons'].filter((name) => !isEmpty(changes[name]));
  // Emptied, but not to be taken away: sent as nothing, so that the field is told of it.
  const emptied = KEPT.filter((name) => isEmpty(changes[name])).map((name) => [name, NOTHING]);
  return {
    changes: Object.fromEntries([...[...changed, ...sealed].map((name) => [name, changes[name]]), ...emptied]),
    ...(removed.length === 0 ? {} : { remove: removed }),
    occurredOn: values['occurredOn'],
  };
};

export const correctFinding: ActDefinition = {
  contract: caseActs.correctFinding,
  subjectParam: 'findingId',
  initial: (context) => {
    const content = contentOf(context);
    const before = Object.fromEntries(CHANGEABLE.map((name) => [name, content[name] ?? null]));
    return { before, changes: { ...before, details: '', persons: null }, occurredOn: context.me.today };
  },
  toBody: correctionOf,
  Fields: ({ context }) => {
    const { t } = useWords();
    const hasDetails = contentOf(context)['details'] !== undefined;
    return (
      <>
        <AreaField name="changes.summary" label={t('acts.finding.summary')} isClear required />
        <WhereAndWhen prefix="changes." />
        <AreaField
          name="changes.details"
          label={t('acts.finding.details')}
          description={hasDetails ? t('acts.finding.detailsKept') : t('acts.finding.detailsHint')}
          minRows={4}
        />
        <Particulars prefix="changes." />
        <EvidenceField name="changes.evidence" label={t('acts.finding.evidence')} />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};

export const reclassifyFinding: ActDefinition = {
  contract: caseActs.reclassifyFinding,
  subjectParam: 'findingId',
  initial: (context) => {
    const { topic = null, actCode = null, violationCode = null } = contentOf(context);
    return { topic, actCode, violationCode, ground: '', occurredOn: context.me.today };
  },
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <TopicField context={context} />
        <CorruptionFields />
        <AreaField name="ground" label={t('acts.ground')} description={t('acts.groundHint')} isClear required />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};

export const withdrawFinding: ActDefinition = {
  contract: caseActs.withdrawFinding,
  subjectParam: 'findingId',
  initial: ({ me }) => ({ ground: '', occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <AreaField name="ground" label={t('acts.ground')} description={t('acts.groundHint')} isClear required />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};
