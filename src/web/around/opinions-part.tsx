import { Alert, Group, Text } from '@mantine/core';
import { CheckCircleIcon, ClockIcon, InfoIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { opinionPositionNames } from '#terms/around-conclusion.ts';
import type { SuperiorOpinion } from '../api/around-queries.ts';
import { caseDeadlinesQuery } from '../api/deadline-queries.ts';
import { SubjectActLinks } from '../case-acts/act-links.tsx';
import { Value } from '../cases/field-value.tsx';
import { DeadlineChip } from '../deadlines/deadline-chip.tsx';
import { WhyButton } from '../deadlines/why-button.tsx';
import { Entry, Part, Texts } from '../fieldwork/part.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { useMoment } from '../shell/moment.ts';
import type { AroundProps } from './around-tab.tsx';
import { wasSilent } from './silence.ts';

/** Whose opinion was asked for, and what came of it: his word, or his silence. */
export const OpinionsPart = ({ file, around, acts }: AroundProps) => {
  const { t } = useWords();
  if (around.opinions.length === 0) return null;
  return (
    <Part title={t('around.opinions.title')}>
      {around.opinions.map((opinion) => (
        <Opinion key={opinion.opinionId} opinion={opinion} file={file} around={around} acts={acts} />
      ))}
    </Part>
  );
};

type OpinionProps = AroundProps & Readonly<{ opinion: SuperiorOpinion }>;

const Opinion = ({ opinion, file, around: { officers }, acts }: OpinionProps) => {
  const { t, say } = useWords();
  const { asOf } = useMoment();
  const { data } = useQuery(caseDeadlinesQuery(file.caseId, asOf));
  const { opinionId, superior, ground, reportReceivedOn, document, answer, requestedBy, occurredOn } = opinion;
  const path = `/superiorOpinions/${opinionId}`;
  const clock = data?.deadlines.find(({ subject }) => subject === opinionId);
  const isSilent = answer === null && wasSilent(clock);
  return (
    <Entry
      id={`${opinionId} · ${superior}`}
      title={<Value path={`${path}/ground`} value={ground} />}
      chips={
        <>
          <Standing answer={answer} isSilent={isSilent} />
          {clock !== undefined && (
            <>
              <DeadlineChip clock={clock} />
              <WhyButton owner={{ scope: 'case', id: file.caseId }} clockKey={clock.key} clock={clock.clock} />
            </>
          )}
        </>
      }
      by={officers[requestedBy] ?? requestedBy}
      on={occurredOn}
    >
      <Text size="sm">{t('around.opinions.received', { day: dateText(reportReceivedOn) })}</Text>
      <Texts document={document} />
      {isSilent && (
        <Alert color="blue" variant="outline" icon={<InfoIcon aria-hidden />} my="xs">
          {t('around.opinions.silence')}
        </Alert>
      )}
      {answer !== null && (
        <>
          <Text fw={600} mt="xs">
            {capitalised(say(opinionPositionNames[answer.position]))} · {dateText(answer.occurredOn)}
          </Text>
          <div>
            <Value path={`${path}/summary`} value={answer.summary} />
          </div>
          <Texts details={answer.details} document={answer.document} />
        </>
      )}
      <Group mt="sm">
        <SubjectActLinks caseId={file.caseId} subject={opinionId} open={acts} />
      </Group>
    </Entry>
  );
};

const Standing = ({ answer, isSilent }: Readonly<{ answer: SuperiorOpinion['answer']; isSilent: boolean }>) => {
  const { t } = useWords();
  if (answer !== null) {
    return (
      <Chip tone="good" icon={CheckCircleIcon}>
        {t('around.opinions.answered')}
      </Chip>
    );
  }
  return isSilent ? (
    <Chip tone="info" icon={InfoIcon}>
      {t('around.opinions.silent')}
    </Chip>
  ) : (
    <Chip tone="warn" icon={ClockIcon}>
      {t('around.opinions.out')}
    </Chip>
  );
};
