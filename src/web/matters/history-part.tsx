import { matterSentence } from '#terms/matter-sentences.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { EventHistory } from './event-history.tsx';
import { useMatterNames } from './matter-names.ts';

/** What was recorded of the matter, event by event. */
export const HistoryPart = ({ file }: Readonly<{ file: MatterFile }>) => {
  const { t } = useWords();
  const names = useMatterNames(file);
  return (
    <EventHistory
      title={t('matters.history.title')}
      steps={file.steps}
      officers={file.officers}
      sentenceOf={(step) => matterSentence(step, names)}
      accessOf={`matter.${file.matterId}`}
      seeThen={(number) => t('matters.history.seeThen', { number })}
    />
  );
};
