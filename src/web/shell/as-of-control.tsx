import { Button, Divider, NumberInput, Popover, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { HistoryIcon } from '@primer/octicons-react';
import { type FormEvent, useState } from 'react';
import { useLive } from '../api/live.ts';
import { parseDate } from '../forms/parse-date.ts';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { instantOf, useGoTo, useMoment } from './moment.ts';

/** How the moment is named on the button: short, the banner says it in full. */
const shortText = (asOf: string): string => (asOf.includes('T') ? instantText(asOf) : `#${asOf}`);

/** In the header of every screen: chooses the moment as of which all of it is shown. */
export const AsOfControl = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const goTo = useGoTo();
  const [opened, { toggle, close }] = useDisclosure(false);
  const shown = asOf === undefined ? t('moment.now') : shortText(asOf);
  const go = (moment: string | undefined): void => {
    close();
    void goTo(moment);
  };
  return (
    <Popover opened={opened} onChange={(isOpen) => !isOpen && close()} width={320} trapFocus withArrow shadow="md">
      <Popover.Target>
        <Button
          variant={asOf === undefined ? 'default' : 'filled'}
          color="yellow"
          autoContrast
          leftSection={<HistoryIcon aria-hidden />}
          onClick={toggle}
          aria-label={t('moment.button', { moment: shown })}
          aria-expanded={opened}
        >
          {shown}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('moment.title')}>
        <Stack gap="sm">
          <Text fw={600}>{t('moment.title')}</Text>
          <Text size="sm" c="dimmed">
            {t('moment.explain')}
          </Text>
          <ByDay onGo={go} />
          <Divider />
          <ByNumber onGo={go} />
          {asOf !== undefined && (
            <Button variant="default" onClick={() => go(undefined)}>
              {t('moment.backToNow')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

type Going = Readonly<{ onGo: (moment: string) => void }>;

const ByDay = ({ onGo }: Going) => {
  const { t } = useWords();
  const [date, setDate] = useState<string | null>(null);
  const [time, setTime] = useState('23:59');
  const [fault, setFault] = useState<'date' | 'time' | undefined>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (date === null) setFault('date');
    else if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) setFault('time');
    else onGo(instantOf(date, time));
  };
  return (
    <form onSubmit={submit} aria-label={t('moment.byDay')} noValidate>
      <Stack gap="xs">
        <DateInput
          label={t('moment.date')}
          value={date}
          onChange={setDate}
          valueFormat={(value) => dateText(value)}
          dateParser={parseDate}
          placeholder="dd/mm/yyyy"
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
  const [number, setNumber] = useState<number | string>('');
  const [isFaulty, setIsFaulty] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typeof number === 'number' && Number.isInteger(number) && number >= 1) onGo(String(number));
    else setIsFaulty(true);
  };
  return (
    <form onSubmit={submit} aria-label={t('moment.byNumber')} noValidate>
      <Stack gap="xs">
        <NumberInput
          label={t('moment.number')}
          description={last > 0 ? `1 – ${last}` : undefined}
          value={number}
          onChange={setNumber}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          error={isFaulty ? t('moment.numberWrong') : undefined}
        />
        <Button type="submit">{t('moment.go')}</Button>
      </Stack>
    </form>
  );
};
