import { Stack } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CaseActType } from '#domain/inspection-case/open-acts.ts';
import { type CaseFile, caseQuery, type OpenAct, openActsQuery } from '../api/case-queries.ts';
import { CaseProvider } from '../cases/case-context.tsx';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { NotInThePast, NotOpen } from '../forms/form-gate.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, Loading, NotThere, StaleNotice } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import type { ActContext } from './act-definition.ts';
import { actOfSlug, actWords, wordsOf } from './act-words.ts';
import { definitions } from './definitions.ts';
import { Receipt } from './receipt.tsx';
import { RevisionNotice } from './revision-notice.tsx';

const route = getRouteApi('/inside/cases/$caseId/do/$act');

/** One act on a case, on a page of its own: it can be linked to, left with Back, and come back to. */
export const ActPage = () => {
  const { caseId, act: slug } = route.useParams();
  const { isPast } = useMoment();
  const act = actOfSlug(slug);
  const file = useQuery(caseQuery(caseId, undefined));
  const open = useQuery(openActsQuery(caseId));
  if (act === undefined) return <NotThere />;
  if (isPast) return <NotInThePast />;
  if (file.data === undefined || open.data === undefined) {
    const error = file.error ?? open.error;
    return error === null ? <Loading lines={8} /> : <Failure error={error} />;
  }
  if (!('findings' in file.data.case)) return <NotThere />;
  return (
    <CaseProvider caseId={caseId} asOf={undefined} mayReveal={open.data.mayReveal} showHistory={undefined}>
      <StaleNotice stale={file.data.asOf.staleSince} />
      <ActOnCase act={act} file={file.data.case} open={open.data.acts} />
    </CaseProvider>
  );
};

type ActOnCaseProps = Readonly<{ act: CaseActType; file: CaseFile; open: readonly OpenAct[] }>;

const ActOnCase = ({ act, file, open }: ActOnCaseProps) => {
  const { say, language } = useWords();
  const me = useMe();
  const { subject } = route.useSearch();
  const { contract, subjectParam, initial, Fields, preview, toBody, isIndependent, ...definition } = definitions[act];
  const offered = open.find((each) => each.act === act);
  const context: ActContext = { file, me, subject, subjects: offered?.subjects ?? [] };
  const name = say(actWords[act].name);
  const isOpen = offered !== undefined && (subject === undefined || offered.subjects?.includes(subject) !== false);
  const isAboutOne = subjectParam !== undefined || definition.needsSubject === true;
  if (isAboutOne && subject === undefined) return <NotThere />;
  const title = subject === undefined || wordsOf(act).on === undefined ? name : `${name} · ${subject}`;
  return (
    <Stack>
      <AnchorLink to="/cases/$caseId" params={{ caseId: file.caseId }} size="sm">
        <ArrowLeftIcon aria-hidden /> {file.title[language]}
      </AnchorLink>
      <PageTitle>{title}</PageTitle>
      <ActForm
        key={`${act} ${subject ?? ''}`}
        contract={contract}
        params={{ caseId: file.caseId, ...(subjectParam === undefined ? {} : { [subjectParam]: subject ?? '' }) }}
        subject={subject}
        initial={initial(context)}
        title={`${title}: ${file.title[language]}`}
        revision={isIndependent ? undefined : file.revision}
        // What was written is still there: a right that went, or a stage that passed, must not throw it away.
        notice={isOpen ? undefined : <NotOpen />}
        renderChanges={(since) => <RevisionNotice caseId={file.caseId} since={since} />}
        {...(preview === undefined
          ? {}
          : { renderPreview: (values: Parameters<typeof preview>[0]) => preview(values, context, language) })}
        {...(toBody === undefined ? {} : { toBody: (values: Values) => toBody(values, context) })}
        renderReceipt={(stored, again) => <Receipt act={act} file={file} stored={stored} onAgain={again} />}
      >
        {() => <Fields context={context} />}
      </ActForm>
    </Stack>
  );
};
