import { Group, List, Stack, Text } from '@mantine/core';
import { InfoIcon, VerifiedIcon } from '@primer/octicons-react';
import type { Language } from '#terms/bilingual.ts';
import { bodyName, groundsOf } from '#terms/competence.ts';
import type { InspectingBody, UnitCompetence } from '../api/unit-law-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';

/** By its own name where the register has it, else by its kind and the unit it belongs to. */
export const nameOfBody = ({ kind, of, unit }: InspectingBody, language: Language): string =>
  capitalised(unit?.name ?? bodyName({ kind, of: of?.code ?? null }, of?.name ?? null)[language]);

/** Who may inspect a unit: the body, the article with its mark, who else may, and on request how it came about. */
export const CompetenceAnswer = ({ competence }: Readonly<{ competence: UnitCompetence }>) => {
  const { t, language } = useWords();
  const { competent, others } = competence;
  return (
    <Stack gap="xs" align="flex-start">
      {competent === null ? (
        <Text fw={650}>{t('offices.competence.noRule')}</Text>
      ) : (
        <>
          <Text fw={650}>{nameOfBody(competent, language)}</Text>
          <Group gap="xs">
            <Text size="sm">{competent.rule.article}</Text>
            <Mark isVerified={competent.rule.verified} />
          </Group>
        </>
      )}
      {others.length > 0 && (
        <Text size="sm">
          {t('offices.competence.others')} {others.map((body) => nameOfBody(body, language)).join('; ')}
        </Text>
      )}
      <Why competence={competence} />
    </Stack>
  );
};

/** What nobody has read is never shown as read. */
const Mark = ({ isVerified }: Readonly<{ isVerified: boolean }>) => {
  const { t } = useWords();
  return (
    <Chip tone={isVerified ? 'good' : 'warn'} icon={isVerified ? VerifiedIcon : InfoIcon}>
      {isVerified ? t('caseFile.verifiedLaw') : t('caseFile.unverified')}
    </Chip>
  );
};

/** The derivation in words: day, place, situation, then each rule that fits. */
const Why = ({ competence }: Readonly<{ competence: UnitCompetence }>) => {
  const { t, say } = useWords();
  const { on, tier, situation, competent, others } = competence;
  const bodies = competent === null ? [] : [competent, ...others];
  return (
    <details>
      <summary>{t('offices.competence.why')}</summary>
      <List size="sm" mt="xs">
        <List.Item>{say(groundsOf({ on, tier: tier ?? undefined, situation, ruleIds: [] }))}</List.Item>
        {bodies.map((body) => (
          <List.Item key={body.rule.id}>
            <RuleWords body={body} />
          </List.Item>
        ))}
        {competent === null && <List.Item>{t('offices.competence.noneFits')}</List.Item>}
      </List>
    </details>
  );
};

const RuleWords = ({ body }: Readonly<{ body: InspectingBody }>) => {
  const { t, language } = useWords();
  const { law, article, effectiveFrom, effectiveTo, verified } = body.rule;
  const words = { law, article, from: dateText(effectiveFrom), body: nameOfBody(body, language) };
  return (
    <>
      {effectiveTo === null
        ? t('offices.competence.rule', words)
        : t('offices.competence.ruleUntil', { ...words, to: dateText(effectiveTo) })}{' '}
      {verified ? t('offices.competence.wasRead') : t('offices.competence.notRead')}
    </>
  );
};
