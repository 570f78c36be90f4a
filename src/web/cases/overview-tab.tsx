import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { InfoIcon, VerifiedIcon } from '@primer/octicons-react';
import type { ReactNode } from 'react';
import { planOf } from '#domain/inspection-plan/plan-year.ts';
import { appraisalNames } from '#terms/cases.ts';
import { extensionGroundNames } from '#terms/clocks.ts';
import { suspensionGroundNames } from '#terms/inspection-time.ts';
import { topicName } from '#terms/topics.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { CheckCourse, CheckOutcome } from './check-overview.tsx';
import { OnPaper, useFact } from './fact-of-case.tsx';
import { type Fact, Facts } from './facts.tsx';
import { FieldValue, Value } from './field-value.tsx';
import { useLeadingBody } from './leading-body.tsx';

type OverviewTabProps = Readonly<{
  file: CaseFile;
  /** It stands beside something else, and has half of the screen. */
  isNarrow?: boolean;
}>;

/** What the case is about, how far it has come, what came of it. Every value shows where it comes from. */
export const OverviewTab = ({ file, isNarrow = false }: OverviewTabProps) => {
  const { t } = useWords();
  return (
    <SimpleGrid cols={isNarrow ? 1 : { base: 1, md: 2 }}>
      <Part title={t('caseFile.overview.scope')}>
        <Scope file={file} />
      </Part>
      <Part title={t('caseFile.overview.course')}>
        {file.form === 'check' ? <CheckCourse file={file} /> : <Course file={file} />}
      </Part>
      <Part title={file.form === 'check' ? t('check.outcome') : t('caseFile.overview.outcome')}>
        {file.form === 'check' ? <CheckOutcome file={file} /> : <Outcome file={file} />}
      </Part>
      {file.form === 'inspection' && (
        <Part title={t('caseFile.overview.assessment')}>
          <Assessments file={file} />
        </Part>
      )}
    </SimpleGrid>
  );
};

const Part = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <Card withBorder padding="md">
    <Title order={2} size="h4" mb="sm">
      {title}
    </Title>
    {children}
  </Card>
);

const Scope = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t } = useWords();
  const fact = useFact();
  const leading = useLeadingBody(file);
  const isCheck = file.form === 'check';
  const nameOf = (officerId: string) => file.officers[officerId] ?? officerId;
  return (
    <Facts
      facts={[
        fact('unit', file.unit.code),
        { ...fact('topics', file.topics), name: isCheck ? t('check.open.topics') : t('register.open.topics') },
        {
          ...fact('period', file.period),
          name: isCheck ? capitalised(t('check.period')) : t('register.column.period'),
        },
        fact('source', file.source),
        file.sourceReference === null ? undefined : fact('sourceReference', file.sourceReference),
        file.planItem === null
          ? undefined
          : { name: fact('planItem', '').name, value: <PlanItemLink planItem={file.planItem} /> },
        fact('corruptionSigns', file.corruptionSigns),
        fact('body', file.body.code),
        leading,
        { name: fact('competence', '').name, value: <Competence competence={file.competence} /> },
        { name: capitalised(t('caseFile.overview.openedOn')), value: dateText(file.openedOn) },
        { name: capitalised(t('caseFile.overview.openedBy')), value: nameOf(file.openedBy) },
        carriedInFact(file, nameOf, t),
      ]}
    />
  );
};

/** Where it was taken from, by whom, and out of which rows of a table. */
const carriedInFact = (
  { carriedIn }: CaseFile,
  nameOf: (officerId: string) => string,
  t: ReturnType<typeof useWords>['t'],
): Fact | undefined => {
  if (carriedIn === null) return undefined;
  const { paperFile, by, on, importedFrom } = carriedIn;
  const told = { reference: paperFile.reference, place: paperFile.keptAt, name: nameOf(by), day: dateText(on) };
  return {
    name: capitalised(t('register.fromPaper')),
    value:
      t('caseFile.overview.carriedIn', told) +
      (importedFrom === undefined ? '' : t('caseFile.overview.imported', { rows: importedFrom.rows.length })),
  };
};

/** The item of the year's plan that the case carries out. */
const PlanItemLink = ({ planItem: { planId, itemId } }: Readonly<{ planItem: NonNullable<CaseFile['planItem']> }>) => {
  const { t } = useWords();
  const { year } = planOf(planId);
  return (
    <AnchorLink to="/plan" search={{ year }} underline="always">
      {t('caseFile.overview.planItem', { item: itemId, year })}
    </AnchorLink>
  );
};

/** The rule by which the body was competent, with the mark it carries: what nobody has read is never shown as read. */
const Competence = ({ competence }: Readonly<{ competence: CaseFile['competence'] }>) => {
  const { t } = useWords();
  const isVerified = competence['verified'] === true;
  return (
    <Stack gap={4} align="flex-start">
      <Value path="/competence" value={competence['article']} />
      <Chip tone={isVerified ? 'good' : 'warn'} icon={isVerified ? VerifiedIcon : InfoIcon}>
        {isVerified ? t('caseFile.verifiedLaw') : t('caseFile.unverified')}
      </Chip>
    </Stack>
  );
};

const Course = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t } = useWords();
  const fact = useFact();
  const timeFacts = useTimeFacts();
  const { decision, results, drafterId, drafts } = file;
  return (
    <Facts
      facts={[
        fact('decision', decision?.document ?? null),
        decision === null ? undefined : fact('durationDays', decision.durationDays),
        decision?.durationUnit == null ? undefined : fact('durationUnit', decision.durationUnit),
        fact('announcement', file.announcement),
        ...timeFacts(file),
        fact('results', results?.['document'] ?? null),
        results?.['headResponsibilityGrade'] === undefined
          ? undefined
          : fact('headResponsibilityGrade', results['headResponsibilityGrade']),
        ...dissentsIn(results).map(({ officerId, text }) => ({
          name: t('caseFile.overview.dissentOf', { name: file.officers[officerId] ?? officerId }),
          value: <Value path={`/dissents/${officerId}`} value={text} />,
        })),
        ...file.dissents
          .filter(({ draftVersion }) => draftVersion === undefined)
          .map(({ dissentId, reservedBy, text }) => ({
            name: `${t('caseFile.overview.dissentOf', { name: file.officers[reservedBy] ?? reservedBy })} (${dissentId})`,
            value: <Value path={`/opinions/${dissentId}/opinion`} value={text} />,
          })),
        drafterId === null ? undefined : fact('drafter', drafterId),
        ...drafts.map((draft) => ({
          name: t('caseFile.overview.draft', { version: draft.version }),
          value: <Draft draft={draft} file={file} />,
        })),
      ]}
    />
  );
};

/** What became of the time that the decision gave, in the order in which it happened. */
const useTimeFacts = () => {
  const { t, say } = useWords();
  return ({ extensions, suspensions, termination }: CaseFile): readonly Fact[] => [
    ...extensions.map(({ days, ground, document, occurredOn }) => ({
      name: t('caseFile.overview.extension', { day: dateText(occurredOn) }),
      value: (
        <OnPaper document={document}>
          {t('caseFile.overview.extendedBy', { days, ground: say(extensionGroundNames[ground]) })}
        </OnPaper>
      ),
    })),
    ...suspensions.map(({ suspended, resumed }) => ({
      name: t('caseFile.overview.suspension', { day: dateText(suspended.occurredOn) }),
      value: (
        <OnPaper document={suspended.document}>
          {say(suspensionGroundNames[suspended.ground])};{' '}
          {resumed !== null && t('caseFile.overview.resumed', { day: dateText(resumed.occurredOn) })}
          {resumed === null && termination === null && t('caseFile.overview.notResumed')}
          {resumed === null && termination !== null && t('caseFile.overview.neverResumed')}
        </OnPaper>
      ),
    })),
    ...(termination === null
      ? []
      : [
          {
            name: t('caseFile.overview.termination', { day: dateText(termination.occurredOn) }),
            value: <OnPaper document={termination.document}>{termination.ground}</OnPaper>,
          },
        ]),
  ];
};

type Dissent = Readonly<{ officerId: string; text: unknown }>;

const dissentsIn = (results: CaseFile['results']): readonly Dissent[] => {
  const dissents = results?.['dissents'];
  return Array.isArray(dissents) ? dissents : [];
};

type DraftProps = Readonly<{ draft: CaseFile['drafts'][number]; file: CaseFile }>;

const Draft = ({ draft, file: { officers, dissents } }: DraftProps) => {
  const { t, language } = useWords();
  const nameOf = (officerId: string) => officers[officerId] ?? officerId;
  return (
    <>
      <div>{t('caseFile.overview.draftBy', { name: nameOf(draft.draftedBy), day: dateText(draft.occurredOn) })}</div>
      <FieldValue path="/draft/hash" value={draft.hash} />
      {dissents
        .filter(({ draftVersion }) => draftVersion === draft.version)
        .map(({ dissentId, reservedBy, text }) => (
          <div key={dissentId}>
            {t('caseFile.overview.dissentOf', { name: nameOf(reservedBy) })} ({dissentId}):{' '}
            <Value path={`/opinions/${dissentId}/opinion`} value={text} />
          </div>
        ))}
      {draft.appraisals.map((appraisal) => (
        <div key={`${appraisal.appraisedBy} ${appraisal.occurredOn}`}>
          {t('caseFile.overview.appraisal', {
            result: wordFor(appraisalNames, appraisal.result, language),
            name: nameOf(appraisal.appraisedBy),
            day: dateText(appraisal.occurredOn),
          })}
          {appraisal.comment !== null && (
            <div>
              <FieldValue path="/comment" value={appraisal.comment} />
            </div>
          )}
        </div>
      ))}
    </>
  );
};

const Outcome = ({ file }: Readonly<{ file: CaseFile }>) => {
  const fact = useFact();
  const { conclusion, publication, closure } = file;
  return (
    <Facts
      facts={[
        fact('conclusion', conclusion?.['document'] ?? null),
        ...(['channels', 'postedOn', 'until', 'publishedHash', 'redactions'] as const).map((field) =>
          publication === null ? undefined : fact(field, publication[field], `/publication/${field}`),
        ),
        closure.closed === null ? undefined : fact('outcome', closure.closed['outcome']),
      ]}
    />
  );
};

const Assessments = ({ file }: Readonly<{ file: CaseFile }>) => {
  const { t, language } = useWords();
  if (file.assessments.length === 0) return <Text c="dimmed">{t('states.none')}</Text>;
  return (
    <Facts
      facts={file.assessments.map(({ topic, result }) => ({
        name: capitalised(topicName(topic, language)),
        value: <Value path={`/assessments/${topic}`} value={result} />,
      }))}
    />
  );
};
