import { useQuery } from '@tanstack/react-query';
import { unitQuery } from '../api/queries.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';

/** A unit by its name: a code says nothing to most who read it. Until the name is there the code stands for it. */
export const UnitName = ({ code }: Readonly<{ code: string }>) => {
  const { asOf } = useMoment();
  const { data } = useQuery(unitQuery(code, undefined, asOf));
  return data?.unit.name ?? code;
};

/** The name, leading to the unit; underlined, since it stands among other words. */
export const UnitLink = ({ code }: Readonly<{ code: string }>) => (
  <AnchorLink to="/units/$code" params={{ code }} underline="always" inherit>
    <UnitName code={code} />
  </AnchorLink>
);
