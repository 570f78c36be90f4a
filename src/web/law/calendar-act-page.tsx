import { Stack } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { calendarsQuery } from '../api/law-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, NotThere } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { type CalendarAct, calendarForms, isCalendarAct } from './calendar-acts.tsx';

const route = getRouteApi('/inside/calendar/$year/do/$act');

/** One act of an administrator on the calendar of a year, with what it would move before it is sent. */
export const CalendarActPage = () => {
  const { t } = useWords();
  const { year: inAddress, act } = route.useParams();
  const { date } = route.useSearch();
  const mayManage = useMay('manage-calendar');
  const query = useQuery(calendarsQuery(undefined));
  const year = Number(inAddress);
  const names = useActNames(year);
  if (!isCalendarAct(act) || !/^\d{4}$/.test(inAddress)) return <NotThere />;
  const { contract, initial, Fields, Preview } = calendarForms[act];
  const title = `${names[act]} · ${t('law.calendar.title')} ${year}`;
  return (
    <FormGate may={mayManage}>
      {(notice) => (
        <Loaded query={query} isWrittenOn>
          {({ calendars }) => {
            const known = { year, calendar: calendars.find((each) => each.year === year) };
            return (
              <Stack>
                <AnchorLink to="/calendar" search={{ year }} size="sm">
                  <ArrowLeftIcon aria-hidden /> {t('law.calendar.back', { year })}
                </AnchorLink>
                <PageTitle>{title}</PageTitle>
                <ActForm
                  notice={notice}
                  contract={contract}
                  params={{ year: inAddress }}
                  subject={date}
                  initial={initial(known, date)}
                  title={title}
                  revision={undefined}
                  {...(Preview === undefined ? {} : { renderPreview: (values) => <Preview values={values} /> })}
                  renderReceipt={(stored) => (
                    <ReceiptCard stored={stored}>
                      <ButtonLink to="/calendar" search={{ year }}>
                        {t('law.calendar.back', { year })}
                      </ButtonLink>
                    </ReceiptCard>
                  )}
                >
                  {() => <Fields {...known} />}
                </ActForm>
              </Stack>
            );
          }}
        </Loaded>
      )}
    </FormGate>
  );
};

const useActNames = (year: number): Readonly<Record<CalendarAct, string>> => {
  const { t } = useWords();
  return {
    declareCalendarDay: t('law.calendar.declare'),
    withdrawCalendarDay: t('law.calendar.withdraw'),
    completeCalendar: t('law.calendar.confirm'),
    registerCalendar: t('law.calendar.register', { year }),
  };
};
