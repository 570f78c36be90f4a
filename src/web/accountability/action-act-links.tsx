import { Button, Group, Menu } from '@mantine/core';
import { ChevronDownIcon } from '@primer/octicons-react';
import type { ActionFile, OpenActionActs } from '../api/accountability-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink, MenuItemLink } from '../shell/links.tsx';
import { type ActionAct, actionActs, actionActWords, isOffered } from './action-act-words.ts';

type Offered = OpenActionActs['acts'];
type ActionActLinksProps = Readonly<{ action: ActionFile; open: Offered }>;

/** What one can do to the action as a whole: the steps that lead on as buttons, the rest in a menu. */
export const ActionActLinks = ({ action, open }: ActionActLinksProps) => {
  const { t, say } = useWords();
  const { actionId } = action;
  const offered = actionActs.filter((act) => actionActWords[act].on === undefined && isOffered(open, act));
  const leading = offered.filter((act) => actionActWords[act].leadsOn?.(action) === true);
  const others = offered.filter((act) => !leading.includes(act));
  if (offered.length === 0) return null;
  return (
    <Group gap="xs" className="acts">
      {leading.map((act, index) => (
        <ButtonLink
          key={act}
          variant={index === 0 ? 'filled' : 'light'}
          to="/accountability/$actionId/do/$act"
          params={{ actionId, act }}
        >
          {say(actionActWords[act].name)}
        </ButtonLink>
      ))}
      {others.length > 0 && (
        <Menu position="bottom-start" width={320} shadow="md">
          <Menu.Target>
            <Button variant="default" rightSection={<ChevronDownIcon aria-hidden />}>
              {t('accountability.acts.other')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((act) => (
              <MenuItemLink key={act} to="/accountability/$actionId/do/$act" params={{ actionId, act }}>
                {say(actionActWords[act].name)}
              </MenuItemLink>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
};

type SubjectActsProps = Readonly<{ actionId: string; on: 'ground' | 'paper'; subject: string; open: Offered }>;

/** What one can do to one ground, or to the record of one paper. */
export const ActionSubjectActs = ({ actionId, on, subject, open }: SubjectActsProps) => {
  const { say } = useWords();
  const offered = actionActs.filter(
    (act): act is ActionAct => actionActWords[act].on === on && isOffered(open, act, subject),
  );
  if (offered.length === 0) return null;
  return (
    <Group gap="xs" className="acts">
      {offered.map((act, index) => (
        <ButtonLink
          key={act}
          size="xs"
          variant={index === 0 ? 'light' : 'default'}
          to="/accountability/$actionId/do/$act"
          params={{ actionId, act }}
          search={{ subject }}
        >
          {say(actionActWords[act].name)}
        </ButtonLink>
      ))}
    </Group>
  );
};
