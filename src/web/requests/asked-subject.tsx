import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import { actionQuery } from '../api/accountability-queries.ts';
import { caseQuery } from '../api/case-queries.ts';
import { matterQuery } from '../api/matter-queries.ts';
import { unitQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { matterTitle } from '../matters/matter-title.ts';
import { Failure, Loading } from '../shell/states.tsx';
import { SubjectLink } from './subject-link.tsx';

type AskedProps = Readonly<{ subject: RequestSubject; asOf: string | undefined }>;

/** What the question will be about, by its title at the moment that is looked at. */
export const AskedSubject = ({ subject, asOf }: AskedProps) => {
  const { language } = useWords();
  const { title, error } = useTitle(subject, asOf, language);
  if (error !== null && title === undefined) return <Failure error={error} />;
  if (title === undefined) return <Loading lines={1} />;
  return (
    <Text component="div">
      <SubjectLink subject={{ ...subject, title: { vi: title, en: title } }} />
    </Text>
  );
};

const useTitle = ({ kind, id }: RequestSubject, asOf: string | undefined, language: 'vi' | 'en') => {
  const ofCase = useQuery({ ...caseQuery(id, asOf), enabled: kind === 'case' });
  const ofMatter = useQuery({ ...matterQuery(id, asOf), enabled: kind === 'matter' });
  const ofAction = useQuery({ ...actionQuery(id, asOf), enabled: kind === 'accountability' });
  const ofUnit = useQuery({ ...unitQuery(id, undefined, asOf), enabled: kind === 'unit' || kind === 'province' });
  switch (kind) {
    case 'case':
      return { title: ofCase.data?.case.title[language], error: ofCase.error };
    case 'matter':
      return { title: ofMatter.data && matterTitle(ofMatter.data.matter, language), error: ofMatter.error };
    case 'accountability': {
      const person = ofAction.data?.action.line.person;
      return { title: person ? `${person.name}, ${person.post}` : undefined, error: ofAction.error };
    }
    case 'unit':
    case 'province':
      return { title: ofUnit.data?.unit.name, error: ofUnit.error };
  }
};
