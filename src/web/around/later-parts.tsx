import { List, Text } from '@mantine/core';
import { Value } from '../cases/field-value.tsx';
import { Entry, Part, Texts } from '../fieldwork/part.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink } from '../shell/links.tsx';
import type { AroundProps } from './around-tab.tsx';

/** What was put right in the conclusion before it was published. */
export const AmendmentsPart = ({ around: { amendments, officers } }: AroundProps) => {
  const { t } = useWords();
  if (amendments.length === 0) return null;
  return (
    <Part title={t('around.amendments.title')}>
      {amendments.map(({ amendmentId, ground, changes, details, document, amendedBy, occurredOn }) => (
        <Entry
          key={amendmentId}
          id={amendmentId}
          title={<Value path={`/amendments/${amendmentId}/ground`} value={ground} />}
          by={officers[amendedBy] ?? amendedBy}
          on={occurredOn}
        >
          <List size="sm">
            {changes.map(({ passage, becomes }) => (
              <List.Item key={passage}>
                <strong>{passage}:</strong> <span className="prose">{becomes}</span>
              </List.Item>
            ))}
          </List>
          <Texts details={details} document={document} />
        </Entry>
      ))}
    </Part>
  );
};

/** What came to light when the conclusion had been issued. It changes no finding. */
export const LateFactsPart = ({ around: { lateFacts, officers } }: AroundProps) => {
  const { t } = useWords();
  if (lateFacts.length === 0) return null;
  return (
    <Part title={t('around.lateFacts.title')}>
      {lateFacts.map(({ lateFactId, findingId, summary, details, heardFrom, factOn, document, ...fact }) => (
        <Entry
          key={lateFactId}
          id={lateFactId}
          title={<Value path={`/lateFacts/${lateFactId}/summary`} value={summary} />}
          chips={
            <Chip tone="neutral">
              {findingId === undefined ? t('around.lateFacts.ofCase') : t('around.lateFacts.of', { id: findingId })}
            </Chip>
          }
          by={officers[fact.addedBy] ?? fact.addedBy}
          on={fact.occurredOn}
        >
          {heardFrom !== undefined && <Text size="sm">{t('around.lateFacts.from', { name: heardFrom })}</Text>}
          {factOn !== undefined && <Text size="sm">{t('around.lateFacts.on', { day: dateText(factOn) })}</Text>}
          <Texts details={details} document={document} />
        </Entry>
      ))}
    </Part>
  );
};

/** That it is inspected again, and where. */
export const ReinspectionsPart = ({ around: { reinspections, officers } }: AroundProps) => {
  const { t } = useWords();
  if (reinspections.length === 0) return null;
  return (
    <Part title={t('around.reinspections.title')}>
      {reinspections.map(({ reinspectionId, ground, document, newCaseId, orderedBy, occurredOn }) => (
        <Entry
          key={reinspectionId}
          id={reinspectionId}
          title={<Value path={`/reinspections/${reinspectionId}/ground`} value={ground} />}
          by={officers[orderedBy] ?? orderedBy}
          on={occurredOn}
        >
          <Texts document={document} />
          {newCaseId !== undefined && (
            <AnchorLink to="/cases/$caseId" params={{ caseId: newCaseId }} underline="always" size="sm">
              {t('around.reinspections.newCase')}
            </AnchorLink>
          )}
        </Entry>
      ))}
    </Part>
  );
};

/** When it was closed and opened again: a closing that was taken back stays to be read. */
export const ReopeningsPart = ({ around: { closings, reopenings, officers } }: AroundProps) => {
  const { t } = useWords();
  if (reopenings.length === 0) return null;
  return (
    <Part title={t('around.reopenings.title')}>
      {closings.map(({ number, closedBy, occurredOn }) => (
        <Text key={number} size="sm">
          {t('around.reopenings.closed', { day: dateText(occurredOn), name: officers[closedBy] ?? closedBy })}
        </Text>
      ))}
      {reopenings.map(({ number, ground, document, reopenedBy, occurredOn }) => (
        <Entry
          key={number}
          id={t('around.reopenings.reopened')}
          title={<span className="prose">{ground}</span>}
          by={officers[reopenedBy] ?? reopenedBy}
          on={occurredOn}
        >
          <Texts document={document} />
        </Entry>
      ))}
    </Part>
  );
};
