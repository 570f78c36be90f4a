import type { RequestFile } from '../api/request-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { SubjectLink } from './subject-link.tsx';

type MomentLinkProps = Readonly<{
  subject: RequestFile['subject'];
  moment: RequestFile['moment'];
}>;

/** The moment in words, and the way to the very thing as it was then. */
export const MomentLink = ({ subject, moment: { number, day } }: MomentLinkProps) => {
  const { t } = useWords();
  const then = t('requests.seeThen', { number });
  return (
    <>
      {t('requests.momentText', { number, day: dateText(day) })}
      <br />
      <SubjectLink subject={{ ...subject, title: { vi: then, en: then } }} asOf={String(number)} />
    </>
  );
};
