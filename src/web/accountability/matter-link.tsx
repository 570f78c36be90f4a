import type { ReactNode } from 'react';
import { AnchorLink } from '../shell/links.tsx';

type MatterLinkProps = Readonly<{ matterId: string; size?: string; fw?: number; children: ReactNode }>;

/** The way to the file of a corruption matter. */
export const MatterLink = ({ matterId, children, ...look }: MatterLinkProps) => (
  <AnchorLink to="/matters/$matterId" params={{ matterId }} underline="always" {...look}>
    {children}
  </AnchorLink>
);
