import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { AlertIcon } from '@primer/octicons-react';
import type { Plan, PlanOverlap } from '../api/plan-queries.ts';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { useMay } from '../shell/use-me.ts';
import { useOverlapText } from './use-overlap-text.ts';

/** Where one unit would be inspected twice, and what was decided about it. */
export const OverlapList = ({ plan }: Readonly<{ plan: Plan }>) => {
  const { t } = useWords();
  const open = plan.overlaps.filter(({ isOpen }) => isOpen);
  const settled = plan.overlaps.filter(({ resolution }) => resolution !== null);
  return (
    <Stack gap="xs">
      {open.length > 0 && (
        <Alert color="yellow" variant="outline" icon={<AlertIcon aria-hidden />} title={t('plan.overlaps')}>
          <Text size="sm" mb="xs">
            {t('plan.overlapExplain')}
          </Text>
          <Stack gap="xs">
            {open.map((overlap) => (
              <OpenOverlap key={overlap.overlapId} plan={plan} overlap={overlap} />
            ))}
          </Stack>
        </Alert>
      )}
      {settled.length > 0 && (
        <section aria-labelledby="settled-overlaps">
          <Title order={2} size="h5" id="settled-overlaps">
            {t('plan.resolvedOverlaps')}
          </Title>
          <List size="sm">
            {settled.map((overlap) => (
              <List.Item key={overlap.overlapId}>
                <Settled plan={plan} overlap={overlap} />
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </Stack>
  );
};

type OfPlan = Readonly<{ plan: Plan; overlap: PlanOverlap }>;

const OpenOverlap = ({ plan, overlap }: OfPlan) => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const maySettle = useMay('settle-plan');
  const text = useOverlapText(plan, overlap);
  return (
    <div>
      <Text>{text}</Text>
      {maySettle && !isPast && (
        <ButtonLink
          to="/plan/$planId/do/$act"
          params={{ planId: plan.planId, act: 'resolveOverlap' }}
          search={{ subject: overlap.overlapId }}
          size="xs"
          variant="light"
          mt={4}
        >
          {t('plan.resolve')}
          <span className="visually-hidden"> {overlap.overlapId}</span>
        </ButtonLink>
      )}
    </div>
  );
};

const Settled = ({ plan, overlap }: OfPlan) => {
  const { t } = useWords();
  const nameOf = useOfficerNames();
  const text = useOverlapText(plan, overlap);
  if (overlap.resolution === null) return null;
  const { outcome, ground, resolvedBy, occurredOn } = overlap.resolution;
  const settled = outcome === 'both-stay' ? t('plan.bothStay') : t('plan.oneDropped');
  return `${text} ${settled} · ${t('plan.change.by', { day: dateText(occurredOn), by: nameOf(resolvedBy), ground })}`;
};
