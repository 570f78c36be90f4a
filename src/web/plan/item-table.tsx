import { Group, Stack, Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { topicName } from '#terms/topics.ts';
import type { Plan, PlanItem } from '../api/plan-queries.ts';
import { documentNumberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { useMay, useMe } from '../shell/use-me.ts';
import { ItemChanges } from './item-changes.tsx';
import { StandingChip } from './standing-chip.tsx';

/** Body by body, quarter by quarter. */
export const ItemTable = ({ plan }: Readonly<{ plan: Plan }>) => {
  const { t } = useWords();
  const columns = [t('plan.quarter'), t('plan.unit'), t('plan.topics'), t('plan.state'), t('plan.acts')];
  const byBody = Map.groupBy(plan.items, ({ body }) => body.code);
  return (
    <Table className="stacking" verticalSpacing="xs" aria-label={t('plan.titleOf', { year: plan.year })}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((name) => (
            <Table.Th key={name} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      {[...byBody].map(([body, items]) => (
        <Table.Tbody key={body}>
          <Table.Tr>
            <Table.Th colSpan={columns.length} scope="rowgroup">
              {items[0]?.body.name}
            </Table.Th>
          </Table.Tr>
          {items
            .toSorted((one, other) => one.quarter - other.quarter)
            .map((item) => (
              <ItemRow key={item.itemId} plan={plan} item={item} />
            ))}
        </Table.Tbody>
      ))}
    </Table>
  );
};

const ItemRow = ({ plan, item }: Readonly<{ plan: Plan; item: PlanItem }>) => {
  const { t, language } = useWords();
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {t('plan.quarterOf', { quarter: item.quarter })}
        <Text size="sm" c="dimmed">
          {item.itemId}
        </Text>
      </Table.Td>
      <Table.Td>
        <AnchorLink to="/units/$code" params={{ code: item.unit.code }}>
          {item.unit.name}
        </AnchorLink>
        {item.ground !== null && <Text size="sm">{item.ground}</Text>}
        {item.document !== null && (
          <Text size="sm">{t('plan.addedBy', { number: documentNumberText(item.document) })}</Text>
        )}
        <Text size="sm" c="dimmed">
          {t('plan.competence', { article: item.competence.article })}
          {!item.competence.verified && ` (${t('caseFile.unverified')})`}
        </Text>
      </Table.Td>
      <Table.Td>{item.topics.map((topic) => topicName(topic, language)).join('; ')}</Table.Td>
      <Table.Td>
        <Stack gap={4}>
          <div>
            <StandingChip standing={item.standing} />
          </div>
          {item.cases.map(({ caseId, title }) => (
            <AnchorLink key={caseId} to="/cases/$caseId" params={{ caseId }} size="sm">
              {title[language]}
            </AnchorLink>
          ))}
          <ItemChanges changes={item.changes} />
        </Stack>
      </Table.Td>
      <Table.Td>
        <ItemActs plan={plan} item={item} />
      </Table.Td>
    </Table.Tr>
  );
};

const ItemActs = ({ plan: { planId, approval }, item }: Readonly<{ plan: Plan; item: PlanItem }>) => {
  const { t } = useWords();
  const { isPast } = useMoment();
  const { body } = useMe();
  const mayPropose = useMay('propose-plan-item');
  const mayOpen = useMay('open-case');
  const isOwn = body.code === item.body.code;
  const { standing, itemId } = item;
  const waits = standing === 'planned' || standing === 'late';
  const canOpen = mayOpen && isOwn && approval !== null && waits;
  const canAdjust = mayPropose && standing !== 'dropped' && standing !== 'done';
  if (isPast || !(canOpen || canAdjust)) return <Fragment />;
  return (
    <Group gap="xs">
      {canOpen && (
        <ButtonLink to="/cases/new" search={{ planId, itemId }} size="xs">
          {t('plan.open')}
          <span className="visually-hidden"> {itemId}</span>
        </ButtonLink>
      )}
      {canAdjust && (
        <ButtonLink
          to="/plan/$planId/do/$act"
          params={{ planId, act: 'adjustPlanItem' }}
          search={{ subject: itemId }}
          size="xs"
          variant="light"
        >
          {t('plan.adjust')}
          <span className="visually-hidden"> {itemId}</span>
        </ButtonLink>
      )}
    </Group>
  );
};
