import { ActionIcon, Button, Group, Menu, Slider, Text, Tooltip } from '@mantine/core';
import {
  ChevronLeftIcon,
  ChevronRightIcon,
  ListUnorderedIcon,
  MoveToEndIcon,
  MoveToStartIcon,
} from '@primer/octicons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { legalDateOf } from '#domain/legal-date.ts';
import { caseQuery, type TimelineEntry, timelineQuery } from '../api/case-queries.ts';
import { DayInput } from '../forms/day-input.tsx';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useGoTo } from '../shell/moment.ts';
import { useCase } from './case-context.tsx';
import classes from './cases.module.css';
import { indexAt, lastBy, nextDay } from './replay-steps.ts';

type ReplayBarProps = Readonly<{ entries: readonly TimelineEntry[] }>;

/** Walks through a case event by event: a slider with a notch for each, step keys, a list. The whole screen follows. */
export const ReplayBar = ({ entries }: ReplayBarProps) => {
  const { t, say } = useWords();
  const { asOf } = useCase();
  const last = entries.length - 1;
  const index = indexAt(entries, asOf);
  const go = useStep(entries);
  // While it is dragged the thumb goes along at once, and the screen follows when it may.
  const [dragged, setDragged] = useState<number>();
  const shown = Math.min(dragged ?? index, last);
  // None: the moment is before the case.
  const entry = entries[shown];
  if (last < 0) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.shiftKey) return;
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(nextDay(entries, index, direction === 1 ? 'forward' : 'back'));
  };
  const textOf = (at: number): string => {
    const of = entries[at];
    return of === undefined
      ? ''
      : t('caseFile.replayValue', { number: of.number, day: dateText(of.occurredOn), sentence: say(of.sentence) });
  };
  return (
    <section className={classes['replay'] ?? ''} aria-label={t('caseFile.replay')}>
      <Group gap="xs" wrap="nowrap">
        <StepButton name="replayFirst" icon={MoveToStartIcon} isOff={index <= 0} onStep={() => go(0)} wide />
        <StepButton name="replayBack" icon={ChevronLeftIcon} isOff={index <= 0} onStep={() => go(index - 1)} />
        <div style={{ flex: 1, minWidth: 0 }} onKeyDownCapture={onKeyDown}>
          <Slider
            min={0}
            max={Math.max(last, 1)}
            step={1}
            value={Math.max(shown, 0)}
            onChange={(at) => setDragged(at)}
            onChangeEnd={(at) => {
              setDragged(undefined);
              go(at);
            }}
            label={null}
            thumbLabel={t('caseFile.replay')}
            thumbValueText={textOf}
            thumbSize={20}
            marks={entries.length <= 60 ? entries.map((_, at) => ({ value: at })) : []}
          />
        </div>
        <StepButton name="replayNext" icon={ChevronRightIcon} isOff={index >= last} onStep={() => go(index + 1)} />
        <StepButton name="replayLast" icon={MoveToEndIcon} isOff={asOf === undefined} onStep={() => go(last)} wide />
        <EntryMenu entries={entries} index={index} onChoose={go} />
        <DayInput
          visibleFrom="md"
          w={125}
          aria-label={t('caseFile.replayDay')}
          value={entry === undefined ? null : legalDateOf(entry.recordedAt)}
          onChange={(day) => day !== null && go(lastBy(entries, day))}
          popoverProps={{ position: 'top-end' }}
        />
      </Group>
      {entry === undefined ? (
        <Text size="sm" mt={2}>
          {t('caseFile.replayBefore')}
        </Text>
      ) : (
        <Text size="sm" mt={2} lineClamp={1} title={say(entry.sentence)}>
          <Text span fw={600}>
            {asOf === undefined ? t('caseFile.replayNow') : t('caseFile.replayAt', { number: entry.number })}
          </Text>{' '}
          {dateText(entry.occurredOn)} · {say(entry.sentence)}
        </Text>
      )}
    </section>
  );
};

type StepButtonProps = Readonly<{
  name: 'replayFirst' | 'replayBack' | 'replayNext' | 'replayLast';
  icon: typeof ChevronLeftIcon;
  isOff: boolean;
  onStep: () => void;
  /** Left out where there is no room. */
  wide?: boolean;
}>;

const StepButton = ({ name, icon: StepIcon, isOff, onStep, wide = false }: StepButtonProps) => {
  const { t } = useWords();
  return (
    <Tooltip label={t(`caseFile.${name}`)} events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon
        variant="default"
        size={36}
        {...(wide ? { visibleFrom: 'xs' as const } : {})}
        aria-label={t(`caseFile.${name}`)}
        // Still reachable: a button that vanishes from under the finger throws the focus away.
        aria-disabled={isOff}
        {...(isOff ? { 'data-disabled': true } : {})}
        onClick={() => {
          if (!isOff) onStep();
        }}
      >
        <StepIcon aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};

type EntryMenuProps = Readonly<{ entries: readonly TimelineEntry[]; index: number; onChoose: (index: number) => void }>;

const EntryMenu = ({ entries, index, onChoose }: EntryMenuProps) => {
  const { t, say } = useWords();
  return (
    <Menu position="top-end" width="min(340px, 92vw)" shadow="md" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" px={8} aria-label={t('caseFile.replayList')}>
          <ListUnorderedIcon aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown style={{ maxHeight: 320, overflowY: 'auto' }}>
        <Menu.RadioGroup value={String(index)} onChange={(at) => onChoose(Number(at))}>
          {entries.map((entry, at) => (
            <Menu.RadioItem
              key={entry.number}
              value={String(at)}
              closeMenuOnClick
              // The list opens where one is.
              ref={at === index ? (item: HTMLElement | null) => item?.scrollIntoView({ block: 'nearest' }) : null}
            >
              <Text size="xs" c="dimmed">
                {t('live.number', { number: entry.number })} · {instantText(entry.recordedAt)}
              </Text>
              <Text size="sm" fw={at === index ? 700 : 400}>
                {say(entry.sentence)}
              </Text>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
};

/** Goes to an event, and has the ones beside it ready before they are asked for: a step is then only drawn. */
const useStep = (entries: readonly TimelineEntry[]): ((index: number) => void) => {
  const { caseId } = useCase();
  const goTo = useGoTo();
  const client = useQueryClient();
  const { asOf } = useCase();
  const index = indexAt(entries, asOf);
  const prefetched = useRef(new Set<string>());
  useEffect(() => {
    if (asOf === undefined && index === entries.length - 1) return;
    for (const neighbour of [index - 1, index + 1, index + 2]) {
      const entry = entries[neighbour];
      if (entry === undefined || prefetched.current.has(String(entry.number))) continue;
      prefetched.current.add(String(entry.number));
      void client.prefetchQuery(caseQuery(caseId, String(entry.number)));
      void client.prefetchQuery(timelineQuery(caseId, String(entry.number)));
    }
  }, [client, caseId, entries, index, asOf]);
  return (wanted) => {
    const entry = entries[Math.min(Math.max(wanted, 0), entries.length - 1)];
    if (entry === undefined) return;
    // The last event of a case is where it is now, and stays so when more is recorded.
    void goTo(wanted >= entries.length - 1 ? undefined : String(entry.number), { replace: true });
  };
};
