import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Around, aroundQuery } from '../api/around-queries.ts';
import type { CaseFile, OpenAct } from '../api/case-queries.ts';
import { AroundActLinks } from '../case-acts/act-links.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Empty, Loaded, StaleNotice } from '../shell/states.tsx';
import { ContestsPart } from './contests-part.tsx';
import { FilePart, TransfersPart } from './file-part.tsx';
import { AmendmentsPart, LateFactsPart, ReinspectionsPart, ReopeningsPart } from './later-parts.tsx';
import { OpinionsPart } from './opinions-part.tsx';

export type AroundProps = Readonly<{ file: CaseFile; around: Around; acts: readonly OpenAct[] }>;

/** Around the conclusion and after it. What waits for somebody stands first. */
export const AroundTab = ({ file, acts }: Omit<AroundProps, 'around'>) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const query = useQuery(aroundQuery(file.caseId, asOf));
  return (
    <Stack>
      <AroundActLinks caseId={file.caseId} open={acts} />
      <Papers file={file} />
      {file.conclusion === null && file.form === 'inspection' && <Text size="sm">{t('around.notYet')}</Text>}
      <Loaded query={query} lines={8}>
        {({ around, asOf: moment }) => (
          <Stack gap="lg">
            <StaleNotice stale={moment.staleSince} />
            {isEmpty(file.form === 'check' ? ofCheck(around) : around) ? (
              <Empty>{t('around.nothing')}</Empty>
            ) : file.form === 'check' ? (
              <OfCheck file={file} around={around} acts={acts} />
            ) : (
              <Parts file={file} around={around} acts={acts} />
            )}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
};

/** Papers that are made of the case: as it was issued, as it was published, and what lies in the file. */
const Papers = ({ file: { caseId, conclusion, form, publication } }: Readonly<{ file: CaseFile }>) => {
  const { t } = useWords();
  // A check ends in a notice, which is published nowhere.
  if (conclusion === null || form === 'check') return null;
  return (
    <Group gap="md">
      <AnchorLink to="/cases/$caseId/papers/$what" params={{ caseId, what: 'conclusion' }} size="sm">
        {t('around.print.issued')}
      </AnchorLink>
      {publication !== null && (
        <AnchorLink to="/cases/$caseId/papers/$what" params={{ caseId, what: 'published' }} size="sm">
          {t('around.print.published')}
        </AnchorLink>
      )}
      <AnchorLink to="/cases/$caseId/papers/$what" params={{ caseId, what: 'dossier' }} size="sm">
        {t('around.print.dossier')}
      </AnchorLink>
    </Group>
  );
};

/** The order to implement belongs to follow-up: of a check no file is due. */
const ofCheck = (around: Around): Around => ({
  ...around,
  legalFile: { ...around.legalFile, orderedOn: null },
});

const isEmpty = (around: Around): boolean =>
  around.legalFile.orderedOn === null &&
  around.legalFile.closed === null &&
  [
    around.opinions,
    around.amendments,
    around.contests,
    around.transfers,
    around.lateFacts,
    around.reinspections,
    around.reopenings,
  ].every(({ length }) => length === 0);

/** What a check may have of it: the rest is of a conclusion. */
const OfCheck = (props: AroundProps) => (
  <>
    <LateFactsPart {...props} />
    <TransfersPart {...props} />
    <ReopeningsPart {...props} />
  </>
);

const Parts = (props: AroundProps) => (
  <>
    <ContestsPart {...props} />
    <OpinionsPart {...props} />
    <FilePart {...props} />
    <LateFactsPart {...props} />
    <TransfersPart {...props} />
    <AmendmentsPart {...props} />
    <ReinspectionsPart {...props} />
    <ReopeningsPart {...props} />
  </>
);
