import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import { firstRequestsQuery } from '../api/request-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Failure } from '../shell/states.tsx';
import { useMay } from '../shell/use-me.ts';
import { RequestCards } from './request-list.tsx';

const MOST = 200;

/** Câu hỏi của cơ quan giám sát about one thing, as of the moment that is looked at; and the way to ask another. */
export const QuestionsAbout = ({ subject: { kind, id } }: Readonly<{ subject: RequestSubject }>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const mayRead = useMay('list-requests');
  const mayRaise = useMay('raise-request');
  const from = useRouterState({ select: (state) => state.location.pathname });
  const { data, error } = useQuery({
    ...firstRequestsQuery({ list: 'all', subjectKind: kind, subjectId: id }, asOf, MOST),
    enabled: mayRead,
  });
  if (!mayRead || (data?.requests.length === 0 && !mayRaise)) return null;
  if (data === undefined && error === null) return null;
  return (
    <section aria-labelledby="questions-about">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="questions-about">
          {t('requests.ofSubject')}
        </Title>
        {mayRaise && (
          <ButtonLink to="/requests/new" search={{ from }} variant="default">
            {t('requests.askAboutThis')}
          </ButtonLink>
        )}
      </Group>
      {error !== null && data === undefined && <Failure error={error} />}
      {data?.requests.length === 0 && <Text c="dimmed">{t('requests.noneOfSubject')}</Text>}
      {data !== undefined && <RequestCards lines={data.requests} officers={data.officers} />}
    </section>
  );
};
