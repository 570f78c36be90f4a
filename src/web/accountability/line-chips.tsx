import { ArrowDownIcon, ArrowUpIcon, CheckIcon, type Icon, InfoIcon } from '@primer/octicons-react';
import type { Deviation } from '#domain/law/accountability/consequence.ts';
import { deviationNames } from '#terms/accountability.ts';
import { bandInWords } from '#terms/accountability-band.ts';
import type { Band } from '../api/matrix-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip, type Tone } from '../shell/chip.tsx';

// None of them is good or bad: how a decision stands to a number says nothing about who was right.
const deviationLooks: Readonly<Record<Deviation, readonly [Tone, Icon]>> = {
  within: ['neutral', CheckIcon],
  lighter: ['warn', ArrowDownIcon],
  heavier: ['warn', ArrowUpIcon],
  'not-comparable': ['neutral', InfoIcon],
};

export const DeviationChip = ({ deviation }: Readonly<{ deviation: Deviation }>) => {
  const { say } = useWords();
  const [tone, icon] = deviationLooks[deviation];
  return (
    <Chip tone={tone} icon={icon}>
      {say(deviationNames[deviation])}
    </Chip>
  );
};

/** The reference, and that it may still change. */
export const BandWords = ({ band }: Readonly<{ band: Band }>) => {
  const { t, say } = useWords();
  return (
    <>
      {say(bandInWords(band))}
      {band.isProvisional && ` (${t('accountability.provisional')})`}
    </>
  );
};
