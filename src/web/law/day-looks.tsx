import { BeakerIcon, CheckCircleIcon, QuestionIcon, VerifiedIcon } from '@primer/octicons-react';
import type { Mark } from '#domain/law/clocks/clock-rule.ts';
import type { DayKind, DayMark } from '#domain/law/working-days.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { dayKindNames, dayMarkNames, markNames } from '#terms/clocks.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';
import classes from './law.module.css';

/** One letter each, that of its word. */
const signs = {
  holiday: { vi: 'L', en: 'H' },
  compensatory: { vi: 'N', en: 'L' },
  makeup: { vi: 'B', en: 'M' },
} as const satisfies Record<DayKind, Bilingual>;

/** A kind of day as a letter in a box of its colour: in the grid, in the legend and in the list alike. */
export const DaySign = ({ kind }: Readonly<{ kind: DayKind }>) => {
  const { say } = useWords();
  return (
    <span className={`${classes['sign']} ${classes[kind]}`} aria-hidden>
      {say(signs[kind])}
    </span>
  );
};

export const DayKindName = ({ kind }: Readonly<{ kind: DayKind }>) => {
  const { say } = useWords();
  return (
    <span className={classes['kind']}>
      <DaySign kind={kind} /> {capitalised(say(dayKindNames[kind]))}
    </span>
  );
};

const dayMarkLooks = {
  verified: ['good', CheckCircleIcon],
  computed: ['info', BeakerIcon],
  unverified: ['warn', QuestionIcon],
} as const satisfies Record<DayMark, readonly [Tone, typeof CheckCircleIcon]>;

export const DayMarkChip = ({ mark }: Readonly<{ mark: DayMark }>) => {
  const { say } = useWords();
  const [tone, icon] = dayMarkLooks[mark];
  return (
    <Chip tone={tone} icon={icon}>
      {say(dayMarkNames[mark])}
    </Chip>
  );
};

const markLooks = {
  text: ['good', VerifiedIcon],
  cited: ['info', CheckCircleIcon],
  unverified: ['warn', QuestionIcon],
} as const satisfies Record<Mark, readonly [Tone, typeof CheckCircleIcon]>;

export const MarkChip = ({ mark }: Readonly<{ mark: Mark }>) => {
  const { say } = useWords();
  const [tone, icon] = markLooks[mark];
  return (
    <Chip tone={tone} icon={icon}>
      {say(markNames[mark])}
    </Chip>
  );
};
