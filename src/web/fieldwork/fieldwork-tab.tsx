import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { hasWorkBegun } from '#domain/inspection-case/forms.ts';
import type { CaseFile, OpenAct } from '../api/case-queries.ts';
import { type Fieldwork, fieldworkQuery } from '../api/fieldwork-queries.ts';
import { UnitActLinks } from '../case-acts/act-links.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { DiaryPart } from './diary-part.tsx';
import { ExpertsPart } from './experts-part.tsx';
import { MeasuresPart, StopsPart } from './measures-part.tsx';
import { MinutesPart } from './minutes-part.tsx';
import { OutlinesPart, RequestsPart } from './requests-part.tsx';
import { DissentsPart, ExplanationsPart } from './said-part.tsx';

export type PartProps = Readonly<{ file: CaseFile; fieldwork: Fieldwork; acts: readonly OpenAct[] }>;

/** What the team does at the unit. What is used every day stands first: it is read on a telephone, standing. */
export const FieldworkTab = ({ file, acts }: Omit<PartProps, 'fieldwork'>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(fieldworkQuery(file.caseId, asOf));
  return (
    <Stack>
      <UnitActLinks caseId={file.caseId} open={acts} />
      {!hasWorkBegun(file) && file.stage !== 'terminated' && (
        <Text>{file.form === 'check' ? t('check.notYet') : t('fieldwork.notYet')}</Text>
      )}
      <Loaded query={query} lines={8}>
        {({ fieldwork, asOf: moment }) => (
          <Stack gap="lg">
            <StaleNotice stale={moment.staleSince} />
            {isEmpty(fieldwork) ? (
              <Empty>{t('fieldwork.nothing')}</Empty>
            ) : (
              <Parts file={file} fieldwork={fieldwork} acts={acts} />
            )}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
};

const isEmpty = (work: Fieldwork): boolean =>
  [
    work.outlines,
    work.requests,
    work.minutes,
    work.diary,
    work.experts,
    work.measures,
    work.stops,
    work.explanations,
    work.dissents,
  ].every(({ length }) => length === 0);

const Parts = (props: PartProps) => (
  <>
    <RequestsPart {...props} />
    <DiaryPart {...props} />
    <MinutesPart {...props} />
    <ExpertsPart {...props} />
    <MeasuresPart {...props} />
    <StopsPart {...props} />
    <ExplanationsPart {...props} />
    <DissentsPart {...props} />
    <OutlinesPart {...props} />
  </>
);
