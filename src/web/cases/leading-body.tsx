import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '../api/case-queries.ts';
import { successionQuery } from '../api/unit-law-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { useCase } from './case-context.tsx';
import type { Fact } from './facts.tsx';

/**
 * Who leads the case now that the body that opened it is no more, and since when; undefined while it is there itself.
 * Of a closed case: who led it on the day it was closed.
 */
export const useLeadingBody = ({ body, closure }: CaseFile): Fact | undefined => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const { caseId } = useCase();
  const closedOn = closure.closed?.['occurredOn'];
  const day = typeof closedOn === 'string' ? closedOn : undefined;
  const { data } = useQuery(successionQuery({ code: body.code, caseId, day, asOf }));
  const owner = data?.succession.owner;
  const last = data?.succession.after.at(-1);
  if (owner == null || last === undefined) return undefined;
  return {
    name: t('caseFile.leading.title'),
    value: (
      <>
        <AnchorLink to="/units/$code" params={{ code: owner.code }} underline="always" inherit>
          {owner.name}
        </AnchorLink>{' '}
        ({t('caseFile.leading.since', { name: data?.succession.name ?? body.name, day: dateText(last.from) })})
      </>
    ),
  };
};
