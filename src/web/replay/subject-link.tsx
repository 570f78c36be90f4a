import { Text } from '@mantine/core';
import type { LogEntry } from '../api/ledger-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';

type About = Pick<LogEntry, 'kind' | 'subjectId' | 'title'>;

/** What an event is about, and the way to it as of the moment one stands at. */
export const SubjectLink = ({ entry: { kind, subjectId, title } }: Readonly<{ entry: About }>) => {
  const { say } = useWords();
  const name = say(title);
  const small = { size: 'sm', py: 2, display: 'inline-block' } as const;
  switch (kind) {
    case 'case':
      return (
        <AnchorLink to="/cases/$caseId" params={{ caseId: subjectId }} {...small}>
          {name}
        </AnchorLink>
      );
    case 'matter':
      return (
        <AnchorLink to="/matters/$matterId" params={{ matterId: subjectId }} {...small}>
          {name}
        </AnchorLink>
      );
    case 'accountability':
      return (
        <AnchorLink to="/accountability/$actionId" params={{ actionId: subjectId }} {...small}>
          {name}
        </AnchorLink>
      );
    case 'unit':
      return (
        <AnchorLink to="/units/$code" params={{ code: subjectId }} {...small}>
          {name}
        </AnchorLink>
      );
    case 'officer':
      return (
        <AnchorLink to="/officers/$officerId" params={{ officerId: subjectId }} {...small}>
          {name}
        </AnchorLink>
      );
    case 'plan':
      return (
        <AnchorLink to="/plan" search={{ year: Number(subjectId.slice(-4)) }} {...small}>
          {name}
        </AnchorLink>
      );
    case 'request':
      return (
        <AnchorLink to="/requests/$requestId" params={{ requestId: subjectId }} {...small}>
          {name}
        </AnchorLink>
      );
    case 'law':
      return <Text size="sm">{name}</Text>;
  }
};
