import { Text, Title } from '@mantine/core';
import { caseFieldNames } from '#terms/case-fields.ts';
import type { Finding } from '../api/case-queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Facts } from './facts.tsx';
import { Value } from './field-value.tsx';

/** Order in which a finding is read. */
const FIELDS = [
  'topic',
  'actCode',
  'violationCode',
  'unit',
  'place',
  'from',
  'to',
  'amountVnd',
  'landM2',
  'details',
  'persons',
  'responsiblePost',
  'legalBasis',
  'evidence',
] as const;

/** What is known of a finding beside its summary. */
export const FindingFacts = ({ content, path }: Readonly<{ content: Finding['content']; path: string }>) => {
  const { say } = useWords();
  return (
    <Facts
      facts={FIELDS.filter((field) => content[field] !== undefined).map((field) => ({
        name: capitalised(say(caseFieldNames[field])),
        value: <Value path={`${path}/${field}`} value={content[field]} />,
      }))}
    />
  );
};

/** A whole finding, to be read before something is done to it. */
export const FindingText = ({ finding }: Readonly<{ finding: Finding }>) => {
  const { findingId, content } = finding;
  const path = `/findings/${findingId}`;
  return (
    <>
      <Title order={2} size="h5">
        {findingId}
      </Title>
      <Text className="prose" mb="xs">
        {String(content['summary'] ?? '')}
      </Text>
      <FindingFacts content={content} path={path} />
    </>
  );
};
