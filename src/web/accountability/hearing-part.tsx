import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { CheckCircleIcon, ClockIcon, type Icon, XCircleIcon } from '@primer/octicons-react';
import { groundEffectNames, groundNames } from '#terms/accountability.ts';
import { groundStatusNames } from '#terms/accountability-actions.ts';
import type { ActionFile, OpenActionActs } from '../api/accountability-queries.ts';
import { Facts } from '../cases/facts.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import { useMe } from '../shell/use-me.ts';
import { Part } from '../units/part.tsx';
import { ActionSubjectActs } from './action-act-links.tsx';
import { textIn } from './recorded.ts';

type HearingPartProps = Readonly<{ action: ActionFile; open: OpenActionActs['acts'] }>;

/** The person was told and explained; grounds of Art. 73 were claimed and assessed. */
export const HearingPart = ({ action, open }: HearingPartProps) => {
  const { t } = useWords();
  const { notifiedOn, explainedOn, grounds, steps } = action;
  const explanation = steps.findLast(({ type }) => type === 'HeadExplained')?.data['explanation'];
  const dayOr = (day: string | null): string => (day === null ? t('accountability.notYet') : dateText(day));
  return (
    <Part title={t('accountability.file.hearing')}>
      <Stack gap="sm">
        <Facts
          facts={[
            { name: t('accountability.file.notified'), value: dayOr(notifiedOn) },
            { name: t('accountability.file.explained'), value: dayOr(explainedOn) },
            explanation === undefined
              ? undefined
              : { name: t('accountability.file.explanation'), value: <SealedText value={explanation} /> },
          ]}
        />
        <Title order={3} size="h5">
          {t('accountability.file.grounds')}
        </Title>
        {grounds.length === 0 && <Text c="dimmed">{t('accountability.file.noGrounds')}</Text>}
        {grounds.map((ground) => (
          <GroundCard key={ground.groundId} ground={ground} action={action} open={open} />
        ))}
      </Stack>
    </Part>
  );
};

type Ground = ActionFile['grounds'][number];

const looks: Readonly<Record<Ground['status'], readonly [Tone, Icon]>> = {
  claimed: ['info', ClockIcon],
  given: ['neutral', CheckCircleIcon],
  'not-given': ['neutral', XCircleIcon],
};

const GroundCard = ({ ground, action, open }: HearingPartProps & Readonly<{ ground: Ground }>) => {
  const { t, say } = useWords();
  const { officerId } = useMe();
  const { groundId, status, effect, claimed, claimedBy, claimedOn } = ground;
  const [tone, icon] = looks[status];
  const about = (event: string) =>
    action.steps.find(({ type, data }) => type === event && data['groundId'] === groundId);
  const details = about('GroundClaimed')?.data['details'];
  const assessment = about('GroundAssessed');
  return (
    <Card component="article" withBorder padding="sm" aria-label={groundId}>
      <Stack gap={4}>
        <Group gap="xs">
          <Text fw={600}>
            {groundId}: {capitalised(say(groundNames[ground.ground]))}
          </Text>
          <Chip tone={tone} icon={icon}>
            {say(groundStatusNames[status])}
          </Chip>
        </Group>
        <Text size="sm">
          {t('accountability.file.claimed', {
            by: action.officers[claimedBy] ?? claimedBy,
            day: dateText(claimedOn),
            effect: say(groundEffectNames[claimed]),
          })}
        </Text>
        {effect !== null && (
          <Text size="sm">{t('accountability.file.effect', { effect: say(groundEffectNames[effect]) })}</Text>
        )}
        {assessment !== undefined && (
          <Text size="sm" className="prose">
            {t('accountability.file.assessed', {
              by: action.officers[assessment.by] ?? assessment.by,
              day: dateText(assessment.occurredOn),
              reason: textIn(assessment.data, 'reason') ?? '',
            })}
          </Text>
        )}
        {details !== undefined && (
          <div>
            <SealedText value={details} />
          </div>
        )}
        {status === 'claimed' && claimedBy === officerId && <Text size="sm">{t('accountability.file.ownGround')}</Text>}
        <ActionSubjectActs actionId={action.actionId} on="ground" subject={groundId} open={open} />
      </Stack>
    </Card>
  );
};
