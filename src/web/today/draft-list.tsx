import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { canKeepDrafts, DRAFT_DAYS, type DraftOnDevice, listDrafts, removeDraft } from '../forms/drafts.ts';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMe } from '../shell/use-me.ts';

/** What this person has begun to write on this device. */
export const DraftList = () => {
  const { t } = useWords();
  const { officerId } = useMe();
  const [drafts, setDrafts] = useState<readonly DraftOnDevice[]>([]);
  useEffect(() => {
    if (canKeepDrafts()) listDrafts(officerId).then(setDrafts, () => setDrafts([]));
  }, [officerId]);
  if (drafts.length === 0) return null;
  const remove = (id: string): void => {
    setDrafts(drafts.filter((each) => each.id !== id));
    void removeDraft(officerId, id);
  };
  return (
    <section aria-labelledby="my-drafts">
      <Title order={2} id="my-drafts">
        {t('today.drafts')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('today.draftsExplain', { days: DRAFT_DAYS })}
      </Text>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {drafts.map(({ id, title, href, savedAt }) => (
          <Card component="li" key={id} withBorder padding="sm">
            <Text fw={600}>{title}</Text>
            <Text size="sm" c="dimmed">
              {t('today.draftAt', { instant: instantText(new Date(savedAt).toISOString()) })}
            </Text>
            <Group gap="xs" mt="xs">
              <Button component="a" href={href} size="xs">
                {t('today.draftOpen')}
              </Button>
              <Button size="xs" variant="default" onClick={() => remove(id)}>
                {t('today.draftDelete')}
              </Button>
            </Group>
          </Card>
        ))}
      </Stack>
    </section>
  );
};
