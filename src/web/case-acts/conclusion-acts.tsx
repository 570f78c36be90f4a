import { Alert, Fieldset, List, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { type Topic, topics } from '#domain/law/topics.ts';
import { caseActs } from '#http/cases/act-contracts.ts';
import { assessmentNames, channelNames } from '#terms/cases.ts';
import { topicName } from '#terms/topics.ts';
import { OpinionsNotice } from '../around/opinions-notice.tsx';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { CheckGroupField, DateField, RadioField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { HashField } from '../forms/hash-field.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, listOf } from './act-definition.ts';
import { LawHint, useRule } from './law-hint.tsx';
import { RecommendationsField, recommendationOf } from './recommendations-field.tsx';
import { RedactionsField } from './redactions-field.tsx';

const upheld = ({ file }: ActContext) => file.findings.filter(({ status }) => status === 'upheld');

/** Every topic of the scope, and any other in which a finding was upheld: each is assessed, none is passed over. */
const topicsToAssess = (context: ActContext): readonly Topic[] => {
  const wanted = new Set<unknown>([...context.file.topics, ...upheld(context).map(({ content }) => content['topic'])]);
  return topics.filter((topic) => wanted.has(topic));
};

type Assessment = Readonly<{ topic: Topic; result: unknown }>;

/** One for each topic; what was assessed already stays so. */
const assessmentsOf = (context: ActContext, before: readonly Assessment[]): readonly Assessment[] => {
  const violated = new Set(upheld(context).map(({ content }) => content['topic']));
  return topicsToAssess(context).map(
    (topic) =>
      before.find((each) => each.topic === topic) ?? { topic, result: violated.has(topic) ? 'violations' : null },
  );
};

/** While it is written a finding may be upheld, and bring its topic. */
const useAssessments = (context: ActContext): readonly Assessment[] => {
  const { form } = useActForm();
  const held = listOf(form.values['assessments']) as readonly Assessment[];
  const wanted = assessmentsOf(context, held);
  const isOld = wanted.map(({ topic }) => topic).join() !== held.map(({ topic }) => topic).join();
  useEffect(() => {
    if (isOld) form.setFieldValue('assessments', wanted);
  });
  return held;
};

export const issueConclusion: ActDefinition = {
  contract: caseActs.issueConclusion,
  initial: (context) => {
    return {
      document: blankDocument('conclusion', context.file.body.code, 'KL-TTr'),
      assessments: assessmentsOf(context, []),
      recommendations: [],
    };
  },
  toBody: (values) => ({ ...values, recommendations: listOf(values['recommendations']).map(recommendationOf) }),
  Fields: ({ context }) => {
    const { t, language } = useWords();
    const assessments = useAssessments(context);
    return (
      <>
        <Blockers context={context} />
        <OpinionsNotice caseId={context.file.caseId} />
        <DocumentFields legend={t('acts.conclusion.paper')} />
        <Fieldset legend={t('acts.conclusion.assessments')}>
          <Stack>
            {assessments.map(({ topic }, index) => (
              <RadioField
                key={topic}
                name={`assessments.${index}.result`}
                label={capitalised(topicName(topic, language))}
                options={assessmentNames}
                required
              />
            ))}
          </Stack>
        </Fieldset>
        <RecommendationsField name="recommendations" findings={upheld(context)} unit={context.file.unit.code} />
      </>
    );
  },
};

/** What keeps a conclusion from being issued, seen before all of it is filled in. */
const Blockers = ({ context }: Readonly<{ context: ActContext }>) => {
  const { t } = useWords();
  const { findings, drafts, bodyLevel } = context.file;
  const appraisal = useRule('appraisal', 'document.signedOn', context.me.today).rule;
  const open = findings.filter(({ status }) => status === 'reported' || status === 'returned');
  const heldBack = findings.filter(
    ({ status, crimeSigns, transferred }) => status === 'upheld' && crimeSigns && !transferred,
  );
  const isAgreed = drafts.at(-1)?.appraisals.at(-1)?.result === 'agreed';
  const ids = (list: typeof findings) => list.map(({ findingId }) => findingId).join(', ');
  const blockers = [
    open.length > 0 ? t('acts.conclusion.openFindings', { findings: ids(open) }) : undefined,
    heldBack.length > 0 ? t('acts.conclusion.notTransferred', { findings: ids(heldBack) }) : undefined,
    isAgreed || appraisal?.value.mandatoryFor !== bodyLevel
      ? undefined
      : t('acts.conclusion.notAppraised', { article: appraisal.article }),
  ].filter((each) => each !== undefined);
  if (blockers.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={t('acts.conclusion.blockers')}>
      <List>
        {blockers.map((each) => (
          <List.Item key={each}>{each}</List.Item>
        ))}
      </List>
    </Alert>
  );
};

export const publishConclusion: ActDefinition = {
  contract: caseActs.publishConclusion,
  initial: ({ me }) => ({
    channels: ['portal'],
    postedOn: me.today,
    until: null,
    publishedHash: '',
    redactions: [],
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const { day, rule } = useRule('publication', 'postedOn', context.me.today);
    return (
      <>
        <LawHint day={day} article={rule?.article}>
          {t('acts.publication.law', { others: rule?.value.otherChannels ?? '', days: rule?.value.portalDays ?? '' })}
        </LawHint>
        <CheckGroupField name="channels" label={t('acts.publication.channels')} options={channelNames} required />
        <DateField name="postedOn" label={t('acts.publication.postedOn')} required />
        <DateField name="until" label={t('acts.publication.until')} required />
        <HashField name="publishedHash" label={t('acts.publication.file')} required />
        <RedactionsField name="redactions" />
        <Text size="sm" c="dimmed">
          {t('acts.publication.effect')}
        </Text>
      </>
    );
  },
};
