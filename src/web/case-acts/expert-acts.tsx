import { Alert, Card, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fieldworkActs } from '#http/cases/fieldwork-act-contracts.ts';
import { measureKindNames } from '#terms/fieldwork.ts';
import { fieldworkQuery } from '../api/fieldwork-queries.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, RadioField, TextField } from '../forms/fields.tsx';
import { OutsidePaperFields } from '../forms/outside-paper.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { ActContext, ActDefinition } from './act-definition.ts';
import { letterOf } from './unit-acts.tsx';

const SummaryField = ({ label }: Readonly<{ label: string }>) => {
  const { t } = useWords();
  return (
    <AreaField name="summary" label={label} description={t('fieldwork.act.summaryHint')} minRows={2} isClear required />
  );
};

const DetailsField = () => {
  const { t } = useWords();
  return (
    <AreaField name="details" label={t('fieldwork.sealedDetails')} description={t('acts.sealedHint')} minRows={2} />
  );
};

/** What the act is done to, so that nobody confuses E1 with E2. */
const About = ({ context: { file, subject } }: Readonly<{ context: ActContext }>) => {
  const { say } = useWords();
  const { data } = useQuery(fieldworkQuery(file.caseId, undefined));
  const request = data?.fieldwork.experts.find(({ expertRequestId }) => expertRequestId === subject);
  const measure = data?.fieldwork.measures.find(({ measureId }) => measureId === subject);
  const named = request?.expert ?? (measure && capitalised(say(measureKindNames[measure.kind])));
  if (named === undefined) return null;
  return (
    <Card withBorder padding="sm">
      <Text fw={600}>{named}</Text>
      <Text className="prose">{request?.summary ?? measure?.summary}</Text>
    </Card>
  );
};

export const requestExpert: ActDefinition = {
  contract: fieldworkActs.requestExpert,
  isIndependent: true,
  initial: ({ file, me }) => ({
    expert: '',
    summary: '',
    details: '',
    document: letterOf(file),
    answerDueOn: null,
    occurredOn: me.today,
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <TextField name="expert" label={t('fieldwork.act.expert')} isClear required />
        <SummaryField label={t('fieldwork.act.question')} />
        <DetailsField />
        <DocumentFields legend={t('fieldwork.act.expertPaper')} />
        <DateField name="occurredOn" label={t('fieldwork.act.sentOn')} required />
        <DateField name="answerDueOn" label={t('fieldwork.act.answerDueOn')} />
      </>
    );
  },
};

export const recordExpertAnswer: ActDefinition = {
  contract: fieldworkActs.recordExpertAnswer,
  subjectParam: 'expertRequestId',
  isIndependent: true,
  initial: ({ me }) => ({ summary: '', details: '', document: blankDocument('report', ''), occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <About context={context} />
        <SummaryField label={t('fieldwork.act.answerSummary')} />
        <DetailsField />
        <OutsidePaperFields legend={t('fieldwork.act.answerPaper')} />
        <DateField name="occurredOn" label={t('fieldwork.act.answeredOn')} required />
      </>
    );
  },
};

export const applyCoerciveMeasure: ActDefinition = {
  contract: fieldworkActs.applyCoerciveMeasure,
  isIndependent: true,
  initial: ({ file, me }) => ({
    kind: null,
    summary: '',
    place: '',
    details: '',
    article: '',
    document: blankDocument('decision', file.body.code, 'QĐ-TTr'),
    until: null,
    occurredOn: me.today,
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Alert color="yellow" variant="outline" p="xs">
          {t('fieldwork.act.measureLaw')}
        </Alert>
        <RadioField name="kind" label={t('fieldwork.act.measureKind')} options={measureKindNames} required />
        <SummaryField label={t('fieldwork.act.measureObject')} />
        <TextField name="place" label={t('fieldwork.act.place')} isClear />
        <DetailsField />
        <TextField name="article" label={t('fieldwork.act.article')} required />
        <DocumentFields legend={t('fieldwork.act.measurePaper')} />
        <DateField name="occurredOn" label={t('fieldwork.act.appliedOn')} required />
        <DateField name="until" label={t('fieldwork.act.until')} />
      </>
    );
  },
};

export const liftCoerciveMeasure: ActDefinition = {
  contract: fieldworkActs.liftCoerciveMeasure,
  subjectParam: 'measureId',
  isIndependent: true,
  initial: ({ me }) => ({ ground: '', document: null, occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <About context={context} />
        <AreaField
          name="ground"
          label={t('fieldwork.act.liftGround')}
          description={t('acts.groundHint')}
          minRows={2}
          isClear
          required
        />
        <DateField name="occurredOn" label={t('fieldwork.act.liftedOn')} required />
        <OptionalDocumentFields legend={t('fieldwork.act.liftPaper')} issuer={context.file.body.code} />
      </>
    );
  },
};
