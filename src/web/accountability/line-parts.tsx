import { Stack, Text } from '@mantine/core';
import { liabilityNames, sanctionFormNames, undeterminedNames } from '#terms/accountability.ts';
import { actionStageNames } from '#terms/accountability-actions.ts';
import { severityInWords } from '#terms/accountability-derivation.ts';
import { matterStatusNames } from '#terms/matters.ts';
import { corruptActName, topicName } from '#terms/topics.ts';
import type { MatrixLine } from '../api/matrix-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { PaperName } from '../matters/paper-name.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { useMay } from '../shell/use-me.ts';
import { BandWords, DeviationChip } from './line-chips.tsx';
import { MatterLink } from './matter-link.tsx';
import { TaskChip } from './task-chip.tsx';
import { WhyLineButton } from './why-line-button.tsx';

type LineProps = Readonly<{ line: MatrixLine }>;

/** Who held which post then; nobody is presumed where the law names nobody. */
export const PersonPart = ({ line: { person, unit, undetermined } }: LineProps) => {
  const { t, say } = useWords();
  if (person === null) {
    return (
      <Stack gap={2}>
        <Text fw={600}>{t('headTasks.nobody')}</Text>
        <Text size="sm" c="dimmed">
          {unit.name}
          {undetermined !== null && `: ${say(undeterminedNames[undetermined])}`}
        </Text>
      </Stack>
    );
  }
  return (
    <Stack gap={2}>
      <AnchorLink to="/heads/$personId" params={{ personId: person.personId }} fw={600}>
        {person.name}
      </AnchorLink>
      <Text size="sm" c="dimmed">
        {person.post}
        {person.isActing && ` (${t('accountability.acting')})`}, {unit.name}
      </Text>
    </Stack>
  );
};

/** What happened, where and when, and how grave it is by what is known. */
export const MatterPart = ({ line }: LineProps) => {
  const { say, language } = useWords();
  const { matterId, topic, actCode, from, to, severity, matterStatus, unit } = line;
  const words = severityInWords({ outcome: severity.outcome, severity: severity.severity ?? undefined });
  return (
    <Stack gap={2}>
      <MatterLink matterId={matterId}>{capitalised(say(corruptActName(actCode)))}</MatterLink>
      <Text size="sm">
        {unit.name} · {topicName(topic, language)} ·{' '}
        {from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {capitalised(say(words))}
        {matterStatus !== 'open' && ` · ${say(matterStatusNames[matterStatus])}`}
      </Text>
    </Stack>
  );
};

export const LiabilityPart = ({ line: { liability } }: LineProps) => {
  const { t, say } = useWords();
  return (
    <Text size="sm">{liability === null ? t('accountability.undetermined') : say(liabilityNames[liability])}</Text>
  );
};

/** The reference band, with the way to all that it rests on. */
export const BandPart = ({ line }: LineProps) => (
  <Stack gap={2} align="flex-start">
    {line.band !== null && (
      <Text size="sm" fw={600}>
        <BandWords band={line.band} />
      </Text>
    )}
    <WhyLineButton line={line} />
  </Stack>
);

/** What we recommended, what the superior decided, and how that stands to the reference of its day. */
export const DecisionPart = ({ line: { stage, proposed, decision } }: LineProps) => {
  const { t, say } = useWords();
  return (
    <Stack gap={4} align="flex-start">
      {proposed !== null && (
        <Text size="sm">
          {t('accountability.column.proposed')}: {say(sanctionFormNames[proposed])}
        </Text>
      )}
      {decision === null ? (
        <Text size="sm" c="dimmed">
          {stage === 'not-opened' ? '–' : say(actionStageNames[stage])}
        </Text>
      ) : (
        <>
          <Text size="sm">
            <b>{capitalised(say(sanctionFormNames[decision.form]))}</b>, <PaperName paper={decision.key} />,{' '}
            {dateText(decision.on)}
          </Text>
          <DeviationChip deviation={decision.deviation} />
          {isOff(decision) && (
            <Text size="sm" c="dimmed">
              {decision.ground === null
                ? t('accountability.noGround')
                : t('accountability.statedGround', { ground: decision.ground })}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
};

const isOff = ({ deviation }: NonNullable<MatrixLine['decision']>): boolean =>
  deviation === 'lighter' || deviation === 'heavier';

/** What is to be done about it, and where. */
export const TasksPart = ({ line }: LineProps) => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const mayOpen = useMay('open-accountability') && !isPast;
  const { tasks, actionId, matterId, person } = line;
  return (
    <Stack gap={4} align="flex-start">
      {tasks.map((task) => (
        <TaskChip key={task} task={task} />
      ))}
      {actionId !== null && (
        <AnchorLink to="/accountability/$actionId" params={{ actionId }} size="sm">
          {t('accountability.openFile')}
        </AnchorLink>
      )}
      {actionId === null && mayOpen && tasks.length > 0 && (
        <AnchorLink
          to="/accountability/new"
          search={person === null ? { matterId } : { matterId, personId: person.personId, office: person.office }}
          size="sm"
        >
          {t('accountability.openAction')}
        </AnchorLink>
      )}
    </Stack>
  );
};
