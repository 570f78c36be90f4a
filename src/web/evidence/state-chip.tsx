import { AlertIcon, CheckCircleIcon, ShieldCheckIcon } from '@primer/octicons-react';
import { legalDateOf } from '#domain/legal-date.ts';
import type { EvidenceFile } from '../api/evidence-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';

/** How the file stands, in words: also on paper. */
export const useStateText = () => {
  const { t } = useWords();
  return ({ verified }: Pick<EvidenceFile, 'verified'>): string => {
    if (verified === null) return t('evidence.state.stored');
    const day = dateText(legalDateOf(verified.at));
    return verified.result === 'matches'
      ? t('evidence.state.matches', { day })
      : t(`evidence.state.${verified.result}`);
  };
};

export const isDamaged = ({ verified }: Pick<EvidenceFile, 'verified'>): boolean =>
  verified !== null && verified.result !== 'matches';

export const StateChip = ({ file }: Readonly<{ file: EvidenceFile }>) => {
  const text = useStateText()(file);
  if (isDamaged(file)) {
    return (
      <Chip tone="bad" icon={AlertIcon}>
        {text}
      </Chip>
    );
  }
  return (
    <Chip
      tone={file.verified === null ? 'info' : 'good'}
      icon={file.verified === null ? CheckCircleIcon : ShieldCheckIcon}
    >
      {text}
    </Chip>
  );
};
