import { Drawer, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { articleOn } from '#domain/law/accountability/articles.ts';
import { deviationNames, sanctionFormNames } from '#terms/accountability.ts';
import { consequenceReasons, referenceReasons } from '#terms/accountability-band.ts';
import {
  determinedReason,
  liabilityReasons,
  severityInWords,
  severityReasons,
} from '#terms/accountability-derivation.ts';
import { type ActionFile, actionQuery, headQuery } from '../api/accountability-queries.ts';
import type { MatrixLine } from '../api/matrix-queries.ts';
import { type MatterFile, matterQuery } from '../api/matter-queries.ts';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { ArticlePart, Reasons } from '../matters/article-part.tsx';
import { useMoment } from '../shell/moment.ts';
import { Loaded } from '../shell/states.tsx';
import { BandDerivation, PolicyLink } from './band-derivation.tsx';
import { BandWords } from './line-chips.tsx';
import { MatterLink } from './matter-link.tsx';
import { determinationGround } from './recorded.ts';

type WhyLineDrawerProps = Readonly<{ line: MatrixLine; opened: boolean; onClose: () => void }>;

/** How a reference came about: posts and fields, judgments, the clause, the grounds, and how the decision stands to it. */
export const WhyLineDrawer = ({ line, opened, onClose }: WhyLineDrawerProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const matter = useQuery({ ...matterQuery(line.matterId, asOf), enabled: opened });
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('accountability.whyTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Heading line={line} />
        <Loaded query={matter}>
          {(answer) => (
            <Stack>
              <LiabilityDerivation line={line} matter={answer.matter} />
              {line.actionId === null ? (
                <BeforeAction line={line} matter={answer.matter} />
              ) : (
                <OfAction line={line} actionId={line.actionId} />
              )}
            </Stack>
          )}
        </Loaded>
        <Text size="sm" c="dimmed">
          {t('accountability.derivation.reference')}
        </Text>
      </Stack>
    </Drawer>
  );
};

const Heading = ({ line: { person, unit, band } }: Readonly<{ line: MatrixLine }>) => {
  const { t } = useWords();
  return (
    <div>
      <Title order={2} size="h4">
        {person === null ? t('headTasks.nobody') : person.name}
      </Title>
      <Text size="sm" c="dimmed">
        {person === null ? unit.name : `${person.post}, ${unit.name}`}
      </Text>
      {band !== null && (
        <Text fw={600} mt="xs">
          {t('accountability.column.band')}: <BandWords band={band} />
        </Text>
      )}
    </div>
  );
};

type DerivationProps = Readonly<{ line: MatrixLine; matter: MatterFile }>;

/** Art. 72. */
const LiabilityDerivation = ({ line, matter }: DerivationProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const { liability, because, actionId } = line;
  const isDetermined = because === 'determined' && liability !== null;
  const { data } = useQuery({ ...actionQuery(actionId ?? '', asOf), enabled: isDetermined && actionId !== null });
  const ground = data && determinationGround(data.action);
  const reasons = liabilityReasons(matter.liability.stretches, line.person);
  return (
    <ArticlePart title={t('accountability.derivation.liability')} article={articleOn('liability', line.to)}>
      <Reasons lines={isDetermined ? [...reasons, determinedReason(liability, ground)] : reasons} />
    </ArticlePart>
  );
};

/** No action is open yet: the reference as it would be, over the matters for which the same person answers. */
const BeforeAction = ({ line, matter }: DerivationProps) => {
  const { t } = useWords();
  return (
    <>
      <ArticlePart title={t('accountability.derivation.severity')} article={articleOn('severity', line.to)}>
        <Reasons lines={severityReasons(matter.severity)} />
      </ArticlePart>
      {line.band !== null && (
        <>
          <ArticlePart title={t('accountability.derivation.discipline')} article={articleOn('discipline', line.to)}>
            <SameHolder line={line} />
            <Reasons lines={referenceReasons(line.band, undefined)} />
            <PolicyLink />
          </ArticlePart>
          <ArticlePart title={t('accountability.derivation.consequence')} article={articleOn('consequence', line.to)}>
            <Reasons lines={consequenceReasons(line.band, [], line.liability)} />
          </ArticlePart>
        </>
      )}
    </>
  );
};

/** "Several" is counted over these. */
const SameHolder = ({ line }: Readonly<{ line: MatrixLine }>) => {
  const { t, say } = useWords();
  const { asOf } = useMoment();
  const { person, unit } = line;
  const { data } = useQuery({ ...headQuery(person?.personId ?? '', asOf), enabled: person !== null });
  const same = (data?.head.lines ?? []).filter(
    (each) => each.unit.code === unit.code && each.person?.office === person?.office && each.matterStatus === 'open',
  );
  if (same.length < 2) return null;
  return (
    <>
      <Text size="sm">{t('accountability.derivation.sameHolder')}</Text>
      <List size="sm">
        {same.map(({ matterId, severity, from, to }) => (
          <List.Item key={matterId}>
            <MatterLink matterId={matterId}>
              {from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`}
            </MatterLink>
            : {say(severityInWords({ outcome: severity.outcome, severity: severity.severity ?? undefined }))}
          </List.Item>
        ))}
      </List>
    </>
  );
};

const OfAction = ({ line, actionId }: Readonly<{ line: MatrixLine; actionId: string }>) => {
  const { asOf } = useMoment();
  const query = useQuery(actionQuery(actionId, asOf));
  return (
    <Loaded query={query}>
      {({ action }) => (
        <Stack gap="sm">
          <BandDerivation told={action.now} line={line} grounds={action.grounds} />
          <DeviationPart action={action} />
        </Stack>
      )}
    </Loaded>
  );
};

/** What was decided beside what was known on that day: with its ground, or that none was stated. */
const DeviationPart = ({ action: { line, whenDecided } }: Readonly<{ action: ActionFile }>) => {
  const { t, say } = useWords();
  const { decision } = line;
  if (decision === null) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t('accountability.derivation.deviation')}
      </Title>
      {whenDecided !== null && (
        <Text size="sm">
          {t('accountability.file.knownThen')} ({dateText(whenDecided.day)}): <BandWords band={whenDecided.band} />
        </Text>
      )}
      <Text size="sm" fw={600}>
        {t('accountability.derivation.decided', {
          form: capitalised(say(sanctionFormNames[decision.form])),
          day: dateText(decision.on),
          deviation: say(deviationNames[decision.deviation]),
        })}
      </Text>
      <Text size="sm">
        {decision.ground === null
          ? t('accountability.noGround')
          : t('accountability.statedGround', { ground: decision.ground })}
      </Text>
    </section>
  );
};
