import { ActionIcon, Group, Slider, Text, Tooltip } from '@mantine/core';
import { ChevronLeftIcon, ChevronRightIcon, type Icon, MoveToEndIcon, MoveToStartIcon } from '@primer/octicons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Density, LogEntry, LogSteps } from '../api/ledger-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './replay.module.css';
import { type StepName, stepOfKey } from './step-of-key.ts';

type LedgerSliderProps = Readonly<{
  density: Density;
  /** Where one stands; undefined: before the first event. */
  entry: LogEntry | undefined;
  steps: LogSteps;
  onGo: (number: number) => void;
  onStep: (name: StepName) => void;
}>;

/**
 * The ledger from its first event to its last: a notch for each where they are few, else how many lie in each stretch.
 * Arrows go from event to event, with Shift from day to day.
 */
export const LedgerSlider = ({ density, entry, steps, onGo, onStep }: LedgerSliderProps) => {
  const { t, say } = useWords();
  // While it is dragged the thumb goes along at once, and the room follows when it is let go.
  const [dragged, setDragged] = useState<number>();
  const track = trackOf(density, steps);
  const value = dragged ?? track.placeOf(entry?.number);
  const onKeyDown = (event: KeyboardEvent): void => {
    const name = stepOfKey(event);
    if (name === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(name);
  };
  const valueText = (place: number): string => {
    if (dragged !== undefined) return t('live.number', { number: track.numberAt(place) });
    if (entry === undefined) return t('replay.beforeFirst');
    return t('replay.valueText', {
      number: entry.number,
      day: dateText(entry.occurredOn),
      sentence: say(entry.sentence),
    });
  };
  return (
    <div>
      {density.notches === null && <Histogram density={density} number={entry?.number ?? 0} />}
      <Group gap="xs" wrap="nowrap">
        <StepButton
          name="first"
          label={t('replay.step.first')}
          icon={MoveToStartIcon}
          steps={steps}
          onStep={onStep}
          wide
        />
        <StepButton
          name="previous"
          label={t('replay.step.previous')}
          icon={ChevronLeftIcon}
          steps={steps}
          onStep={onStep}
        />
        <div className={classes['track'] ?? ''} onKeyDownCapture={onKeyDown}>
          <Slider
            min={track.min}
            max={track.max}
            step={1}
            value={value}
            onChange={setDragged}
            onChangeEnd={(place) => {
              setDragged(undefined);
              onGo(track.numberAt(place));
            }}
            label={null}
            thumbLabel={t('replay.slider')}
            thumbValueText={valueText}
            thumbProps={{ 'aria-describedby': 'replay-keys' }}
            thumbSize={22}
            marks={density.notches?.map((_, index) => ({ value: index })) ?? []}
          />
        </div>
        <StepButton name="next" label={t('replay.step.next')} icon={ChevronRightIcon} steps={steps} onStep={onStep} />
        <StepButton name="last" label={t('replay.step.last')} icon={MoveToEndIcon} steps={steps} onStep={onStep} wide />
      </Group>
      <Text size="xs" c="dimmed" id="replay-keys" mt={4}>
        {t('replay.keys')}
      </Text>
    </div>
  );
};

/** Events that are few stand at equal distances; many stand where their number is. */
const trackOf = ({ notches, buckets }: Density, { first, last }: LogSteps) => {
  if (notches !== null) {
    return {
      min: 0,
      max: Math.max(notches.length - 1, 1),
      placeOf: (number: number | undefined): number =>
        number === undefined
          ? 0
          : Math.max(
              notches.findLastIndex((each) => each <= number),
              0,
            ),
      numberAt: (place: number): number => notches[place] ?? notches.at(-1) ?? 0,
    };
  }
  const [min, max] = [first ?? 1, last ?? buckets.at(-1)?.to ?? 1];
  return {
    min,
    max: Math.max(max, min + 1),
    placeOf: (number: number | undefined): number => number ?? min,
    numberAt: (place: number): number => place,
  };
};

/** How many events lie in each stretch. The log beside says the same in words, so it is not read aloud. */
const Histogram = ({ density: { buckets }, number }: Readonly<{ density: Density; number: number }>) => {
  const most = Math.max(1, ...buckets.map(({ events }) => events));
  return (
    <div className={classes['histogram'] ?? ''} aria-hidden>
      {buckets.map(({ from, to, events }) => (
        <span
          key={from}
          className={from <= number ? (classes['past'] ?? '') : ''}
          // A stretch with something in it is never seen as empty.
          style={{ height: events === 0 ? 0 : `${Math.max(8, (100 * events) / most)}%`, flexGrow: to - from + 1 }}
        />
      ))}
    </div>
  );
};

type StepButtonProps = Readonly<{
  name: 'first' | 'previous' | 'next' | 'last';
  label: string;
  icon: Icon;
  steps: LogSteps;
  onStep: (name: StepName) => void;
  /** Left out where there is no room. */
  wide?: boolean;
}>;

const StepButton = ({ name, label, icon: StepIcon, steps, onStep, wide = false }: StepButtonProps) => {
  const isOff = steps[name] === null;
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon
        variant="default"
        size={36}
        {...(wide ? { visibleFrom: 'xs' as const } : {})}
        aria-label={label}
        // Still reachable: a button that vanishes from under the finger throws the focus away.
        aria-disabled={isOff}
        {...(isOff ? { 'data-disabled': true } : {})}
        onClick={() => onStep(name)}
      >
        <StepIcon aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};
