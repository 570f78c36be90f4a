import { Stack, Table, Text } from '@mantine/core';
import { QuestionIcon } from '@primer/octicons-react';
import { Fragment } from 'react';
import { legalDateOf } from '#domain/legal-date.ts';
import { bodyLevelNames } from '#terms/cases.ts';
import { lapseEffectNames, markNames, pauseNames, termUnitNames } from '#terms/clocks.ts';
import type { LawLine, LawRule } from '../api/law-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { MarkChip } from './day-looks.tsx';
import classes from './law.module.css';
import { useTermText } from './use-term-text.ts';

type LawTableProps = Readonly<{ lines: readonly LawLine[]; mayManage: boolean }>;

const COLUMNS = 6;

/** Clock by clock, what the law says on which days; where nothing is known, that. */
export const LawTable = ({ lines, mayManage }: LawTableProps) => {
  const { t, say } = useWords();
  const columns = [
    t('law.rules.span'),
    t('law.rules.level'),
    t('law.rules.term'),
    t('law.rules.basis'),
    t('law.rules.mark'),
    t('law.rules.lapse'),
  ];
  return (
    <Table className="stacking" verticalSpacing="xs" aria-label={t('law.rules.title')}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((name) => (
            <Table.Th key={name} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      {[...Map.groupBy(lines, ({ clock }) => clock)].map(([clock, ofClock]) => (
        <Table.Tbody key={clock}>
          <Table.Tr className={classes['group'] ?? ''}>
            <Table.Th colSpan={columns.length} scope="rowgroup">
              {ofClock.slice(0, 1).map(({ name, startsWith }) => (
                <Fragment key={clock}>
                  {say(name)}
                  <Text span size="sm" c="dimmed" fw={400} display="block">
                    {t('law.rules.from', { event: say(startsWith) })}
                  </Text>
                </Fragment>
              ))}
            </Table.Th>
          </Table.Tr>
          {ofClock.map((line) =>
            line.known ? (
              <RuleRow key={line.id} rule={line} mayManage={mayManage} />
            ) : (
              <GapRow key={`${line.from} ${line.levels}`} gap={line} />
            ),
          )}
        </Table.Tbody>
      ))}
    </Table>
  );
};

const RuleRow = ({ rule, mayManage }: Readonly<{ rule: LawRule; mayManage: boolean }>) => {
  const { t, say } = useWords();
  const termText = useTermText();
  const { term, extension, pauses } = rule;
  return (
    <Table.Tr>
      <Table.Td>
        <Span line={rule} />
      </Table.Td>
      <Table.Td>
        <Levels levels={rule.levels} />
      </Table.Td>
      <Table.Td>
        <strong>{termText(term)}</strong>
        {extension !== null && term !== 'as-assigned' && (
          <Text size="sm" c="dimmed">
            {t('law.rules.extension', { value: extension.value, unit: say(termUnitNames[term.unit]) })}
            {extension.mark === 'unverified' && ` (${say(markNames.unverified)})`}
          </Text>
        )}
        {pauses.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('law.rules.pause', { kinds: pauses.map((kind) => say(pauseNames[kind])).join(', ') })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Basis rule={rule} />
      </Table.Td>
      <Table.Td className={classes['mark'] ?? ''}>
        <MarkChip mark={rule.mark} />
        {mayManage && (
          <div>
            <AnchorLink to="/law/rules/$ruleId/reading" params={{ ruleId: rule.id }} underline="always" size="sm">
              {t('law.rules.record')}
              <span className="visually-hidden">
                {' '}
                {say(rule.name)}, <Span line={rule} />, <Levels levels={rule.levels} />
              </span>
            </AnchorLink>
          </div>
        )}
      </Table.Td>
      <Table.Td>{say(lapseEffectNames[rule.onLapse])}</Table.Td>
    </Table.Tr>
  );
};

const GapRow = ({ gap }: Readonly<{ gap: Exclude<LawLine, LawRule> }>) => {
  const { t } = useWords();
  return (
    <Table.Tr className={classes['gap'] ?? ''}>
      <Table.Td>
        <Span line={gap} />
      </Table.Td>
      <Table.Td>
        <Levels levels={gap.levels} />
      </Table.Td>
      <Table.Td colSpan={COLUMNS - 2}>
        <Chip tone="neutral" icon={QuestionIcon}>
          {t('law.rules.noRule')}
        </Chip>{' '}
        <Text span size="sm">
          {t('law.rules.noRuleHint')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
};

export const Span = ({ line: { from, to } }: Readonly<{ line: Pick<LawLine, 'from' | 'to'> }>) => {
  const { t } = useWords();
  return to === null
    ? t('law.rules.since', { from: dateText(from) })
    : t('law.rules.between', { from: dateText(from), to: dateText(to) });
};

export const Levels = ({ levels }: Pick<LawLine, 'levels'>) => {
  const { t, language } = useWords();
  if (levels === 'all') return t('law.rules.everyLevel');
  return capitalised(levels.map((level) => wordFor(bodyLevelNames, level, language)).join(', '));
};

/** Article and law, and who has read them since. */
const Basis = ({ rule }: Readonly<{ rule: LawRule }>) => {
  const { t, say } = useWords();
  const nameOf = useOfficerNames();
  const termText = useTermText();
  const { article, law, reading, original } = rule;
  return (
    <Stack gap={2}>
      <span>
        {article}
        {!article.includes(law) && (
          <Text span size="sm" c="dimmed">
            {' '}
            ({law})
          </Text>
        )}
      </span>
      {reading !== null && (
        <Text size="sm">
          {t('law.rules.read', {
            by: nameOf(reading.by),
            day: dateText(legalDateOf(reading.recordedAt)),
            source: reading.source,
          })}
        </Text>
      )}
      {original !== null && (
        <Text size="sm" c="dimmed">
          {t('law.rules.instead', {
            term: termText(original.term),
            article: original.article,
            mark: say(markNames[original.mark]),
          })}
        </Text>
      )}
    </Stack>
  );
};
