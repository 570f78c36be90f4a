import { Button, Divider, FocusTrap, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { serverNow } from '../api/client.ts';
import { useLive } from '../api/live.ts';
import { DayInput } from '../forms/day-input.tsx';
import { useWords } from '../i18n/use-words.ts';
import { instantOf, useMoment } from './moment.ts';
import { useMe } from './use-me.ts';

type MomentChoiceProps = Readonly<{ onGo: (moment: string | undefined) => void }>;

/** A moment by its day and time, or by the number of an event. */
export const MomentChoice = ({ onGo }: MomentChoiceProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  return (
    <FocusTrap active>
      <Stack gap="sm">
        {/* Focused first, rather than the day: its calendar would open and cover everything below. */}
        <Text fw={600} tabIndex={-1} data-autofocus>
          {t('moment.title')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('moment.explain')}
        </Text>
        <ByDay onGo={onGo} />
        <Divider />
        <ByNumber onGo={onGo} />
        {asOf !== undefined && (
          <Button variant="default" onClick={() => onGo(undefined)}>
            {t('moment.backToNow')}
          </Button>
        )}
      </Stack>
    </FocusTrap>
  );
};

type Going = Readonly<{ onGo: (moment: string | undefined) => void }>;

const ByDay = ({ onGo }: Going) => {
  const { t } = useWords();
  const { today } = useMe();
  const [date, setDate] = useState<string | null>(null);
  const [time, setTime] = useState('23:59');
  const [fault, setFault] = useState<'date' | 'time' | undefined>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (date === null) setFault('date');
    else if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) setFault('time');
    // The rest of today has not happened yet: until the end of it is until now.
    else if (date === today && Date.parse(instantOf(date, time)) > serverNow()) onGo(undefined);
    else onGo(instantOf(date, time));
  };
  return (
    <form onSubmit={submit} aria-label={t('moment.byDay')} noValidate>
      <Stack gap="xs">
        <DayInput
          label={t('moment.date')}
          value={date}
          onChange={setDate}
          error={fault === 'date' ? t('moment.dateNeeded') : undefined}
          popoverProps={{ withinPortal: false }}
        />
        <TextInput
          label={t('moment.time')}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          inputMode="numeric"
          error={fault === 'time' ? t('moment.timeWrong') : undefined}
        />
        <Button type="submit">{t('moment.go')}</Button>
      </Stack>
    </form>
  );
};

const ByNumber = ({ onGo }: Going) => {
  const { t } = useWords();
  const { number: last } = useLive();
  const [number, setNumber] = useState('');
  const [isFaulty, setIsFaulty] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = Number(number);
    if (/^\s*\d+\s*$/.test(number) && wanted >= 1 && (last === 0 || wanted <= last)) onGo(String(wanted));
    else setIsFaulty(true);
  };
  return (
    <form onSubmit={submit} aria-label={t('moment.byNumber')} noValidate>
      <Stack gap="xs">
        <TextInput
          label={t('moment.number')}
          description={last > 0 ? `1 – ${last}` : undefined}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          inputMode="numeric"
          error={isFaulty ? t('moment.numberWrong', { last }) : undefined}
        />
        <Button type="submit">{t('moment.go')}</Button>
      </Stack>
    </form>
  );
};
