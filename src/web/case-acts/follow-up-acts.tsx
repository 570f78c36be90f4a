import { Text } from '@mantine/core';
import { caseActs } from '#http/cases/act-contracts.ts';
import { outcomeNames } from '#terms/cases.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, CheckGroupField, DateField, RadioField } from '../forms/fields.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, textOf } from './act-definition.ts';
import { CompareFiles } from './compare-files.tsx';
import { RecommendationText } from './recommendation-text.tsx';
import { findingOptions } from './review-acts.tsx';

const step = ({ me }: ActContext) => ({ details: '', document: null, occurredOn: me.today });

const StepFields = ({ context, label }: Readonly<{ context: ActContext; label: string }>) => {
  const { t } = useWords();
  return (
    <>
      <DateField name="occurredOn" label={label} required />
      <OptionalDocumentFields legend={t('acts.followUp.paper')} issuer={context.file.unit.code} />
      <AreaField name="details" label={t('acts.followUp.details')} description={t('acts.sealedHint')} />
    </>
  );
};

export const reportRecommendationDone: ActDefinition = {
  contract: caseActs.reportRecommendationDone,
  subjectParam: 'recommendationId',
  isIndependent: true,
  initial: step,
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <RecommendationText context={context} />
        <Text size="sm">{t('acts.followUp.theirWord')}</Text>
        <StepFields context={context} label={t('acts.followUp.saidOn')} />
      </>
    );
  },
};

export const verifyRecommendation: ActDefinition = {
  contract: caseActs.verifyRecommendation,
  subjectParam: 'recommendationId',
  initial: step,
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <RecommendationText context={context} />
        <Text size="sm">{t('acts.followUp.ourWord')}</Text>
        <StepFields context={context} label={t('acts.followUp.verifiedOn')} />
      </>
    );
  },
};

export const closeRecommendationUnimplemented: ActDefinition = {
  contract: caseActs.closeRecommendationUnimplemented,
  subjectParam: 'recommendationId',
  initial: (context) => ({ reason: '', ...step(context) }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <RecommendationText context={context} />
        <AreaField
          name="reason"
          label={t('acts.followUp.reason')}
          description={t('acts.groundHint')}
          isClear
          required
        />
        <StepFields context={context} label={t('acts.followUp.closedOn')} />
      </>
    );
  },
};

export const declareMatterNotRequired: ActDefinition = {
  contract: caseActs.declareMatterNotRequired,
  initial: ({ file, me, subject, subjects }) => ({
    findingIds: subject === undefined ? [...subjects] : [subject],
    ground: '',
    document: blankDocument('letter', file.body.code, 'CV-TTr'),
    occurredOn: me.today,
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <CheckGroupField
          name="findingIds"
          label={t('acts.grounds.findings')}
          options={findingOptions(context)}
          required
        />
        <AreaField name="ground" label={t('acts.ground')} description={t('acts.groundHint')} isClear required />
        <DocumentFields legend={t('acts.grounds.paper')} isAnyones />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};

export const declareAccountabilityNotRequired: ActDefinition = {
  contract: caseActs.declareAccountabilityNotRequired,
  initial: ({ me }) => ({ ground: '', document: null, occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <AreaField name="ground" label={t('acts.ground')} description={t('acts.groundHint')} isClear required />
        <OptionalDocumentFields legend={t('acts.grounds.paper')} issuer={context.file.body.code} />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};

export const reportResultToRequester: ActDefinition = {
  contract: caseActs.reportResultToRequester,
  initial: ({ file, me }) => ({ document: blankDocument('letter', file.body.code, 'CV-TTr'), occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('acts.requester.law')}</Text>
        <DocumentFields legend={t('acts.requester.paper')} />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};

export const reverifyEvidence: ActDefinition = {
  contract: caseActs.reverifyEvidence,
  initial: ({ me }) => ({ hashes: [], occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const options = Object.fromEntries(context.subjects.map((hash) => [hash, { vi: hash, en: hash }]));
    return (
      <>
        <Text size="sm">{t('acts.evidence.hint')}</Text>
        <CompareFiles name="hashes" known={context.subjects} />
        <CheckGroupField name="hashes" label={t('acts.evidence.files')} options={options} required />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};

/** What the recommendations themselves say; the proposer confirms that he reads them so. */
const outcomeOf = ({ file: { recommendations } }: ActContext): string => {
  if (recommendations.length === 0) return 'no-recommendations';
  return recommendations.every(({ status }) => status === 'verified') ? 'fully-implemented' : 'partly-implemented';
};

export const proposeClosure: ActDefinition = {
  contract: caseActs.proposeClosure,
  initial: (context) => ({ outcome: outcomeOf(context), occurredOn: context.me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <RadioField
          name="outcome"
          label={t('acts.closure.outcome')}
          description={t('acts.closure.outcomeHint')}
          options={outcomeNames}
          required
        />
        <DateField name="occurredOn" label={t('acts.closure.proposedOn')} required />
      </>
    );
  },
};

export const closeCase: ActDefinition = {
  contract: caseActs.closeCase,
  initial: ({ me }) => ({ occurredOn: me.today }),
  Fields: ({ context: { file } }) => {
    const { t, language } = useWords();
    const proposal = file.closure.proposal ?? {};
    return (
      <>
        <Text>
          {t('caseFile.closure.proposed', {
            name: file.officers[String(proposal['proposedBy'])] ?? String(proposal['proposedBy']),
            day: dateText(textOf(proposal['occurredOn'])),
            outcome: wordFor(outcomeNames, textOf(proposal['outcome']), language),
          })}
        </Text>
        <Text size="sm">{t('acts.closure.final')}</Text>
        <DateField name="occurredOn" label={t('acts.closure.closedOn')} required />
      </>
    );
  },
};
