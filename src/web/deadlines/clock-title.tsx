import { Text } from '@mantine/core';
import { type ClockName, natureOf } from '#domain/law/clocks/clock-names.ts';
import { clockNames } from '#terms/clocks.ts';
import { useWords } from '../i18n/use-words.ts';
import { shortPaperName } from '../matters/paper-of-key.ts';

type Named = Readonly<{ clock: ClockName; subject: string | null }>;

/**
 * What the clock is of; of recommendations, which one; of matters and actions, by which paper. Other subjects are days,
 * which stand beside it anyway.
 */
export const useClockTitle = () => {
  const { t, say } = useWords();
  return ({ clock, subject }: Named): string => {
    const name = say(clockNames[clock]);
    if (subject === null) return name;
    if (clock === 'implement-recommendation') return `${name} ${subject}`;
    if (natureOf(clock).scope === 'case') return name;
    return `${name}: ${subject === 'conclusion' ? t('deadlines.sinceConclusion') : shortPaperName(subject)}`;
  };
};

export const ClockTitle = ({ clock }: Readonly<{ clock: Named }>) => {
  const titleOf = useClockTitle();
  return <Text fw={600}>{titleOf(clock)}</Text>;
};
