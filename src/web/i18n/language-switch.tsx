import { SegmentedControl } from '@mantine/core';
import { speak } from './i18n.ts';
import { useWords } from './use-words.ts';

export const LanguageSwitch = () => {
  const { t, language } = useWords();
  return (
    <SegmentedControl
      aria-label={t('language.label')}
      size="xs"
      value={language}
      onChange={(chosen) => void speak(chosen === 'en' ? 'en' : 'vi')}
      data={[
        { value: 'vi', label: t('language.vi') },
        { value: 'en', label: t('language.en') },
      ]}
    />
  );
};
