import { useWords } from '../i18n/use-words.ts';
import { isSealed, Sealed } from './sealed.tsx';

/** A sealed text where there may be one, out of data that only its event describes. Undefined or null: nothing was written. */
export const SealedText = ({ value }: Readonly<{ value: unknown }>) => {
  const { t } = useWords();
  return isSealed(value) ? <Sealed value={value} /> : t('states.none');
};
