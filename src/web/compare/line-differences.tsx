import { Table, Text, Title } from '@mantine/core';
import { sanctionFormNames } from '#terms/accountability.ts';
import { bandInWords } from '#terms/accountability-band.ts';
import { severityInWords } from '#terms/accountability-derivation.ts';
import { lineStageNames, severityChangeNames } from '#terms/comparison.ts';
import { matterStatusNames } from '#terms/matters.ts';
import { topicName } from '#terms/topics.ts';
import type { LineChange } from '../api/ledger-queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import classes from './compare.module.css';

/** Heads and deputies of whom the matrix says something else: severity, where the action stands, what was decided. */
export const LineDifferences = ({ lines }: Readonly<{ lines: readonly LineChange[] | null }>) => {
  const { t } = useWords();
  if (lines === null) return <Text c="dimmed">{t('compare.linesTooMany')}</Text>;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="changed-lines">
      <Title order={2} size="h4" id="changed-lines">
        {t('compare.lines')}
      </Title>
      <Table className={classes['stacked'] ?? ''} verticalSpacing="xs" aria-label={t('compare.lines')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('replay.head')}</Table.Th>
            <Table.Th scope="col">{t('compare.before')}</Table.Th>
            <Table.Th scope="col">{t('compare.after')}</Table.Th>
            <Table.Th scope="col">{t('compare.severity')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Row key={`${line.matterId} ${line.person?.personId ?? ''} ${line.person?.office ?? ''}`} line={line} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

const Row = ({ line: { matterId, person, unit, topic, before, after, severity } }: Readonly<{ line: LineChange }>) => {
  const { t, say, language } = useWords();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {person === null ? t('compare.undetermined') : `${person.name}, ${person.post}`}
        <br />
        <AnchorLink to="/matters/$matterId" params={{ matterId }} size="sm" py={2}>
          {unit.name}: {capitalised(topicName(topic, language))}
        </AnchorLink>
      </Table.Th>
      <Table.Td data-label={t('compare.before')} className={classes['old'] ?? ''}>
        <Standing standing={before} none={t('compare.noLine')} />
      </Table.Td>
      <Table.Td data-label={t('compare.after')}>
        <Standing standing={after} none={t('compare.noMore')} />
      </Table.Td>
      <Table.Td data-label={t('compare.severity')}>
        <Text span size="sm" fw={severity === 'same' ? 400 : 700}>
          {say(severityChangeNames[severity])}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
};

const Standing = ({ standing, none }: Readonly<{ standing: LineChange['before']; none: string }>) => {
  const { t, say } = useWords();
  if (standing === null) return <Text size="sm">{none}</Text>;
  const { severity, stage, decision, band, matterStatus } = standing;
  const said = [
    say(severityInWords({ outcome: severity.outcome, severity: severity.severity ?? undefined })),
    decision === null
      ? say(lineStageNames[stage])
      : t('compare.decided', { form: say(sanctionFormNames[decision.form]) }),
    ...(decision?.isConfirmed === false ? [t('compare.unconfirmed')] : []),
    ...(band === null ? [] : [t('compare.band', { band: say(bandInWords(band)) })]),
    ...(matterStatus === 'open' ? [] : [say(matterStatusNames[matterStatus])]),
  ];
  return <Text size="sm">{said.join('; ')}</Text>;
};
