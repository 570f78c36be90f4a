import { Stack, Text } from '@mantine/core';
import { AlertIcon, LockIcon } from '@primer/octicons-react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { listCases } from '#http/cases/contract.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { caseFormNames } from '#terms/case-forms.ts';
import { moveRoleNames, sourceNames } from '#terms/cases.ts';
import type { CaseLine } from '../api/queries.ts';
import { StageChip, SuspendedChip } from '../cases/state-chips.tsx';
import { useClockTitle } from '../deadlines/clock-title.tsx';
import { DeadlineChip } from '../deadlines/deadline-chip.tsx';
import { WhyButton } from '../deadlines/why-button.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { UnitName } from '../units/unit-name.tsx';

type MoveRole = NonNullable<z.input<typeof listCases.query>['moveRole']>;
/** Every role of the contract has its word: one that had none would not compile. */
export const moveRoles: Readonly<Record<MoveRole, Bilingual>> = moveRoleNames;

export const columnNames = [
  'title',
  'stage',
  'form',
  'stageSince',
  'nextDeadline',
  'whoseMove',
  'openFindings',
  'upheldFindings',
  'openRecommendations',
  'openedOn',
  'decisionNumber',
  'conclusionNumber',
  'source',
  'body',
  'period',
] as const;
export type ColumnName = (typeof columnNames)[number];

export const DEFAULT_COLUMNS: readonly ColumnName[] = [
  'title',
  'stage',
  'nextDeadline',
  'whoseMove',
  'openFindings',
  'openRecommendations',
  'openedOn',
];

/** What stands in the address, in the order of the table. The case itself is always there. */
export const columnsIn = (text: string | undefined): readonly ColumnName[] => {
  if (text === undefined) return DEFAULT_COLUMNS;
  const wanted = new Set(text.split(','));
  return columnNames.filter((name) => name === 'title' || wanted.has(name));
};

/** Columns by which the register can be sorted, as the address says it: newest first with a minus. */
export const sortNames: Readonly<Partial<Record<ColumnName, 'opened' | 'stage-since'>>> = {
  openedOn: 'opened',
  stageSince: 'stage-since',
};

/** One value of a case in the register. */
export const Cell = ({ column, line }: Readonly<{ column: ColumnName; line: CaseLine }>): ReactNode => {
  const { language } = useWords();
  const { inside } = line;
  switch (column) {
    case 'title':
      return <TitleCell line={line} />;
    case 'stage':
      return (
        <Stack gap={2} align="flex-start">
          <StageChip stage={line.stage} />
          <SuspendedChip since={line.suspendedSince} />
        </Stack>
      );
    case 'form':
      return caseFormNames[line.form][language];
    case 'stageSince':
      return dateText(line.stageSince);
    case 'nextDeadline':
      return <NextDeadlineCell line={line} />;
    case 'whoseMove':
      return <WhoseMove move={inside?.whoseMove ?? null} />;
    case 'openFindings':
      return inside?.openFindings ?? '';
    case 'upheldFindings':
      return inside?.upheldFindings ?? '';
    case 'openRecommendations':
      // Said to be done is their word, and not done yet.
      return inside === null ? '' : inside.openRecommendations + inside.saidDoneRecommendations;
    case 'openedOn':
      return dateText(line.openedOn);
    case 'decisionNumber':
      return line.decisionNumber ?? '';
    case 'conclusionNumber':
      return inside?.conclusionNumber ?? '';
    case 'source':
      return inside === null ? '' : wordFor(sourceNames, inside.source, language);
    case 'body':
      return <UnitName code={line.body} />;
    case 'period':
      return inside === null ? '' : `${dateText(inside.period.from)} – ${dateText(inside.period.to)}`;
  }
};

const NextDeadlineCell = ({ line }: Readonly<{ line: CaseLine }>) => {
  const titleOf = useClockTitle();
  if (line.nextDeadline === null) return '';
  const { key, ...next } = line.nextDeadline;
  return (
    <Stack gap={2} align="flex-start">
      <Text size="sm">{titleOf(next)}</Text>
      <DeadlineChip clock={{ ...next, status: next.daysLeft < 0 ? 'lapsed' : 'running', onLapse: 'late' }} />
      <WhyButton owner={{ scope: 'case', id: line.caseId }} clockKey={key} clock={next.clock} />
    </Stack>
  );
};

const TitleCell = ({ line }: Readonly<{ line: CaseLine }>) => {
  const { t, language } = useWords();
  return (
    <Stack gap={2} align="flex-start">
      <AnchorLink to="/cases/$caseId" params={{ caseId: line.caseId }} fw={600}>
        {line.title[language]}
      </AnchorLink>
      {line.inside?.corruptionSigns && (
        <Chip tone="bad" icon={AlertIcon}>
          {t('register.corruption')}
        </Chip>
      )}
      {line.isCarriedIn && (
        <Text size="xs" c="dimmed">
          {t('register.fromPaper')}
        </Text>
      )}
      {line.inside === null && (
        <Text size="xs" c="dimmed">
          <LockIcon size={12} aria-hidden /> {t('register.outline')}
        </Text>
      )}
    </Stack>
  );
};

type Move = NonNullable<CaseLine['inside']>['whoseMove'];

export const WhoseMove = ({ move }: Readonly<{ move: Move }>) => {
  const { say } = useWords();
  const nameOf = useOfficerNames();
  if (move === null) return '';
  const role = say(moveRoles[move.role]);
  if (move.officerId !== null) return `${role}: ${nameOf(move.officerId)}`;
  if (move.unit === null) return role;
  return (
    <>
      {role}: <UnitName code={move.unit} />
    </>
  );
};
