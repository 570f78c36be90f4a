import { Button, type ButtonProps, Group, Menu } from '@mantine/core';
import { ChevronDownIcon } from '@primer/octicons-react';
import type { CaseActType } from '#domain/inspection-case/open-acts.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { OpenAct } from '../api/case-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink, MenuItemLink } from '../shell/links.tsx';
import { actWords, caseActTypes, isAround, isCaseActType, slugOf, wordsOf } from './act-words.ts';

type ActLinkProps = Readonly<{
  caseId: string;
  act: CaseActType;
  subject?: string;
  /** Says of which part it is; beside the part itself that would be said twice. */
  named?: boolean;
}> &
  Pick<ButtonProps, 'variant' | 'size'>;

/** The way to an act: a page of its own, since most have much to fill in. */
export const ActLink = ({ caseId, act, subject, named = false, ...button }: ActLinkProps) => {
  const { say } = useWords();
  return (
    <ButtonLink
      {...button}
      to="/cases/$caseId/do/$act"
      params={{ caseId, act: slugOf(act) }}
      search={subject === undefined ? {} : { subject }}
    >
      {say(actWords[act].name)}
      {named && ` · ${subject}`}
    </ButtonLink>
  );
};

type CaseActsProps = Readonly<{ caseId: string; stage: Stage; open: readonly OpenAct[] }>;

/** What one can do to the case as a whole: the steps that lead on as buttons, the rest in a menu. */
export const CaseActLinks = ({ caseId, stage, open }: CaseActsProps) => {
  const { t } = useWords();
  const offered = ofTheWhole(open);
  const leading = offered.filter((act) => wordsOf(act).leadsOnIn?.includes(stage));
  const others = offered.filter((act) => !leading.includes(act));
  const onParts = leadingOnParts(open, stage);
  if (offered.length + onParts.length === 0) return null;
  return (
    <Group gap="xs" className="acts">
      {leading.map((act, index) => (
        <ActLink key={act} caseId={caseId} act={act} variant={index === 0 ? 'filled' : 'light'} />
      ))}
      {onParts.map(({ act, subject }) => (
        <ActLink key={`${act} ${subject}`} caseId={caseId} act={act} subject={subject} variant="light" named />
      ))}
      {others.length > 0 && <ActMenu caseId={caseId} acts={others} name={t('caseFile.otherActs')} />}
    </Group>
  );
};

type ActMenuProps = Readonly<{ caseId: string; acts: readonly CaseActType[]; name: string }>;

/** Ways to acts that are done more rarely. */
const ActMenu = ({ caseId, acts, name }: ActMenuProps) => {
  const { say } = useWords();
  return (
    <Menu position="bottom-start" width={300} shadow="md">
      <Menu.Target>
        <Button variant="default" rightSection={<ChevronDownIcon aria-hidden />}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <MenuItemLink key={act} to="/cases/$caseId/do/$act" params={{ caseId, act: slugOf(act) }}>
            {say(actWords[act].name)}
          </MenuItemLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

const FEW = 3;

/** What a part of the case waits for: a finding to be reviewed, a recommendation to be verified. Many are in their tab. */
const leadingOnParts = (open: readonly OpenAct[], stage: Stage) => {
  const found = open.flatMap(({ act, subjects }) =>
    isCaseActType(act) && wordsOf(act).on !== undefined && wordsOf(act).leadsOnIn?.includes(stage)
      ? (subjects ?? []).map((subject) => ({ act, subject }))
      : [],
  );
  return found.length > FEW ? [] : found;
};

const ofTheWhole = (open: readonly OpenAct[]): readonly CaseActType[] => {
  const types = new Set(open.map(({ act }) => act).filter(isCaseActType));
  return caseActTypes.filter(
    (act) => types.has(act) && wordsOf(act).on === undefined && wordsOf(act).place === undefined,
  );
};

/** Done every day at the unit: a button each, since it is a thumb that presses it. */
const DAILY: readonly CaseActType[] = ['WriteDiaryEntry', 'SignMinutes', 'RequestDocuments'];

/** What one can do at the unit: what is done every day as buttons, the rest in a menu. */
export const UnitActLinks = ({ caseId, open }: Readonly<{ caseId: string; open: readonly OpenAct[] }>) => {
  const { t } = useWords();
  const types = new Set(open.map(({ act }) => act).filter(isCaseActType));
  const offered = caseActTypes.filter((act) => types.has(act) && wordsOf(act).place === 'unit');
  const daily = DAILY.filter((act) => offered.includes(act));
  const others = offered.filter((act) => !daily.includes(act));
  if (offered.length === 0) return null;
  return (
    <Group gap="xs" className="acts">
      {daily.map((act) => (
        <ActLink key={act} caseId={caseId} act={act} variant="light" />
      ))}
      {others.length > 0 && <ActMenu caseId={caseId} acts={others} name={t('fieldwork.more')} />}
    </Group>
  );
};

/** What one can do after the conclusion; the steps of the case itself stand in its head too. */
export const AroundActLinks = ({ caseId, open }: Readonly<{ caseId: string; open: readonly OpenAct[] }>) => {
  const types = new Set(open.map(({ act }) => act).filter(isCaseActType));
  const offered = caseActTypes.filter((act) => types.has(act) && isAround(act) && wordsOf(act).on === undefined);
  if (offered.length === 0) return null;
  return (
    <Group gap="xs" className="acts">
      {offered.map((act) => (
        <ActLink key={act} caseId={caseId} act={act} variant="light" />
      ))}
    </Group>
  );
};

/** What one can do to one finding or recommendation. */
export const SubjectActLinks = ({
  caseId,
  subject,
  open,
}: Readonly<{ caseId: string; subject: string; open: readonly OpenAct[] }>) => {
  const offered = open
    .filter(({ subjects }) => subjects?.includes(subject))
    .map(({ act }) => act)
    .filter(isCaseActType);
  if (offered.length === 0) return null;
  return (
    <Group gap="xs" className="acts">
      {caseActTypes
        .filter((act) => offered.includes(act))
        .map((act) => (
          <ActLink key={act} caseId={caseId} act={act} subject={subject} size="xs" variant="light" />
        ))}
    </Group>
  );
};
