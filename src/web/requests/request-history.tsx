import { Text, Title } from '@mantine/core';
import { requestStepNames } from '#terms/oversight-requests.ts';
import type { RequestFile } from '../api/request-queries.ts';
import classes from '../cases/cases.module.css';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';

/** Every event of the request, newest first, with the way to the moment after it. */
export const RequestHistory = ({ request: { steps, officers } }: Readonly<{ request: RequestFile }>) => {
  const { t, language } = useWords();
  const { asOf } = useMoment();
  return (
    <section aria-labelledby="request-history">
      <Title order={2} size="h4" id="request-history" mb="sm">
        {t('requests.history')}
      </Title>
      <ol className={classes['entries'] ?? ''}>
        {steps.toReversed().map(({ number, type, occurredOn, recordedAt, by }) => {
          const isHere = String(number) === asOf;
          return (
            <li
              key={number}
              className={`${classes['entry']} ${isHere ? classes['entryHere'] : ''}`}
              aria-current={isHere ? 'step' : undefined}
            >
              <Text fw={600}>{wordFor(requestStepNames, type, language)}</Text>
              <Text size="sm" c="dimmed">
                {t('caseFile.occurred', { day: dateText(occurredOn) })} ·{' '}
                {t('caseFile.recorded', { instant: instantText(recordedAt) })} · {officers[by] ?? by}
              </Text>
              <AnchorLink
                to="."
                search={(before) => ({ ...before, asOf: String(number) })}
                size="sm"
                py={2}
                display="inline-block"
              >
                {t('requests.seeAfter', { number })}
              </AnchorLink>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
