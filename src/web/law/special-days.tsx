import { Group, Table } from '@mantine/core';
import { weekdayIn } from '#terms/derivation.ts';
import type { Calendar } from '../api/law-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { Empty } from '../shell/states.tsx';
import { DayKindName, DayMarkChip } from './day-looks.tsx';

type SpecialDaysProps = Readonly<{ calendar: Calendar; mayManage: boolean }>;

/** The same days as in the months, as a list that can be read aloud, with how each of them is known. */
export const SpecialDays = ({ calendar, mayManage }: SpecialDaysProps) => {
  const { t, say } = useWords();
  const { year, days } = calendar;
  if (days.length === 0) return <Empty>{t('law.calendar.noDays')}</Empty>;
  return (
    <Table className="stacking" striped verticalSpacing="xs" aria-label={t('law.calendar.list')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('law.calendar.date')}</Table.Th>
          <Table.Th scope="col">{t('law.calendar.label')}</Table.Th>
          <Table.Th scope="col">{t('law.calendar.kind')}</Table.Th>
          <Table.Th scope="col">{t('law.calendar.mark')}</Table.Th>
          {mayManage && (
            <Table.Th scope="col">
              <span className="visually-hidden">{t('offices.acts')}</span>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {days.map(({ date, label, kind, mark }) => (
          <Table.Tr key={date}>
            <Table.Td>
              <strong>{dateText(date)}</strong>, {capitalised(say(weekdayIn(date)))}
            </Table.Td>
            <Table.Td>{label}</Table.Td>
            <Table.Td>
              <DayKindName kind={kind} />
            </Table.Td>
            <Table.Td>
              <DayMarkChip mark={mark} />
            </Table.Td>
            {mayManage && (
              <Table.Td>
                <Group gap="md">
                  {(['declareCalendarDay', 'withdrawCalendarDay'] as const).map((act) => (
                    <AnchorLink
                      key={act}
                      to="/calendar/$year/do/$act"
                      params={{ year: String(year), act }}
                      search={{ date }}
                      underline="always"
                    >
                      {act === 'declareCalendarDay' ? t('law.calendar.change') : t('law.calendar.remove')}
                      <span className="visually-hidden"> {dateText(date)}</span>
                    </AnchorLink>
                  ))}
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
