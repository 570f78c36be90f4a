import type { ReactNode } from 'react';
import type { Notification } from '../api/notification-queries.ts';
import { AnchorLink } from '../shell/links.tsx';

/** In which tab of the file it is to be done. */
const TABS: Readonly<Partial<Record<Notification['kind'], 'findings' | 'deadlines' | 'recommendations'>>> = {
  returned: 'findings',
  overdue: 'deadlines',
  'due-soon': 'deadlines',
  verify: 'recommendations',
  remind: 'recommendations',
};

type NoticeLinkProps = Readonly<{ notice: Notification; onClick: () => void; fw: number; children: ReactNode }>;

/** To where it is to be done. */
export const NoticeLink = ({ notice: { kind, subject }, ...rest }: NoticeLinkProps) => {
  switch (subject.kind) {
    case 'case': {
      const tab = TABS[kind];
      return <AnchorLink to="/cases/$caseId" params={{ caseId: subject.id }} search={{ tab }} {...rest} />;
    }
    case 'matter':
      return <AnchorLink to="/matters/$matterId" params={{ matterId: subject.id }} {...rest} />;
    case 'accountability':
      return <AnchorLink to="/accountability/$actionId" params={{ actionId: subject.id }} {...rest} />;
    case 'request':
      return <AnchorLink to="/requests/$requestId" params={{ requestId: subject.id }} {...rest} />;
    case 'unit':
      return <AnchorLink to="/units/$code" params={{ code: subject.id }} {...rest} />;
  }
};
