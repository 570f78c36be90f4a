import { Alert, Card, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { aroundActs } from '#http/cases/around-act-contracts.ts';
import { contestResultNames, opinionPositionNames } from '#terms/around-conclusion.ts';
import { aroundQuery } from '../api/around-queries.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, MultiSelectField, RadioField, SelectField, TextField } from '../forms/fields.tsx';
import { ListField } from '../forms/list-field.tsx';
import { OutsidePaperFields } from '../forms/outside-paper.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, listOf, textOf } from './act-definition.ts';

/** A head signs for the body he heads, which may lead the case in the place of the one that opened it. */
const letterOf = (me: ActContext['me']) => blankDocument('letter', me.body.code, 'CV-TTr');

export const SummaryField = ({ label }: Readonly<{ label: string }>) => {
  const { t } = useWords();
  return (
    <AreaField name="summary" label={label} description={t('fieldwork.act.summaryHint')} minRows={2} isClear required />
  );
};

export const GroundField = ({ label }: Readonly<{ label: string }>) => {
  const { t } = useWords();
  return (
    <AreaField name="ground" label={label} description={t('fieldwork.act.summaryHint')} minRows={2} isClear required />
  );
};

const DetailsField = () => {
  const { t } = useWords();
  return (
    <AreaField name="details" label={t('fieldwork.sealedDetails')} description={t('acts.sealedHint')} minRows={2} />
  );
};

/** What the act is done to, so that nobody confuses K1 with K2. */
const About = ({ context: { file, subject } }: Readonly<{ context: ActContext }>) => {
  const { data } = useQuery(aroundQuery(file.caseId, undefined));
  const opinion = data?.around.opinions.find(({ opinionId }) => opinionId === subject);
  const contest = data?.around.contests.find(({ contestId }) => contestId === subject);
  const transfer = data?.around.transfers.find(({ transferId }) => transferId === subject);
  const named = opinion?.superior ?? contest?.contestedBy ?? transfer?.recipient;
  if (named === undefined) return null;
  return (
    <Card withBorder padding="sm">
      <Text fw={600}>{named}</Text>
      <Text className="prose">{opinion?.ground ?? contest?.summary ?? transfer?.findingIds.join(', ')}</Text>
    </Card>
  );
};

const findingsOf = ({ file }: ActContext) =>
  Object.fromEntries(
    file.findings.map(({ findingId, content }) => {
      const name = `${findingId} · ${textOf(content['summary'])}`;
      return [findingId, { vi: name, en: name }] as const;
    }),
  );

export const requestOpinion: ActDefinition = {
  contract: aroundActs.requestOpinion,
  isIndependent: true,
  initial: ({ me }) => ({
    superior: '',
    ground: '',
    document: letterOf(me),
    occurredOn: me.today,
    reportReceivedOn: me.today,
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('around.act.silenceLaw')}</Text>
        <TextField name="superior" label={t('around.act.superior')} isClear required />
        <GroundField label={t('around.act.opinionGround')} />
        <DocumentFields legend={t('around.act.requestPaper')} />
        <DateField name="occurredOn" label={t('fieldwork.act.sentOn')} required />
        <DateField
          name="reportReceivedOn"
          label={t('around.act.reportReceivedOn')}
          description={t('around.act.reportReceivedHint')}
          required
        />
      </>
    );
  },
};

export const recordOpinion: ActDefinition = {
  contract: aroundActs.recordOpinion,
  subjectParam: 'opinionId',
  isIndependent: true,
  initial: ({ me }) => ({
    position: null,
    summary: '',
    details: '',
    document: blankDocument('letter', ''),
    occurredOn: me.today,
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <About context={context} />
        <RadioField name="position" label={t('around.act.position')} options={opinionPositionNames} required />
        <SummaryField label={t('around.act.opinionSummary')} />
        <DetailsField />
        <OutsidePaperFields legend={t('around.act.opinionPaper')} />
        <DateField name="occurredOn" label={t('fieldwork.act.receivedOn')} required />
      </>
    );
  },
};

export const amendConclusion: ActDefinition = {
  contract: aroundActs.amendConclusion,
  initial: ({ me }) => ({
    ground: '',
    changes: [{ passage: '', becomes: '' }],
    details: '',
    document: blankDocument('decision', me.body.code, 'QĐ-TTr'),
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Alert color="yellow" variant="outline">
          {t('around.act.amendLimits')}
        </Alert>
        <GroundField label={t('around.act.amendGround')} />
        <ListField
          name="changes"
          title={
            <Text fw={500} size="sm">
              {t('around.act.changes')}
            </Text>
          }
          blank={() => ({ passage: '', becomes: '' })}
          addLabel={t('around.act.addChange')}
          nameOf={(index) => `${t('around.act.change')} ${index + 1}`}
          least={1}
        >
          {(path) => (
            <>
              <TextField name={`${path}.passage`} label={t('around.act.passage')} isClear required />
              <AreaField name={`${path}.becomes`} label={t('around.act.becomes')} minRows={2} isClear required />
            </>
          )}
        </ListField>
        <DetailsField />
        <DocumentFields legend={t('around.act.amendPaper')} />
      </>
    );
  },
};

export const contestConclusion: ActDefinition = {
  contract: aroundActs.contestConclusion,
  isIndependent: true,
  initial: ({ me, file }) => ({
    contestedBy: '',
    findingIds: [],
    summary: '',
    details: '',
    document: blankDocument('letter', file.unit.code),
    occurredOn: me.today,
  }),
  // An empty list would say that it is about no finding; left out it is about the whole.
  toBody: ({ findingIds, ...values }) => (listOf(findingIds).length === 0 ? values : { ...values, findingIds }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <TextField name="contestedBy" label={t('around.act.contestedBy')} isClear required />
        {context.file.findings.length > 0 && (
          <MultiSelectField
            name="findingIds"
            label={t('around.act.contestFindings')}
            description={t('around.act.contestFindingsHint')}
            options={findingsOf(context)}
          />
        )}
        <SummaryField label={t('around.act.contestSummary')} />
        <DetailsField />
        <DocumentFields legend={t('around.act.contestPaper')} isAnyones />
        <DateField name="occurredOn" label={t('fieldwork.act.receivedOn')} required />
      </>
    );
  },
};

export const answerContest: ActDefinition = {
  contract: aroundActs.answerContest,
  subjectParam: 'contestId',
  initial: ({ me }) => ({ result: null, summary: '', details: '', document: letterOf(me) }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <About context={context} />
        <Text size="sm">{t('around.act.answerEffect')}</Text>
        <RadioField name="result" label={t('around.act.result')} options={contestResultNames} required />
        <SummaryField label={t('around.act.answerSummary')} />
        <DetailsField />
        <DocumentFields legend={t('around.act.answerPaper')} />
      </>
    );
  },
};

export const addLateFact: ActDefinition = {
  contract: aroundActs.addLateFact,
  isIndependent: true,
  initial: ({ me }) => ({
    findingId: null,
    summary: '',
    details: '',
    heardFrom: '',
    factOn: null,
    occurredOn: me.today,
    document: null,
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('around.act.lateFactEffect')}</Text>
        <SelectField name="findingId" label={t('around.act.lateFactOn')} options={findingsOf(context)} />
        <SummaryField label={t('around.act.lateFactSummary')} />
        <DetailsField />
        <TextField name="heardFrom" label={t('around.act.heardFrom')} isClear />
        <DateField name="factOn" label={t('around.act.factOn')} />
        <DateField name="occurredOn" label={t('around.act.knownOn')} required />
        <OptionalDocumentFields legend={t('around.act.lateFactPaper')} issuer="" />
      </>
    );
  },
};

export const notifyProcuracyOfTransfer: ActDefinition = {
  contract: aroundActs.notifyProcuracyOfTransfer,
  subjectParam: 'transferId',
  isIndependent: true,
  initial: ({ me }) => ({ recipient: '', document: letterOf(me) }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <About context={context} />
        <TextField name="recipient" label={t('around.act.procuracy')} isClear required />
        <DocumentFields legend={t('around.act.procuracyPaper')} />
      </>
    );
  },
};
