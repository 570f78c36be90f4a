import { Alert } from '@mantine/core';
import { AlertIcon, LawIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import type { PostLevel } from '#domain/unit/post-level.ts';
import { competenceQuery } from '../api/unit-law-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMe } from '../shell/use-me.ts';
import { CompetenceAnswer } from '../units/competence-answer.tsx';

type CompetencePreviewProps = Readonly<{
  unit: string;
  day: string | undefined;
  corruptionSigns: boolean;
  highestSuspect: PostLevel | undefined;
}>;

/** Whose case it is by the law of that day, before anybody fills in the rest: and whether one's own body is among them. */
export const CompetencePreview = ({ unit, day, corruptionSigns, highestSuspect }: CompetencePreviewProps) => {
  const { t } = useWords();
  const { body } = useMe();
  const question = { code: unit, day, asOf: undefined, corruptionSigns, highestSuspect };
  const { data, isPlaceholderData } = useQuery({ ...competenceQuery(question), enabled: unit !== '' });
  // What stands there while the new answer is fetched is about another unit.
  if (unit === '' || data === undefined || (isPlaceholderData && data.competence.code !== unit)) return null;
  const { competence } = data;
  const isOurs = [competence.competent, ...competence.others].some((each) => each?.unit?.code === body.code);
  return (
    <Alert
      color={isOurs ? 'gray' : 'yellow'}
      variant="outline"
      icon={isOurs ? <LawIcon aria-hidden /> : <AlertIcon aria-hidden />}
      title={isOurs ? t('register.open.competentBody') : t('register.open.notOurs', { body: body.name })}
    >
      <CompetenceAnswer competence={competence} />
    </Alert>
  );
};
