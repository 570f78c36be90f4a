import type { RequestFile } from '../api/request-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { SubjectLink } from './subject-link.tsx';

type MomentLinkProps = Readonly<{
  subject: RequestFile['subject'];
  moment: RequestFile['moment'];
  /** Stands behind no other words. */
  isAlone?: boolean;
}>;

/** The moment in words, and the way to the very thing as it was then. */
export const MomentLink = ({ subject, moment: { number, day }, isAlone = false }: MomentLinkProps) => {
  const { t } = useWords();
  const text = t('requests.momentText', { number, day: dateText(day) });
  const then = t('requests.seeThen', { number });
  return (
    <>
      {isAlone ? capitalised(text) : text}
      <br />
      <SubjectLink subject={{ ...subject, title: { vi: then, en: then } }} asOf={String(number)} />
    </>
  );
};
