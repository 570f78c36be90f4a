import { Alert, Card, Group, Stack, Text } from '@mantine/core';
import { CheckCircleIcon, ClockIcon, FileIcon, LawIcon } from '@primer/octicons-react';
import { sanctionFormNames } from '#terms/accountability.ts';
import { appealResultNames, superiorPaperNames } from '#terms/accountability-actions.ts';
import type { ActionFile, OpenActionActs, SuperiorPaper } from '../api/accountability-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { PaperName, PaperNames } from '../matters/paper-name.tsx';
import { shortPaperName } from '../matters/paper-of-key.ts';
import { Chip } from '../shell/chip.tsx';
import { useMe } from '../shell/use-me.ts';
import { Part } from '../units/part.tsx';
import { ActionSubjectActs } from './action-act-links.tsx';
import { DeviationChip } from './line-chips.tsx';

type PapersPartProps = Readonly<{ action: ActionFile; open: OpenActionActs['acts'] }>;

/** What superiors decided, as it was recorded, who recorded it, and whether a second officer has read the paper. */
export const PapersPart = ({ action, open }: PapersPartProps) => {
  const { t } = useWords();
  const { papers, beside, missing, enforcements, appeals, line } = action;
  return (
    <Part title={t('accountability.file.papers')}>
      <Stack gap="sm">
        {beside.length > 0 && (
          <Alert color="yellow" variant="outline" icon={<LawIcon aria-hidden />} p="xs">
            {t('accountability.file.beside', {
              papers: [...beside, ...(line.decision === null ? [] : [line.decision.key])]
                .map(shortPaperName)
                .join('; '),
            })}
          </Alert>
        )}
        {missing.length > 0 && (
          <Alert color="yellow" variant="outline" icon={<FileIcon aria-hidden />} p="xs">
            {t('accountability.file.missing')} <PaperNames papers={missing} />
          </Alert>
        )}
        {papers.length === 0 && <Text c="dimmed">{t('accountability.file.noPapers')}</Text>}
        {papers.map((paper) => (
          <PaperCard key={paper.key} paper={paper} action={action} open={open} />
        ))}
        <Dated title={t('accountability.file.enforced')} dated={enforcements} />
        <Dated title={t('accountability.file.appealed')} dated={appeals} />
      </Stack>
    </Part>
  );
};

const PaperCard = ({ paper, action, open }: PapersPartProps & Readonly<{ paper: SuperiorPaper }>) => {
  const { t, say } = useWords();
  const { type, key, on, form, result, target, decidedBy, ground } = paper;
  const { decision } = action.line;
  const isStanding = decision?.key === key;
  // Whoever looks for what holds today must not take an earlier one for it.
  const isGone = form !== null && !isStanding && !action.beside.includes(key);
  return (
    <Card component="article" withBorder padding="sm" aria-label={shortPaperName(key)}>
      <Stack gap={4}>
        <Group gap="xs">
          <Text fw={600}>
            {say(superiorPaperNames[type])}
            {form !== null && `: ${say(sanctionFormNames[form])}`}
            {result !== null && ` (${say(appealResultNames[result])})`}
          </Text>
          {isStanding && <Chip tone="info">{t('accountability.file.standing')}</Chip>}
          {isGone && <Chip tone="neutral">{t('accountability.file.gone')}</Chip>}
          {isStanding && decision !== null && <DeviationChip deviation={decision.deviation} />}
        </Group>
        <Text size="sm">
          <PaperName paper={key} />, {dateText(on)}
        </Text>
        {target !== null && (
          <Text size="sm">
            {type === 'SanctionReplaced'
              ? t('accountability.file.inPlaceOf', { paper: shortPaperName(target) })
              : t('accountability.file.about', { paper: shortPaperName(target) })}
          </Text>
        )}
        <Text size="sm">{t('accountability.file.decidedBy', { by: decidedBy })}</Text>
        <Text size="sm" className="prose">
          {ground === null
            ? capitalised(t('accountability.noGround'))
            : capitalised(t('accountability.statedGround', { ground }))}
        </Text>
        <Confirmation paper={paper} action={action} />
        <ActionSubjectActs actionId={action.actionId} on="paper" subject={key} open={open} />
      </Stack>
    </Card>
  );
};

const Confirmation = ({ paper, action }: Readonly<{ paper: SuperiorPaper; action: ActionFile }>) => {
  const { t } = useWords();
  const { officerId } = useMe();
  const nameOf = (id: string): string => action.officers[id] ?? id;
  const { recordedBy, confirmedBy, receivedOn } = paper;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('accountability.file.recordedBy', { name: nameOf(recordedBy), day: dateText(receivedOn) })}
      </Text>
      <div>
        {confirmedBy === null ? (
          <Chip tone="info" icon={ClockIcon}>
            {t('accountability.notConfirmed')}
          </Chip>
        ) : (
          <Chip tone="good" icon={CheckCircleIcon}>
            {t('accountability.file.confirmedBy', { name: nameOf(confirmedBy) })}
          </Chip>
        )}
      </div>
      {confirmedBy === null && recordedBy === officerId && <Text size="sm">{t('accountability.file.ownRecord')}</Text>}
    </>
  );
};

const Dated = ({ title, dated }: Readonly<{ title: string; dated: ActionFile['appeals'] }>) =>
  dated.map(({ target, on }) => (
    <Text key={`${target} ${on}`} size="sm">
      {title}: <PaperName paper={target} />, {dateText(on)}
    </Text>
  ));
