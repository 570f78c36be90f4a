import { Alert, Stack, Text } from '@mantine/core';
import { AlertIcon, CheckCircleIcon, InfoIcon, LawIcon } from '@primer/octicons-react';
import { severityInWords, severityReasons } from '#terms/accountability-derivation.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { beforeJudgmentNames } from '#terms/matters.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { Part } from '../units/part.tsx';
import { ArticleNote } from './article-note.tsx';
import { Reasons } from './article-part.tsx';
import { inOrder, personNameIn } from './matter-names.ts';
import { PaperName } from './paper-name.tsx';
import { trackState } from './track-state.ts';

type Severity = MatterFile['severity']['severity'];
type SeverityChipProps = Readonly<{
  severity: Pick<Severity, 'outcome'> & Readonly<{ severity?: Severity['severity'] | null }>;
}>;

const looks = {
  'no-offender': ['good', CheckCircleIcon],
  undetermined: ['warn', InfoIcon],
  graded: ['neutral', LawIcon],
} as const;

/** How grave it is by what had taken effect; never a colour that says guilty. */
export const SeverityChip = ({ severity: { outcome, severity } }: SeverityChipProps) => {
  const { say } = useWords();
  const [tone, icon] = looks[outcome];
  return (
    <Chip tone={tone} icon={icon}>
      {capitalised(say(severityInWords({ outcome, severity: severity ?? undefined })))}
    </Chip>
  );
};

/** How grave the matter is, and every step to that answer: who, what the court said, which article, which reading. */
export const SeverityPart = ({ file, day }: Readonly<{ file: MatterFile; day: string }>) => {
  const { t } = useWords();
  const { severity, outcomes, article } = file.severity;
  const isNamed = file.offenders.length > 0 || outcomes.some(({ judgment }) => judgment !== null);
  const reasons = severityReasons(
    { ...file.severity, outcomes: inOrder(file, outcomes) },
    {
      personOf: (offender) => (isNamed ? capitalisedIn(personNameIn(file, offender)) : NOBODY),
      beforeJudgment: beforeJudgmentNames[trackState(file, day)],
    },
  );
  return (
    <Part title={t('matters.severity.title')}>
      <Stack gap="sm" align="flex-start">
        <SeverityChip severity={severity} />
        <Text size="sm">{t('matters.severity.onDay', { day: dateText(day) })}</Text>
        <ArticleNote article={article} />
        <Reasons lines={reasons} />
      </Stack>
    </Part>
  );
};

const NOBODY = { vi: 'Chưa nêu người nào', en: 'Nobody is named yet' };

const capitalisedIn = ({ vi, en }: Bilingual): Bilingual => ({ vi: capitalised(vi), en: capitalised(en) });

/** What the file speaks of and does not have: named, and nothing guessed in its place. */
export const Missing = ({ keys }: Readonly<{ keys: readonly string[] }>) => {
  const { t } = useWords();
  return (
    <Alert color="yellow" variant="outline" icon={<AlertIcon aria-hidden />} p="xs">
      {keys.map((key) => (
        <Text key={key} size="sm">
          <PaperName paper={key} /> {t('matters.track.missing')}
        </Text>
      ))}
    </Alert>
  );
};
