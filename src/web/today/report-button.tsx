import { Button, Menu, Text } from '@mantine/core';
import { PlusCircleIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { firstCasesQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink, MenuItemLink } from '../shell/links.tsx';

/** Stages in which findings are taken. */
const TAKING = 'announced,fieldwork-ended,reported,drafted';
const ACT = 'report-finding';

/** The one thing an inspector in the field must reach with one thumb. */
export const ReportButton = () => {
  const { t, language } = useWords();
  const { data: cases } = useQuery(firstCasesQuery({ stage: TAKING, sort: '-stage-since' }, undefined, 20));
  if (cases === undefined) return null;
  const [only] = cases;
  if (only === undefined) return <Text c="dimmed">{t('today.reportNone')}</Text>;
  const look = {
    size: 'lg',
    leftSection: <PlusCircleIcon size={20} aria-hidden />,
    style: { alignSelf: 'flex-start' },
  } as const;
  if (cases.length === 1) {
    return (
      <ButtonLink {...look} to="/cases/$caseId/do/$act" params={{ caseId: only.caseId, act: ACT }}>
        {t('today.report')}
      </ButtonLink>
    );
  }
  return (
    <Menu position="bottom-start" width="target" shadow="md">
      <Menu.Target>
        <Button {...look}>{t('today.report')}</Button>
      </Menu.Target>
      <Menu.Dropdown miw={280}>
        <Menu.Label>{t('today.reportChoose')}</Menu.Label>
        {cases.map(({ caseId, title }) => (
          <MenuItemLink key={caseId} to="/cases/$caseId/do/$act" params={{ caseId, act: ACT }}>
            {title[language]}
          </MenuItemLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
