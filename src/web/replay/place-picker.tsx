import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../forms/day-input.tsx';
import { useWords } from '../i18n/use-words.ts';
import { instantOf } from '../shell/moment.ts';

type PlacePickerProps = Readonly<{ last: number; onGo: (moment: string) => void }>;

/** Goes to an exact place: the number of an event, or a day at a time of the clock. */
export const PlacePicker = ({ last, onGo }: PlacePickerProps) => {
  const { t } = useWords();
  const [number, setNumber] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState('23:59');
  const [fault, setFault] = useState<'number' | 'time'>();
  const byNumber = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = Number(number);
    const isThere = /^\s*\d+\s*$/.test(number) && wanted >= 1 && wanted <= last;
    setFault(isThere ? undefined : 'number');
    if (isThere) onGo(String(wanted));
  };
  const byDay = (event: FormEvent): void => {
    event.preventDefault();
    const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
    setFault(isTime ? undefined : 'time');
    if (isTime && day !== null) onGo(instantOf(day, time));
  };
  return (
    <Group gap="md" align="flex-start">
      <form onSubmit={byNumber} aria-label={t('moment.byNumber')} noValidate>
        <Group gap={6} align="flex-end">
          <TextInput
            label={t('moment.number')}
            value={number}
            inputMode="numeric"
            w={150}
            error={fault === 'number' ? t('moment.numberWrong', { last }) : undefined}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('replay.go')}
          </Button>
        </Group>
      </form>
      <form onSubmit={byDay} aria-label={t('moment.byDay')} noValidate>
        <Group gap={6} align="flex-end">
          <DayInput label={t('moment.date')} value={day} onChange={setDay} w={150} />
          <TextInput
            label={t('moment.time')}
            value={time}
            inputMode="numeric"
            w={150}
            error={fault === 'time' ? t('moment.timeWrong') : undefined}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={day === null}>
            {t('replay.goDay')}
          </Button>
        </Group>
      </form>
    </Group>
  );
};
