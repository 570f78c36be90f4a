import { ALL_STAGES } from '#domain/inspection-case/state.ts';
import { caseFormNames } from '#terms/case-forms.ts';
import { stageNames } from '#terms/cases.ts';
import type { Figures } from '../api/dashboard-queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { moveRoles } from '../register/columns.tsx';
import { Part } from '../units/part.tsx';
import { type FigureRow, FigureTable } from './figure-table.tsx';
import { OPEN } from './open-stages.ts';
import { useBefore, useDashboard } from './use-dashboard.ts';

type PartProps = Readonly<{ figures: Figures }>;

/** Of a year before also what there is none of now. */
const together = <Item,>(
  now: readonly Item[],
  before: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] => [...now, ...before.filter((item) => !now.some((other) => keyOf(other) === keyOf(item)))];

export const ByStage = ({ figures }: PartProps) => {
  const { t, say } = useWords();
  const { place, before } = useDashboard();
  const was = useBefore();
  const keyOf = ({ stage, form }: Figures['byStage'][number]) => `${stage} ${form}`;
  const all = together(figures.byStage, before?.figures.byStage ?? [], keyOf).toSorted(
    (one, other) => ALL_STAGES.indexOf(one.stage) - ALL_STAGES.indexOf(other.stage),
  );
  const casesIn = (of: Figures, key: string) => of.byStage.find((each) => keyOf(each) === key)?.cases;
  const rows = all.map((each): FigureRow => {
    const { stage, form } = each;
    const key = keyOf(each);
    const name = capitalised(say(stageNames[stage]));
    return {
      key,
      label: form === 'check' ? `${name} (${say(caseFormNames[form])})` : name,
      now: casesIn(figures, key) ?? 0,
      before: was((then) => casesIn(then, key)),
      list: { to: '/cases', search: { ...place, stage, form } },
    };
  });
  return (
    <Part title={t('dashboard.byStage')}>
      <FigureTable label={t('dashboard.byStage')} of={t('dashboard.stage')} rows={rows} />
    </Part>
  );
};

export const Ageing = ({ figures }: PartProps) => {
  const { t } = useWords();
  const { place, before } = useDashboard();
  const was = useBefore();
  const rows = figures.ageing.map(({ days, openedFrom, openedTo, cases }): FigureRow => {
    return {
      key: days,
      label: t('dashboard.days', { days: days.replace('-', '–').replace('181+', '> 180') }),
      now: cases,
      before: was((then) => then.ageing.find((each) => each.days === days)?.cases),
      list: {
        to: '/cases',
        search: { ...place, stage: OPEN, openedFrom: openedFrom ?? undefined, openedTo: openedTo ?? undefined },
      },
      listBefore: ageList(before?.figures, days, place),
    };
  });
  return (
    <Part title={t('dashboard.ageing')}>
      <FigureTable label={t('dashboard.ageing')} of={t('dashboard.since')} rows={rows} />
    </Part>
  );
};

/** A year before other days are so long ago. */
const ageList = (figures: Figures | undefined, days: string, place: object): FigureRow['list'] | undefined => {
  const bucket = figures?.ageing.find((each) => each.days === days);
  if (bucket === undefined) return undefined;
  const { openedFrom, openedTo } = bucket;
  return {
    to: '/cases',
    search: { ...place, stage: OPEN, openedFrom: openedFrom ?? undefined, openedTo: openedTo ?? undefined },
  };
};

export const ByBody = ({ figures }: PartProps) => {
  const { t } = useWords();
  const { place, before } = useDashboard();
  const was = useBefore();
  const all = together(figures.byBody, before?.figures.byBody ?? [], ({ code }) => code);
  const casesOf = (of: Figures, code: string) => of.byBody.find((each) => each.code === code)?.cases;
  const rows = all.map(
    ({ code, name }): FigureRow => ({
      key: code,
      label: name,
      now: casesOf(figures, code) ?? 0,
      before: was((then) => casesOf(then, code)),
      list: { to: '/cases', search: { ...place, stage: OPEN, body: code } },
    }),
  );
  return (
    <Part title={t('dashboard.byBody')}>
      <FigureTable label={t('dashboard.byBody')} of={t('dashboard.body')} rows={rows} />
    </Part>
  );
};

export const ByUnit = ({ figures }: PartProps) => {
  const { t } = useWords();
  const { place, before } = useDashboard();
  const was = useBefore();
  const keyOf = ({ code, isItself }: Figures['byUnit'][number]) => `${isItself ? '=' : '<'} ${code}`;
  const all = together(figures.byUnit, before?.figures.byUnit ?? [], keyOf);
  const casesIn = (of: Figures, key: string) => of.byUnit.find((each) => keyOf(each) === key)?.cases;
  const rows = all.map((each): FigureRow => {
    const { code, name, isItself } = each;
    const key = keyOf(each);
    const { unit: _, ...rest } = place;
    return {
      key,
      label: isItself ? t('dashboard.itself', { name }) : name,
      now: casesIn(figures, key) ?? 0,
      before: was((then) => casesIn(then, key)),
      list: { to: '/cases', search: { ...rest, stage: OPEN, ...(isItself ? { inspected: code } : { unit: code }) } },
    };
  });
  return (
    <Part title={t('dashboard.byUnit')}>
      <FigureTable label={t('dashboard.byUnit')} of={t('dashboard.unitColumn')} rows={rows} />
    </Part>
  );
};

export const ByMove = ({ figures }: PartProps) => {
  const { t, say } = useWords();
  const { place, before } = useDashboard();
  const was = useBefore();
  const all = together(figures.byMove, before?.figures.byMove ?? [], ({ role }) => role);
  const casesOf = (of: Figures, role: string) => of.byMove.find((each) => each.role === role)?.cases;
  const rows = all.map(
    ({ role }): FigureRow => ({
      key: role,
      label: capitalised(say(moveRoles[role])),
      now: casesOf(figures, role) ?? 0,
      before: was((then) => casesOf(then, role)),
      list: { to: '/cases', search: { ...place, moveRole: role } },
    }),
  );
  return (
    <Part title={t('dashboard.byMove')}>
      <FigureTable label={t('dashboard.byMove')} of={t('dashboard.role')} rows={rows} />
    </Part>
  );
};
