import type { Bilingual } from '#terms/bilingual.ts';
import type { SeenThing } from '../api/access-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';

/** To the case, matter or action itself. */
export const SubjectLink = ({ kind, id, title }: SeenThing & Readonly<{ title: Bilingual }>) => {
  const { say } = useWords();
  switch (kind) {
    case 'case':
      return (
        <AnchorLink to="/cases/$caseId" params={{ caseId: id }} size="sm">
          {say(title)}
        </AnchorLink>
      );
    case 'matter':
      return (
        <AnchorLink to="/matters/$matterId" params={{ matterId: id }} size="sm">
          {say(title)}
        </AnchorLink>
      );
    case 'accountability':
      return (
        <AnchorLink to="/accountability/$actionId" params={{ actionId: id }} size="sm">
          {say(title)}
        </AnchorLink>
      );
  }
};
