import type { DeadlineLine } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';

type ClockAboutProps = Readonly<{ line: Pick<DeadlineLine, 'scope' | 'id' | 'title'>; size?: 'sm' | 'md' }>;

/** The case, the corruption matter or the action that a deadline is about, as a link to it. */
export const ClockAbout = ({ line: { scope, id, title }, size = 'md' }: ClockAboutProps) => {
  const { language } = useWords();
  switch (scope) {
    case 'case':
      return (
        <AnchorLink to="/cases/$caseId" params={{ caseId: id }} search={{ tab: 'deadlines' }} size={size}>
          {title[language]}
        </AnchorLink>
      );
    case 'matter':
      return (
        <AnchorLink to="/matters/$matterId" params={{ matterId: id }} size={size}>
          {title[language]}
        </AnchorLink>
      );
    case 'action':
      return (
        <AnchorLink to="/accountability/$actionId" params={{ actionId: id }} size={size}>
          {title[language]}
        </AnchorLink>
      );
  }
};
