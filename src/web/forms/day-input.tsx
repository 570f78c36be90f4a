import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { parseDate } from './parse-date.ts';

/** A day, picked or typed as people here write it: `05/08/2025`. Weeks begin on Monday. */
export const DayInput = (props: Omit<DateInputProps, 'valueFormat' | 'dateParser' | 'placeholder'>) => {
  const { t, language } = useWords();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput
        {...props}
        valueFormat={dateText}
        dateParser={parseDate}
        placeholder="dd/mm/yyyy"
        clearButtonProps={{ 'aria-label': t('forms.clear') }}
      />
    </DatesProvider>
  );
};
