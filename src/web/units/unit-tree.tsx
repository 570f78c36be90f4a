import { Text } from '@mantine/core';
import { AlertIcon, QuestionIcon } from '@primer/octicons-react';
import type { CSSProperties } from 'react';
import { unitKindNames } from '#terms/offices.ts';
import type { TreeLine } from '../api/queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink } from '../shell/links.tsx';
import classes from './units.module.css';

type UnitTreeProps = Readonly<{ units: readonly TreeLine[]; isFiltered: boolean; day: string | undefined }>;

/** Parents first, each below its own; what is searched for stands without its place. */
export const UnitTree = ({ units, isFiltered, day }: UnitTreeProps) => (
  <ul className={classes['tree'] ?? ''}>
    {units.map((unit) => (
      <Line key={unit.code} unit={unit} depth={isFiltered ? 0 : unit.depth} day={day} />
    ))}
  </ul>
);

const Line = ({ unit, depth, day }: Readonly<{ unit: TreeLine; depth: number; day: string | undefined }>) => {
  const { t, say } = useWords();
  return (
    <li className={classes['line'] ?? ''} style={{ '--indent': `${Math.min(depth, 6) * 1.25}rem` } as CSSProperties}>
      <div className={classes['unit'] ?? ''}>
        <AnchorLink to="/units/$code" params={{ code: unit.code }} search={day === undefined ? {} : { day }} fw={600}>
          {unit.name}
        </AnchorLink>{' '}
        {unit.provisional && (
          <Chip tone="warn" icon={QuestionIcon}>
            {t('offices.units.provisional')}
          </Chip>
        )}{' '}
        {unit.isRemote && (
          <Chip tone="neutral" icon={AlertIcon}>
            {t('offices.units.remote')}
          </Chip>
        )}
        <Text size="sm" c="dimmed">
          {capitalised(say(unitKindNames[unit.kind]))} · {unit.code}
        </Text>
      </div>
      <Text size="sm" className={classes['head'] ?? ''}>
        {unit.head === null
          ? t('offices.units.noHead')
          : `${unit.head.post}: ${unit.head.name}${unit.head.acting ? ` (${t('offices.units.acting')})` : ''}`}
      </Text>
    </li>
  );
};
