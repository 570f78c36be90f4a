import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { aroundQuery } from '../api/around-queries.ts';
import { caseDeadlinesQuery } from '../api/deadline-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { wasSilent } from './silence.ts';

/** Whoever issues a conclusion sees whose opinion is out, and whether his silence lets him go on. It refuses nothing. */
export const OpinionsNotice = ({ caseId }: Readonly<{ caseId: string }>) => {
  const { t } = useWords();
  const { data } = useQuery(aroundQuery(caseId, undefined));
  const { data: clocks } = useQuery(caseDeadlinesQuery(caseId, undefined));
  const out = (data?.around.opinions ?? []).filter(({ answer }) => answer === null);
  if (out.length === 0 || clocks === undefined) return null;
  const isSilent = ({ opinionId }: (typeof out)[number]): boolean =>
    wasSilent(clocks.deadlines.find(({ subject }) => subject === opinionId));
  const names = (some: typeof out): string => some.map(({ superior }) => superior).join(', ');
  const silent = out.filter(isSilent);
  const awaited = out.filter((each) => !isSilent(each));
  return (
    <Alert color={awaited.length > 0 ? 'yellow' : 'blue'} variant="outline" title={t('around.opinions.title')}>
      {awaited.length > 0 && <Text size="sm">{t('around.opinions.outOnForm', { names: names(awaited) })}</Text>}
      {silent.length > 0 && <Text size="sm">{t('around.opinions.silenceOnForm', { names: names(silent) })}</Text>}
    </Alert>
  );
};
