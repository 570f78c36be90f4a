import { useQuery } from '@tanstack/react-query';
import { topics } from '#domain/law/topics.ts';
import { formNames } from '#terms/case-forms.ts';
import { sourceNames } from '#terms/cases.ts';
import { topicName } from '#terms/topics.ts';
import { unitQuery } from '../api/queries.ts';
import type { Values } from '../forms/body-of.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';

/** The sentence that the timeline will begin with. */
export const OpeningPreview = ({ values }: Readonly<{ values: Values }>) => {
  const { t, say, language } = useWords();
  const unit = typeof values['unit'] === 'string' ? values['unit'] : '';
  const { data } = useQuery({ ...unitQuery(unit, undefined, undefined), enabled: unit !== '' });
  const chosen = Array.isArray(values['topics']) ? values['topics'] : [];
  const names = topics.filter((topic) => chosen.includes(topic)).map((topic) => topicName(topic, language));
  const source = typeof values['source'] === 'string' ? wordFor(sourceNames, values['source'], language) : '…';
  const form = values['form'] === 'check' ? 'check' : 'inspection';
  return t('register.open.preview', {
    form: say(formNames[form]),
    unit: data?.unit.name ?? '…',
    topics: names.length === 0 ? '…' : names.join('; '),
    source,
  });
};
