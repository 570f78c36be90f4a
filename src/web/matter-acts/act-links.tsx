import { Button, Group, Menu } from '@mantine/core';
import { ChevronDownIcon } from '@primer/octicons-react';
import type { MatterActType } from '#domain/corruption-matter/open-acts.ts';
import type { MatterOpenAct } from '../api/matter-queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink, MenuItemLink } from '../shell/links.tsx';
import { type ActPart, matterActTypes, matterActWords, slugOfMatterAct, wordsOfMatterAct } from './act-words.ts';

type ActLinksProps = Readonly<{ matterId: string; open: readonly MatterOpenAct[]; part: ActPart }>;

/** What one can do to the matter itself. */
export const MatterActLinks = (props: Omit<ActLinksProps, 'part'>) => <MatterActButtons {...props} part="matter" />;

/** The acts of one part of the file: what leads on as a button, the rest in a menu. */
export const MatterActButtons = ({ matterId, open, part }: ActLinksProps) => {
  const { t, say } = useWords();
  const offered = matterActTypes.filter(
    (act) => wordsOfMatterAct(act).part === part && open.some((each) => each.act === act),
  );
  const leading = offered.filter((act) => wordsOfMatterAct(act).leads);
  const others = offered.filter((act) => !leading.includes(act));
  if (offered.length === 0) return null;
  const to = (act: MatterActType) => ({ matterId, act: slugOfMatterAct(act) });
  return (
    <Group gap="xs" className="acts">
      {leading.map((act) => (
        <ButtonLink key={act} to="/matters/$matterId/do/$act" params={to(act)} variant="light">
          {say(matterActWords[act].name)}
        </ButtonLink>
      ))}
      {others.length > 0 && (
        <Menu position="bottom-start" width={300} shadow="md">
          <Menu.Target>
            <Button variant="default" rightSection={<ChevronDownIcon aria-hidden />}>
              {t(`matters.otherActs.${part}`)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((act) => (
              <MenuItemLink key={act} to="/matters/$matterId/do/$act" params={to(act)}>
                {say(matterActWords[act].name)}
              </MenuItemLink>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
};
