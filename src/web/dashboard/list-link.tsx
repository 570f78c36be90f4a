import type { MatrixSearch } from '../accountability/matrix-search.ts';
import type { DeadlineSearch } from '../deadlines/deadline-search.ts';
import type { FollowUpSearch } from '../follow-up/follow-up-search.ts';
import type { RegisterSearch } from '../register/register-search.ts';
import { AnchorLink } from '../shell/links.tsx';
import type { DashboardSearch, LeftStageSearch } from './dashboard-search.ts';

/** The list behind a number. */
export type List =
  | Readonly<{ to: '/cases'; search: RegisterSearch }>
  | Readonly<{ to: '/deadlines'; search: DeadlineSearch }>
  | Readonly<{ to: '/follow-up'; search: FollowUpSearch }>
  | Readonly<{ to: '/accountability'; search: MatrixSearch }>
  | Readonly<{ to: '/dashboard'; search: DashboardSearch }>
  | Readonly<{ to: '/dashboard/left-stage'; search: LeftStageSearch }>;

type ListLinkProps = Readonly<{
  list: List;
  /** Another moment than that of the screen. */
  asOf?: string | undefined;
  /** What is counted: a number alone says nothing to who hears it. */
  label: string;
  /** Among words a colour alone does not say that it leads somewhere. */
  isInText?: boolean;
  children: string;
}>;

/** A number that leads to what it counts, as of the same moment. */
export const ListLink = ({ list, asOf, label, isInText = false, children }: ListLinkProps) => {
  const named = {
    'aria-label': `${label}: ${children}`,
    children,
    underline: isInText ? ('always' as const) : ('hover' as const),
  };
  const moment = asOf === undefined ? {} : { asOf };
  switch (list.to) {
    case '/cases':
      return <AnchorLink {...named} to="/cases" search={{ ...list.search, ...moment }} />;
    case '/deadlines':
      return <AnchorLink {...named} to="/deadlines" search={{ ...list.search, ...moment }} />;
    case '/follow-up':
      return <AnchorLink {...named} to="/follow-up" search={{ ...list.search, ...moment }} />;
    case '/accountability':
      return <AnchorLink {...named} to="/accountability" search={{ ...list.search, ...moment }} />;
    case '/dashboard':
      // Further down on the same page.
      return <AnchorLink {...named} to="/dashboard" search={{ ...list.search, ...moment }} resetScroll={false} />;
    case '/dashboard/left-stage':
      return <AnchorLink {...named} to="/dashboard/left-stage" search={{ ...list.search, ...moment }} />;
  }
};
