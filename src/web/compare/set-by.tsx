import { Text } from '@mantine/core';
import { roleNames } from '#terms/offices.ts';
import type { CaseComparison } from '../api/ledger-queries.ts';
import { Paper } from '../cases/field-value.tsx';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';

type SetByProps = Readonly<{
  /** In which the replay room goes to the event; undefined: in everything. */
  scope: string | undefined;
  event: CaseComparison['changes'][number]['event'];
}>;

/** The event that made a value what it is: what happened, who recorded it when, and on which paper. */
export const SetBy = ({ scope, event: { number, sentence, recordedAt, actor, document } }: SetByProps) => {
  const { t, say } = useWords();
  return (
    <>
      <AnchorLink to="/replay" search={{ scope, asOf: String(number) }} size="sm" py={2}>
        {t('compare.event', { number })}
      </AnchorLink>
      <Text size="sm">{say(sentence)}</Text>
      <Text size="xs" c="dimmed">
        {instantText(recordedAt)}
        {actor?.kind === 'officer' && ` · ${actor.name}, ${say(roleNames[actor.role])}`}
        {actor?.kind === 'system' && ` · ${actor.component}`}
      </Text>
      {document !== null && (
        <Text size="xs">
          <Paper document={document} />
        </Text>
      )}
    </>
  );
};
