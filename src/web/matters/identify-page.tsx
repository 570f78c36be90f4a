import { Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { matterActs } from '#http/matters/act-contracts.ts';
import { type CaseFile, caseQuery } from '../api/case-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { blankDocument } from '../forms/document-fields.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, NotThere } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { matterFrom } from './from-findings.ts';
import { IdentifyFields } from './identify-fields.tsx';
import { IdentifyReceipt } from './identify-receipt.tsx';

const route = getRouteApi('/inside/matters/new');

/** Records a corruption matter: out of the findings of a case, or from what others have found. */
export const IdentifyPage = () => {
  const { caseId } = route.useSearch();
  const may = useMay('identify-matter');
  const query = useQuery({ ...caseQuery(caseId ?? '', undefined), enabled: caseId !== undefined });
  if (caseId === undefined) return <IdentifyForm may={may} file={undefined} />;
  return (
    <Loaded query={query} isWrittenOn>
      {({ case: shown }) => ('findings' in shown ? <IdentifyForm may={may} file={shown} /> : <NotThere />)}
    </Loaded>
  );
};

const initialOf = (file: CaseFile | undefined, today: string): Values => ({
  subUnits: [],
  details: '',
  occurredOn: today,
  ...(file === undefined
    ? {
        source: null,
        document: blankDocument('judgment', ''),
        unit: null,
        topic: null,
        actCode: null,
        from: null,
        to: null,
        amountVnd: null,
        summary: '',
        offenders: [],
      }
    : { source: 'inspection', caseId: file.caseId, ...matterFrom(file) }),
});

const IdentifyForm = ({ may, file }: Readonly<{ may: boolean; file: CaseFile | undefined }>) => {
  const { t, language } = useWords();
  const { today } = useMe();
  const title = t('matters.identify.title');
  return (
    <FormGate may={may}>
      {(notice) => (
        <Stack>
          {file !== undefined && (
            <AnchorLink to="/cases/$caseId" params={{ caseId: file.caseId }} search={{ tab: 'matters' }} size="sm">
              <ArrowLeftIcon aria-hidden /> {file.title[language]}
            </AnchorLink>
          )}
          <PageTitle>{title}</PageTitle>
          <Text size="sm" maw={720}>
            {file === undefined ? t('matters.identify.outside') : t('matters.identify.ofCase')}
          </Text>
          <ActForm
            notice={notice}
            contract={matterActs.identifyMatter}
            params={{}}
            subject={file?.caseId}
            initial={initialOf(file, today)}
            title={file === undefined ? title : `${title}: ${file.title[language]}`}
            revision={undefined}
            renderReceipt={(stored) => <IdentifyReceipt stored={stored} caseId={file?.caseId} />}
          >
            {() => <IdentifyFields file={file} />}
          </ActForm>
        </Stack>
      )}
    </FormGate>
  );
};
