import { Card, Fieldset, Stack, Text } from '@mantine/core';
import { caseActs } from '#http/cases/act-contracts.ts';
import { transferExtentNames, verdictNames } from '#terms/cases.ts';
import { FindingText } from '../cases/finding-fields.tsx';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import {
  AreaField,
  CheckField,
  CheckGroupField,
  DateField,
  LinesField,
  type Options,
  RadioField,
  TextField,
} from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { PersonsField } from '../forms/persons-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, listOf, textOf } from './act-definition.ts';

const findingOf = ({ file, subject }: ActContext) => file.findings.find(({ findingId }) => findingId === subject);

/** What only an upheld finding takes over; with another verdict it is kept in the form and not sent. */
const ONLY_UPHELD = ['responsiblePost', 'legalBasis', 'persons', 'crimeSigns'];

export const reviewFinding: ActDefinition = {
  contract: caseActs.reviewFinding,
  subjectParam: 'findingId',
  initial: (context) => ({
    verdict: null,
    comment: '',
    responsiblePost: '',
    legalBasis: null,
    persons: null,
    crimeSigns: false,
    occurredOn: context.me.today,
  }),
  toBody: (values) => {
    if (values['verdict'] !== 'upheld') {
      return Object.fromEntries(Object.entries(values).filter(([name]) => !ONLY_UPHELD.includes(name)));
    }
    // An empty list of articles is no list.
    return listOf(values['legalBasis']).length === 0 ? { ...values, legalBasis: null } : values;
  },
  Fields: ({ context }) => {
    const { t } = useWords();
    const { form } = useActForm();
    const finding = findingOf(context);
    const verdict = textOf(form.getInputProps('verdict').value);
    const isUpheld = verdict === 'upheld';
    return (
      <>
        {finding !== undefined && (
          <Card withBorder>
            <FindingText finding={finding} />
          </Card>
        )}
        <RadioField name="verdict" label={t('acts.review.verdict')} options={verdictNames} required />
        {verdict !== '' && (
          <AreaField
            name="comment"
            label={isUpheld ? t('acts.review.comment') : t('acts.review.commentNeeded')}
            description={t('acts.sealedHint')}
            required={!isUpheld}
          />
        )}
        {isUpheld && (
          <Fieldset legend={t('acts.review.upheld')}>
            <Stack>
              <Text size="sm" c="dimmed">
                {t('acts.review.upheldHint')}
              </Text>
              <TextField
                name="responsiblePost"
                label={t('acts.finding.post')}
                description={keptHint(finding?.content['responsiblePost'], t)}
              />
              <LinesField
                name="legalBasis"
                label={t('acts.finding.law')}
                description={keptHint(finding?.content['legalBasis'], t) ?? t('acts.finding.lawHint')}
              />
              <PersonsField name="persons" legend={t('acts.finding.persons')} />
              <CheckField
                name="crimeSigns"
                label={t('acts.review.crimeSigns')}
                description={t('acts.review.crimeSignsHint')}
              />
            </Stack>
          </Fieldset>
        )}
        <DateField name="occurredOn" label={t('acts.review.on')} required />
      </>
    );
  },
};

/** What the report says already need not be said again. */
const keptHint = (value: unknown, t: ReturnType<typeof useWords>['t']): string | undefined => {
  const text = Array.isArray(value) ? value.join('; ') : textOf(value);
  return text === '' ? undefined : t('acts.review.kept', { text });
};

export const transferToInvestigation: ActDefinition = {
  contract: caseActs.transferToInvestigation,
  initial: ({ file, subject, subjects }) => ({
    findingIds: subject === undefined ? [...subjects] : [subject],
    extent: null,
    recipient: '',
    document: blankDocument('letter', file.body.code, 'CV-TTr'),
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('acts.transfer.law')}</Text>
        <CheckGroupField
          name="findingIds"
          label={t('acts.transfer.findings')}
          options={findingOptions(context)}
          required
        />
        <RadioField name="extent" label={t('acts.transfer.extent')} options={transferExtentNames} required />
        <TextField name="recipient" label={t('acts.transfer.recipient')} required />
        <DocumentFields legend={t('acts.transfer.paper')} />
      </>
    );
  },
};

/** Findings the act is open for, each with what it is about. */
export const findingOptions = ({ file, subjects }: ActContext): Options =>
  Object.fromEntries(
    file.findings
      .filter(({ findingId }) => subjects.includes(findingId))
      .map(({ findingId, content }) => {
        const text = `${findingId}: ${textOf(content['summary'])}`;
        return [findingId, { vi: text, en: text }];
      }),
  );
