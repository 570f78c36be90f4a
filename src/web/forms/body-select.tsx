import { useWords } from '../i18n/use-words.ts';
import { UnitSelect } from './unit-select.tsx';

type BodySelectProps = Readonly<{ body: string | undefined; onChange: (body: string | undefined) => void }>;

/** The body by which a list is narrowed, where it is: one comes here with it, and nothing is narrowed unseen. */
export const BodySelect = ({ body, onChange }: BodySelectProps) => {
  const { t } = useWords();
  if (body === undefined) return null;
  return (
    <div style={{ flex: '1 1 12rem' }}>
      <UnitSelect
        label={t('register.filter.body')}
        withEnded
        value={body}
        onChange={(value) => onChange(value ?? undefined)}
      />
    </div>
  );
};
