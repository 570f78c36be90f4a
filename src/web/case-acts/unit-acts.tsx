import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { hasReached } from '#domain/inspection-case/state.ts';
import { fieldworkActs } from '#http/cases/fieldwork-act-contracts.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { fieldworkQuery } from '../api/fieldwork-queries.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, CheckGroupField, DateField, type Options, SelectField, TextField } from '../forms/fields.tsx';
import { useActForm, useStandsFor } from '../forms/form-context.tsx';
import { ListField } from '../forms/list-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActDefinition, listOf, textOf } from './act-definition.ts';
import { LawHint, useRule } from './law-hint.tsx';

export const letterOf = (file: CaseFile) => blankDocument('letter', file.body.code, 'CV-TTr');

export const sendOutline: ActDefinition = {
  contract: fieldworkActs.sendOutline,
  isIndependent: true,
  initial: ({ file, me }) => ({ document: letterOf(file), answerDueOn: null, occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <DocumentFields legend={t('fieldwork.act.outlinePaper')} />
        <DateField name="occurredOn" label={t('fieldwork.act.sentOn')} required />
        <DateField name="answerDueOn" label={t('fieldwork.act.due')} required />
      </>
    );
  },
};

export const requestDocuments: ActDefinition = {
  contract: fieldworkActs.requestDocuments,
  isIndependent: true,
  initial: ({ me }) => ({ items: [{ title: '' }], dueOn: null, document: null, occurredOn: me.today }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <ListField
          name="items"
          title={
            <Text fw={500} size="sm">
              {t('fieldwork.act.items')}
            </Text>
          }
          blank={() => ({ title: '' })}
          addLabel={t('fieldwork.act.addItem')}
          nameOf={(index) => `${t('fieldwork.act.item')} ${index + 1}`}
          least={1}
        >
          {(path, index) => (
            <TextField
              name={`${path}.title`}
              label={`${t('fieldwork.act.item')} ${index + 1}`}
              description={t('fieldwork.act.itemHint')}
              isClear
              required
            />
          )}
        </ListField>
        <DateField name="dueOn" label={t('fieldwork.act.dueOn')} required />
        <DateField name="occurredOn" label={t('fieldwork.act.requestedOn')} required />
        <OptionalDocumentFields legend={t('fieldwork.act.requestPaper')} issuer={file.body.code} />
      </>
    );
  },
};

/** The list that was asked for, to be ticked: what is there already is not on it. */
export const receiveDocuments: ActDefinition = {
  contract: fieldworkActs.receiveDocuments,
  subjectParam: 'requestId',
  isIndependent: true,
  initial: ({ me }) => ({ items: [], handedOverBy: '', details: '', document: null, occurredOn: me.today }),
  toBody: (values) => ({ ...values, items: listOf(values['items']).map(Number) }),
  Fields: ({ context: { file, subject } }) => {
    const { t } = useWords();
    const { data } = useQuery(fieldworkQuery(file.caseId, undefined));
    const request = data?.fieldwork.requests.find(({ requestId }) => requestId === subject);
    const missing = (request?.items ?? []).filter(({ receivedOn }) => receivedOn === null);
    const options: Options = Object.fromEntries(
      missing.map(({ item, title }) => [String(item), { vi: `${item}. ${title}`, en: `${item}. ${title}` }]),
    );
    return (
      <>
        {request !== undefined && missing.length === 0 ? (
          <Text>{t('fieldwork.act.receivedAll')}</Text>
        ) : (
          <CheckGroupField name="items" label={t('fieldwork.act.receivedItems')} options={options} required />
        )}
        <DateField name="occurredOn" label={t('fieldwork.act.receivedOn')} required />
        <TextField name="handedOverBy" label={t('fieldwork.act.handedOverBy')} isClear />
        <AreaField name="details" label={t('fieldwork.act.state')} description={t('acts.sealedHint')} minRows={2} />
        <OptionalDocumentFields legend={t('fieldwork.act.receiptPaper')} issuer={file.body.code} />
      </>
    );
  },
};

export const writeDiaryEntry: ActDefinition = {
  contract: fieldworkActs.writeDiaryEntry,
  isIndependent: true,
  initial: ({ me }) => ({ text: '', occurredOn: me.today }),
  Fields: ({ context: { me } }) => {
    const { t } = useWords();
    const { form } = useActForm();
    const day = textOf(form.getInputProps('occurredOn').value);
    return (
      <>
        <AreaField
          name="text"
          label={t('fieldwork.act.diaryText')}
          description={t('acts.sealedHint')}
          minRows={6}
          required
        />
        <DateField name="occurredOn" label={t('fieldwork.act.diaryDay')} required />
        {day !== '' && day < me.today && (
          <Alert color="yellow" variant="outline" p="xs">
            {t('fieldwork.act.diaryLate')}
          </Alert>
        )}
      </>
    );
  },
};

/** What the law of the day says of hearing unit and members on the draft. */
const HearingLaw = ({ today, children }: Readonly<{ today: string; children: string }>) => {
  const { day, rule } = useRule('draftHearing', 'occurredOn', today);
  return (
    <LawHint day={day} article={rule?.article}>
      {children}
    </LawHint>
  );
};

const DRAFT = 'draft-';

/** One choice on the screen, one of two fields in the body. */
export const recordUnitExplanation: ActDefinition = {
  contract: fieldworkActs.recordUnitExplanation,
  isIndependent: true,
  initial: ({ me }) => ({
    findingId: null,
    explainedBy: '',
    summary: '',
    details: '',
    document: null,
    occurredOn: me.today,
  }),
  toBody: ({ findingId, ...values }) => {
    const subject = textOf(findingId);
    return subject.startsWith(DRAFT)
      ? { ...values, draftVersion: Number(subject.slice(DRAFT.length)) }
      : { ...values, findingId };
  },
  Fields: ({ context: { file, me } }) => {
    const { t } = useWords();
    useStandsFor('findingId', t('fieldwork.act.about'), VERSION);
    const findings = file.findings.map(({ findingId, content }) => {
      const name = `${findingId} · ${textOf(content['summary'])}`;
      return [findingId, { vi: name, en: name }] as const;
    });
    const drafts = file.drafts.map(({ version }) => {
      const name = t('fieldwork.act.draftOption', { version });
      return [`${DRAFT}${version}`, { vi: name, en: name }] as const;
    });
    return (
      <>
        <SelectField
          name="findingId"
          label={t('fieldwork.act.about')}
          options={Object.fromEntries([...findings, ...drafts])}
          required
        />
        {drafts.length > 0 && <HearingLaw today={me.today}>{t('fieldwork.act.explanationLaw')}</HearingLaw>}
        <TextField name="explainedBy" label={t('fieldwork.act.explainedBy')} isClear required />
        <AreaField
          name="summary"
          label={t('fieldwork.act.summary')}
          description={t('fieldwork.act.summaryHint')}
          minRows={2}
          isClear
          required
        />
        <AreaField name="details" label={t('fieldwork.act.explanation')} description={t('acts.sealedHint')} />
        <DateField name="occurredOn" label={t('fieldwork.act.explainedOn')} required />
        <OptionalDocumentFields legend={t('fieldwork.act.explanationPaper')} issuer={file.unit.code} />
      </>
    );
  },
};

const VERSION: readonly string[] = ['draftVersion'];

export const orderViolationStop: ActDefinition = {
  contract: fieldworkActs.orderViolationStop,
  isIndependent: true,
  initial: ({ file, me }) => ({
    summary: '',
    findingId: null,
    details: '',
    document: letterOf(file),
    occurredOn: me.today,
  }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const findings = file.findings.map(({ findingId, content }) => {
      const name = `${findingId} · ${textOf(content['summary'])}`;
      return [findingId, { vi: name, en: name }] as const;
    });
    return (
      <>
        <AreaField
          name="summary"
          label={t('fieldwork.act.stopWhat')}
          description={t('fieldwork.act.summaryHint')}
          minRows={2}
          isClear
          required
        />
        <SelectField name="findingId" label={t('fieldwork.act.stopFinding')} options={Object.fromEntries(findings)} />
        <AreaField name="details" label={t('fieldwork.sealedDetails')} description={t('acts.sealedHint')} minRows={2} />
        <DateField name="occurredOn" label={t('fieldwork.act.orderedOn')} required />
        <DocumentFields legend={t('fieldwork.act.stopPaper')} />
      </>
    );
  },
};

export const reserveDissent: ActDefinition = {
  contract: fieldworkActs.reserveDissent,
  isIndependent: true,
  initial: ({ file, me }) => ({
    draftVersion: hasReached(file, 'reported') ? String(file.drafts.at(-1)?.version ?? '') : null,
    text: '',
    occurredOn: me.today,
  }),
  toBody: ({ draftVersion, ...values }) => {
    const version = textOf(draftVersion);
    return version === '' ? values : { ...values, draftVersion: Number(version) };
  },
  Fields: ({ context: { file, me } }) => {
    const { t } = useWords();
    const drafts = file.drafts.map(({ version }) => {
      const name = t('fieldwork.act.draftOption', { version });
      return [String(version), { vi: name, en: name }] as const;
    });
    return (
      <>
        <Text size="sm">{t('fieldwork.act.dissentForGood')}</Text>
        {drafts.length > 0 && (
          <>
            <HearingLaw today={me.today}>{t('fieldwork.act.dissentLaw')}</HearingLaw>
            <SelectField
              name="draftVersion"
              label={t('fieldwork.act.dissentDraft')}
              options={Object.fromEntries(drafts)}
              required
            />
          </>
        )}
        <AreaField
          name="text"
          label={t('fieldwork.act.dissentText')}
          description={t('acts.sealedHint')}
          minRows={4}
          required
        />
        <DateField name="occurredOn" label={t('fieldwork.act.dissentOn')} required />
      </>
    );
  },
};
