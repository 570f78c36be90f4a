import { Text } from '@mantine/core';
import { requestSubjectNames } from '#terms/oversight-requests.ts';
import type { RequestLine } from '../api/request-queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';

type SubjectProps = Readonly<{
  subject: Pick<RequestLine['subject'], 'kind' | 'id'> & Readonly<{ title: Readonly<{ vi: string; en: string }> }>;
  /** The moment that it is shown as of: `''` is now. */
  asOf?: string;
}>;

/** What a question is about, with the way to it: as it was at a moment where one is named, else as one looks now. */
export const SubjectLink = ({ subject, asOf }: SubjectProps) => {
  const { say, language } = useWords();
  const title = subject.title[language];
  return (
    <>
      {capitalised(say(requestSubjectNames[subject.kind]))}:{' '}
      <LinkTo subject={subject} asOf={asOf}>
        {title}
      </LinkTo>
    </>
  );
};

type LinkToProps = Readonly<{
  subject: Pick<SubjectProps['subject'], 'kind' | 'id'>;
  asOf: string | undefined;
  children: string;
}>;

const LinkTo = ({ subject: { kind, id }, asOf, children }: LinkToProps) => {
  const search = asOf === undefined ? {} : { search: { asOf: asOf === '' ? undefined : asOf } };
  switch (kind) {
    case 'case':
      return (
        <AnchorLink to="/cases/$caseId" params={{ caseId: id }} {...search}>
          {children}
        </AnchorLink>
      );
    case 'matter':
      return (
        <AnchorLink to="/matters/$matterId" params={{ matterId: id }} {...search}>
          {children}
        </AnchorLink>
      );
    case 'accountability':
      return (
        <AnchorLink to="/accountability/$actionId" params={{ actionId: id }} {...search}>
          {children}
        </AnchorLink>
      );
    case 'unit':
      return (
        <AnchorLink to="/units/$code" params={{ code: id }} {...search}>
          {children}
        </AnchorLink>
      );
    case 'province':
      return asOf === undefined ? (
        <Text span>{children}</Text>
      ) : (
        <AnchorLink to="/cases" {...search}>
          {children}
        </AnchorLink>
      );
  }
};
