import { Group } from '@mantine/core';
import { requestActNames } from '#terms/oversight-requests.ts';
import type { RequestOpenAct } from '../api/request-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { leadingRequestActs, requestActTypes, slugOfRequestAct } from './request-act-words.ts';

type RequestActLinksProps = Readonly<{ requestId: string; open: readonly RequestOpenAct[] }>;

/** What one can do to the request as a whole; what is owed on one promise stands beside it. */
export const RequestActLinks = ({ requestId, open }: RequestActLinksProps) => {
  const { say } = useWords();
  const offered = requestActTypes.filter((act) => open.some((each) => each.act === act && each.subjects === null));
  if (offered.length === 0) return null;
  return (
    <Group gap="xs" className="acts">
      {offered.map((act) => (
        <ButtonLink
          key={act}
          to="/requests/$requestId/do/$act"
          params={{ requestId, act: slugOfRequestAct(act) }}
          variant={leadingRequestActs.has(act) ? 'light' : 'default'}
        >
          {say(requestActNames[act])}
        </ButtonLink>
      ))}
    </Group>
  );
};
