import { Stack, Text } from '@mantine/core';
import { deviationNames, sanctionFormNames } from '#terms/accountability.ts';
import type { Figures } from '../api/dashboard-queries.ts';
import { areaText, capitalised, dateText, moneyText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Empty } from '../shell/states.tsx';
import { Part } from '../units/part.tsx';
import { type FigureRow, FigureTable } from './figure-table.tsx';
import { useBefore, useDashboard } from './use-dashboard.ts';

type PartProps = Readonly<{ figures: Figures }>;

const LISTS = ['open', 'overdue', 'owing', 'settled'] as const;
const PARTS = ['ordered', 'recovered', 'again', 'closed', 'owed'] as const;

/** Recommendations of public conclusions, with the money and the land that they are about. */
export const Recovery = ({ figures }: PartProps) => {
  const { t, language } = useWords();
  const { place, before } = useDashboard();
  const was = useBefore();
  const { recovery } = figures;
  const counts = LISTS.map(
    (list): FigureRow => ({
      key: list,
      label: t(`dashboard.recommendations.${list}`),
      now: recovery[list],
      before: was((then) => then.recovery[list]),
      list: { to: '/follow-up', search: { ...place, list, published: 'true' } },
    }),
  );
  const amounts = (of: 'money' | 'land'): readonly FigureRow[] =>
    PARTS.map((part) => ({
      key: `${of} ${part}`,
      label: t(`dashboard.amount.${part}`),
      now: recovery[of][part],
      before: was((then) => then.recovery[of][part]),
      list: {
        to: '/follow-up',
        search: { ...place, list: 'all', published: 'true', sort: of === 'money' ? '-owed' : undefined },
      },
      text: (value) => (of === 'money' ? moneyText(value, language) : areaText(value, language)),
    }));
  const hasLand = recovery.land.ordered > 0 || (before?.figures.recovery.land.ordered ?? 0) > 0;
  return (
    <Part title={t('dashboard.recovery')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('dashboard.publishedOnly')}
        </Text>
        {recovery.overdueSince !== null && (
          <Text size="sm">{t('dashboard.recoveryOldest', { day: dateText(recovery.overdueSince) })}</Text>
        )}
        <FigureTable label={t('dashboard.recovery')} of={t('dashboard.recommendation')} rows={counts} />
        <FigureTable label={t('dashboard.money')} of={t('dashboard.money')} rows={amounts('money')} />
        {hasLand && <FigureTable label={t('dashboard.land')} of={t('dashboard.land')} rows={amounts('land')} />}
      </Stack>
    </Part>
  );
};

/** What was decided about heads and deputies, and where it parts from the reference. */
export const Sanctions = ({ figures: { sanctions } }: PartProps) => {
  const { t, say } = useWords();
  const { place, before } = useDashboard();
  const was = useBefore();
  if (sanctions === null) return null;
  const within = place.unit === undefined ? {} : { within: place.unit };
  const then = before?.figures.sanctions;
  const forms = [
    ...sanctions.forms,
    ...(then?.forms ?? []).filter(({ form }) => !sanctions.forms.some((each) => each.form === form)),
  ];
  const deviations = (['lighter', 'heavier'] as const).map(
    (deviation): FigureRow => ({
      key: deviation,
      label: capitalised(say(deviationNames[deviation])),
      now: sanctions.deviations.find((each) => each.deviation === deviation)?.heads ?? 0,
      before: was((figures) => figures.sanctions?.deviations.find((each) => each.deviation === deviation)?.heads),
      list: { to: '/accountability', search: { ...within, list: 'deviations', deviation } },
    }),
  );
  const groundless: FigureRow = {
    key: 'groundless',
    label: t('dashboard.withoutGround'),
    now: sanctions.withoutGround,
    before: was((figures) => figures.sanctions?.withoutGround),
    list: { to: '/accountability', search: { ...within, list: 'deviations', groundless: 'true' } },
  };
  const decided = forms.map(
    ({ form }): FigureRow => ({
      key: form,
      label: capitalised(say(sanctionFormNames[form])),
      now: sanctions.forms.find((each) => each.form === form)?.heads ?? 0,
      before: was((figures) => figures.sanctions?.forms.find((each) => each.form === form)?.heads),
      list: { to: '/accountability', search: { ...within, list: 'decided', form } },
    }),
  );
  return (
    <Part title={t('dashboard.sanctions')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('dashboard.sanctionsHint')}
        </Text>
        {decided.length === 0 ? (
          <Empty>{t('dashboard.noSanctions')}</Empty>
        ) : (
          <>
            <FigureTable label={t('dashboard.sanctions')} of={t('dashboard.form')} rows={decided} />
            <FigureTable
              label={t('dashboard.deviations')}
              of={t('dashboard.deviations')}
              rows={[...deviations, groundless]}
            />
          </>
        )}
      </Stack>
    </Part>
  );
};
