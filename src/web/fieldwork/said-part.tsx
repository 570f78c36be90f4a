import { Value } from '../cases/field-value.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import type { PartProps } from './fieldwork-tab.tsx';
import { Entry, Part, Texts } from './part.tsx';

/** What the unit says to findings and drafts. */
export const ExplanationsPart = ({ fieldwork: { explanations, officers } }: PartProps) => {
  const { t } = useWords();
  if (explanations.length === 0) return null;
  return (
    <Part title={t('fieldwork.explanations.title')}>
      {explanations.map((each) => (
        <Entry
          key={each.explanationId}
          id={each.explanationId}
          title={<Value path={`/explanations/${each.explanationId}/summary`} value={each.summary} />}
          chips={
            <Chip tone="neutral">
              {each.findingId === undefined
                ? t('fieldwork.explanations.onDraft', { version: each.draftVersion ?? 0 })
                : t('fieldwork.explanations.onFinding', { id: each.findingId })}
            </Chip>
          }
          by={`${each.explainedBy} · ${officers[each.recordedBy] ?? each.recordedBy}`}
          on={each.occurredOn}
        >
          <Texts details={each.details} document={each.document} />
        </Entry>
      ))}
    </Part>
  );
};

/** Who of the team sees it otherwise. */
export const DissentsPart = ({ fieldwork: { dissents, officers } }: PartProps) => {
  const { t } = useWords();
  if (dissents.length === 0) return null;
  return (
    <Part title={t('fieldwork.dissents.title')}>
      {dissents.map(({ dissentId, draftVersion, text, reservedBy, occurredOn }) => (
        <Entry
          key={dissentId}
          id={dissentId}
          title={<SealedText value={text} />}
          chips={
            <Chip tone="neutral">
              {draftVersion === undefined
                ? t('fieldwork.dissents.onResults')
                : t('fieldwork.dissents.onDraft', { version: draftVersion })}
            </Chip>
          }
          by={officers[reservedBy] ?? reservedBy}
          on={occurredOn}
        />
      ))}
    </Part>
  );
};
