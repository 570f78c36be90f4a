import { Table, Text } from '@mantine/core';
import type { Document } from '#domain/document.ts';
import { officeNames, postLevelNames, termEndReasonNames } from '#terms/offices.ts';
import type { UnitDetail } from '../api/queries.ts';
import { dateText, documentNumberText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Part } from './part.tsx';

const paperOf = (document: unknown): string => {
  if (typeof document !== 'object' || document === null) return '';
  const paper = document as Document;
  return `${documentNumberText(paper)} (${dateText(paper.signedOn)})`;
};

/** Everybody who ever held an office in the unit, newest first. */
export const Terms = ({ unit }: Readonly<{ unit: UnitDetail }>) => {
  const { t, language } = useWords();
  if (unit.terms.length === 0) return null;
  // An office ends with its unit, and nobody records that once more.
  const lastDayOf = (until: string | null): string => {
    if (until !== null) return dateText(until);
    return unit.end === null
      ? t('offices.units.now')
      : t('offices.units.untilItsEnd', { day: dateText(unit.end.from) });
  };
  return (
    <Part title={t('offices.units.terms')}>
      <Table.ScrollContainer minWidth={0} scrollAreaProps={{ tabIndex: 0, 'aria-label': t('offices.units.terms') }}>
        <Table className="stacking" aria-label={t('offices.units.terms')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('offices.units.holder')}</Table.Th>
              <Table.Th scope="col">{t('offices.units.time')}</Table.Th>
              <Table.Th scope="col">{t('offices.units.paper')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {unit.terms.map((term) => (
              <Table.Tr key={`${term.office} ${term.personId} ${term.from}`}>
                <Table.Td>
                  <Text>{term.name}</Text>
                  <Text size="sm" c="dimmed">
                    {term.post} · {wordFor(officeNames, term.office, language)} ·{' '}
                    {wordFor(postLevelNames, term.level, language)}
                    {term.acting ? ` · ${t('offices.units.acting')}` : ''}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {dateText(term.from)} – {lastDayOf(term.until)}
                  {term.endReason !== null && (
                    <Text size="sm" c="dimmed">
                      {wordFor(termEndReasonNames, term.endReason, language)}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{paperOf(term.document)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Part>
  );
};
