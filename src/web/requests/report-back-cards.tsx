import { Card, Stack, Text, Title } from '@mantine/core';
import { requestActNames } from '#terms/oversight-requests.ts';
import type { RequestFile, RequestOpenAct } from '../api/request-queries.ts';
import { SealedText } from '../cases/sealed-text.tsx';
import { dateText, documentNumberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { ReportBackChip } from './due-chip.tsx';

type ReportBackCardsProps = Readonly<{ request: RequestFile; open: readonly RequestOpenAct[] }>;

/** Duties to report back: what was promised, until when, and whether it was kept on the day that is looked at. */
export const ReportBackCards = ({ request, open }: ReportBackCardsProps) => {
  const { t, say } = useWords();
  const { reportBacks, officers, requestId } = request;
  if (reportBacks.length === 0) return null;
  const nameOf = (id: string): string => officers[id] ?? id;
  const due = open.find(({ act }) => act === 'GiveReportBack')?.subjects ?? [];
  return (
    <section aria-labelledby="request-promises">
      <Title order={2} size="h4" id="request-promises" mb="sm">
        {t('requests.reportBacks')}
      </Title>
      <Stack gap="sm">
        {reportBacks.map(({ reportBackId, what, dueOn, promisedBy, promisedOn, standing, given }) => (
          <Card
            key={reportBackId}
            withBorder
            padding="md"
            component="article"
            aria-label={t('requests.promiseOf', { id: reportBackId })}
          >
            <Stack gap="xs" align="flex-start">
              <ReportBackChip standing={standing} />
              <Text className="prose" fw={600}>
                {reportBackId} · {what}
              </Text>
              <Text size="sm">
                {t('requests.promised', {
                  due: dateText(dueOn),
                  name: nameOf(promisedBy),
                  day: dateText(promisedOn),
                })}
              </Text>
              {given !== null && (
                <>
                  <Text className="prose">{given.summary}</Text>
                  {given.details !== null && <SealedText value={given.details} />}
                  <Text size="sm">
                    {t('requests.byOn', { name: nameOf(given.by), day: dateText(given.on) })}
                    {given.document !== null && ` · ${documentNumberText(given.document)}`}
                  </Text>
                </>
              )}
              {due.includes(reportBackId) && (
                <ButtonLink
                  to="/requests/$requestId/do/$act"
                  params={{ requestId, act: 'give-report-back' }}
                  search={{ subject: reportBackId }}
                  variant="light"
                >
                  {say(requestActNames.GiveReportBack)} · {reportBackId}
                </ButtonLink>
              )}
            </Stack>
          </Card>
        ))}
      </Stack>
    </section>
  );
};
