import { Button, Group, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Around, aroundQuery } from '../api/around-queries.ts';
import { type CaseFile, caseQuery, openActsQuery } from '../api/case-queries.ts';
import { CaseProvider } from '../cases/case-context.tsx';
import type { SheetHeading } from '../fieldwork/sheet.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, Loading, NotThere } from '../shell/states.tsx';
import { ConclusionSheet } from './conclusion-sheet.tsx';
import { DossierSheet } from './dossier-sheet.tsx';

const route = getRouteApi('/inside/cases/$caseId/papers/$what');

/** The conclusion or the list of the file as it will be printed: of now, or of the moment one looks at. */
export const PapersPage = () => {
  const { caseId, what } = route.useParams();
  const { asOf, isPast } = useMoment();
  const file = useQuery(caseQuery(caseId, asOf));
  const around = useQuery(aroundQuery(caseId, asOf));
  const open = useQuery({ ...openActsQuery(caseId), enabled: !isPast });
  if (file.data === undefined || around.data === undefined) {
    const error = file.error ?? around.error;
    return error === null ? <Loading lines={10} /> : <Failure error={error} />;
  }
  const { case: shown } = file.data;
  if (!('findings' in shown) || shown.conclusion === null) return <NotThere />;
  const heading: SheetHeading = { file: shown, recorded: around.data.asOf };
  return (
    <CaseProvider caseId={caseId} asOf={asOf} mayReveal={open.data?.mayReveal === true} showHistory={undefined}>
      <PaperOf what={what} heading={heading} file={shown} around={around.data.around} />
    </CaseProvider>
  );
};

type PaperProps = Readonly<{ what: string; heading: SheetHeading; file: CaseFile; around: Around }>;

const PaperOf = ({ what, heading, file, around }: PaperProps) => {
  const { t } = useWords();
  const { caseId } = file;
  if (what === 'conclusion') {
    return (
      <OnScreen title={t('around.print.issued')} hint={t('fieldwork.print.sealedHint')} caseId={caseId}>
        <ConclusionSheet heading={heading} file={file} around={around} version="issued" />
      </OnScreen>
    );
  }
  if (what === 'published' && file.publication !== null) {
    return (
      <OnScreen title={t('around.print.published')} hint={t('around.print.publishedHint')} caseId={caseId}>
        <ConclusionSheet heading={heading} file={file} around={around} version="published" />
      </OnScreen>
    );
  }
  if (what !== 'dossier') return <NotThere />;
  return (
    <OnScreen title={t('around.print.dossier')} hint={t('around.print.dossierHint')} caseId={caseId}>
      <DossierSheet heading={heading} file={file} around={around} />
    </OnScreen>
  );
};

type OnScreenProps = Readonly<{ title: string; hint: string; caseId: string; children: ReactNode }>;

/** Around the paper what is of no use on it. */
const OnScreen = ({ title, hint, caseId, children }: OnScreenProps) => {
  const { t } = useWords();
  return (
    <Stack>
      <Stack data-not-on-paper gap="sm">
        <AnchorLink to="/cases/$caseId" params={{ caseId }} search={{ tab: 'after' }} size="sm">
          <ArrowLeftIcon aria-hidden /> {t('fieldwork.print.back')}
        </AnchorLink>
        <PageTitle>{title}</PageTitle>
        <Text size="sm">{hint}</Text>
        <Group>
          <Button onClick={() => window.print()}>{t('fieldwork.print.now')}</Button>
        </Group>
      </Stack>
      {children}
    </Stack>
  );
};
