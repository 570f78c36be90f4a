import { Group } from '@mantine/core';
import { CheckCircleIcon, CircleIcon, ClockIcon, type Icon, LawIcon, XCircleIcon } from '@primer/octicons-react';
import { actionStageNames } from '#terms/accountability-actions.ts';
import type { MatterFile, MatterLine } from '../api/matter-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import { ButtonLink } from '../shell/links.tsx';

const looks = {
  'not-opened': ['warn', CircleIcon],
  opened: ['info', ClockIcon],
  proposed: ['info', LawIcon],
  decided: ['good', CheckCircleIcon],
  dropped: ['neutral', XCircleIcon],
} as const satisfies Record<MatterLine['stage'], readonly [Tone, Icon]>;

type Candidate = MatterFile['liability']['stretches'][number]['inOffice'][number];
type LineLinksProps = Readonly<{
  line: MatterLine;
  /** Who was in office where nobody is presumed. */
  candidates?: readonly Candidate[];
  /** Whether an action may be opened from here. */
  mayOpen: boolean;
}>;

/** How far it is looked at whether somebody answers, and the way to that action, or to begin one. */
export const LineLinks = ({ line, candidates = [], mayOpen }: LineLinksProps) => {
  const { t, say } = useWords();
  const { matterId, person, actionId, stage } = line;
  const [tone, icon] = looks[stage];
  const toOpen = person === null ? candidates : [person];
  return (
    <Group gap="xs" className="acts">
      {person !== null && (
        <Chip tone={tone} icon={icon}>
          {say(actionStageNames[stage])}
        </Chip>
      )}
      {actionId !== null && (
        <ButtonLink to="/accountability/$actionId" params={{ actionId }} size="xs" variant="light">
          {t('matters.line.view')}
        </ButtonLink>
      )}
      {actionId === null &&
        mayOpen &&
        toOpen.map(({ personId, office, name }) => (
          <ButtonLink
            key={`${office} ${personId}`}
            to="/accountability/new"
            search={{ matterId, personId, office }}
            size="xs"
            variant="light"
          >
            {person === null ? t('matters.line.determine', { name }) : t('matters.line.open')}
          </ButtonLink>
        ))}
      {actionId === null && mayOpen && person === null && toOpen.length === 0 && (
        <ButtonLink to="/accountability/new" search={{ matterId }} size="xs" variant="light">
          {t('matters.line.determineAnyone')}
        </ButtonLink>
      )}
    </Group>
  );
};
