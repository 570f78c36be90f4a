import { actionSentence } from '#terms/accountability-sentences.ts';
import type { ActionFile, ActionStep } from '../api/accountability-queries.ts';
import { SealedText } from '../cases/sealed-text.tsx';
import { useWords } from '../i18n/use-words.ts';
import { EventHistory } from '../matters/event-history.tsx';

/** What was recorded of the action, event by event, with what is sealed in them. */
export const ActionHistory = ({ action: { steps, officers, line } }: Readonly<{ action: ActionFile }>) => {
  const { t } = useWords();
  return (
    <EventHistory
      title={t('accountability.file.history')}
      steps={steps}
      officers={officers}
      sentenceOf={actionSentence}
      accessOf={`accountability.${line.actionId}`}
      seeThen={(number) => t('accountability.file.seeThen', { number })}
      renderMore={({ data }) => <SealedIn data={data} />}
    />
  );
};

const SealedIn = ({ data }: Readonly<{ data: ActionStep['data'] }>) => {
  const sealed = data['explanation'] ?? data['details'];
  return sealed === undefined ? null : <SealedText value={sealed} />;
};
