import { Button, Collapse, Group, MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FilterIcon, FilterRemoveIcon, PersonIcon } from '@primer/octicons-react';
import { ALL_STAGES, type Stage } from '#domain/inspection-case/state.ts';
import { topics } from '#domain/law/topics.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { caseFormNames } from '#terms/case-forms.ts';
import { sourceNames, stageNames } from '#terms/cases.ts';
import { assessedNames, dimensionNames } from '#terms/coverage.ts';
import { topicName } from '#terms/topics.ts';
import { DayInput } from '../forms/day-input.tsx';
import { UnitSelect } from '../forms/unit-select.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMe } from '../shell/use-me.ts';
import { moveRoles } from './columns.tsx';
import type { Change } from './register-page.tsx';
import { type RegisterSearch, registerParameters } from './register-search.ts';

type FilterPanelProps = Readonly<{
  search: RegisterSearch;
  /** How many cases each stage has, with the other filters. */
  counts: Readonly<Partial<Record<Stage, number>>> | undefined;
  onChange: Change;
  isFiltered: boolean;
}>;

const filterNames = registerParameters.filter((name) => !['q', 'sort', 'columns'].includes(name));

/** What of the register is shown. Closed it says how much is filtered; nothing is ever filtered unseen. */
export const FilterPanel = ({ search, counts, onChange, isFiltered }: FilterPanelProps) => {
  const { t } = useWords();
  const { officerId } = useMe();
  const inUse = filterNames.filter((name) => search[name] !== undefined).length;
  const [opened, { toggle }] = useDisclosure(inUse > 0);
  const isMine = search.moveOfficer === officerId;
  return (
    <div>
      <Group gap="xs">
        <Button
          variant={inUse > 0 ? 'light' : 'default'}
          leftSection={<FilterIcon aria-hidden />}
          onClick={toggle}
          aria-expanded={opened}
          aria-controls="register-filters"
        >
          {inUse > 0 ? t('register.filtersOn', { count: inUse }) : t('register.filters')}
        </Button>
        <Button
          variant={isMine ? 'filled' : 'default'}
          leftSection={<PersonIcon aria-hidden />}
          aria-pressed={isMine}
          onClick={() => onChange({ moveOfficer: isMine ? undefined : officerId })}
        >
          {t('register.mineOnly')}
        </Button>
        {isFiltered && (
          <Button
            variant="subtle"
            leftSection={<FilterRemoveIcon aria-hidden />}
            onClick={() => onChange({ sort: search.sort, columns: search.columns }, { only: true })}
          >
            {t('register.clear')}
          </Button>
        )}
      </Group>
      <Collapse expanded={opened} id="register-filters">
        <Fields search={search} counts={counts} onChange={onChange} />
      </Collapse>
    </div>
  );
};

const Fields = ({ search, counts, onChange }: Omit<FilterPanelProps, 'isFiltered'>) => {
  const { t, say, language } = useWords();
  const options = (table: Readonly<Record<string, Bilingual>>) =>
    Object.entries(table).map(([value, words]) => ({ value, label: capitalised(say(words)) }));
  const stages = ALL_STAGES.map((stage) => {
    const count = counts?.[stage];
    return { value: stage, label: `${capitalised(say(stageNames[stage]))}${count === undefined ? '' : ` (${count})`}` };
  });
  const yesOrNo = [
    { value: 'true', label: t('register.yes') },
    { value: 'false', label: t('register.no') },
  ];
  const clearButtonProps = { 'aria-label': t('forms.clear') };
  const listed = (name: 'stage' | 'source') => ({
    label: t(`register.filter.${name}`),
    placeholder: search[name] === undefined ? t('register.any') : undefined,
    value: search[name]?.split(',') ?? [],
    onChange: (values: string[]) => onChange({ [name]: values.length === 0 ? undefined : values.join(',') }),
    clearable: true,
    clearButtonProps,
  });
  const one = (name: 'form' | 'topic' | 'assessed' | 'corruptionSigns' | 'hasOpenFindings' | 'moveRole') => ({
    label: t(`register.filter.${name}`),
    placeholder: t('register.any'),
    value: search[name] ?? null,
    onChange: (value: string | null) => onChange({ [name]: value ?? undefined }),
    clearable: true,
    clearButtonProps,
  });
  const day = (name: 'openedFrom' | 'openedTo' | 'sinceFrom' | 'sinceTo' | 'concludedFrom' | 'concludedTo') => ({
    label: t(`register.filter.${name}`),
    value: search[name] ?? null,
    onChange: (value: string | null) => onChange({ [name]: value ?? undefined }),
    clearable: true,
  });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} mt="sm">
      <MultiSelect {...listed('stage')} data={stages} />
      <Select {...one('form')} data={options(caseFormNames)} />
      <MultiSelect {...listed('source')} data={options(sourceNames)} />
      <Select
        {...one('topic')}
        searchable
        data={topics.map((topic) => ({ value: topic, label: capitalised(topicName(topic, language)) }))}
      />
      <UnitSelect
        label={t('register.filter.unit')}
        placeholder={t('register.any')}
        value={search.unit ?? null}
        onChange={(unit) => onChange({ unit: unit ?? undefined })}
      />
      <UnitSelect
        label={t('register.filter.inspected')}
        placeholder={t('register.any')}
        withEnded
        value={search.inspected ?? null}
        onChange={(inspected) => onChange({ inspected: inspected ?? undefined })}
      />
      <UnitSelect
        label={t('register.filter.body')}
        placeholder={t('register.any')}
        withEnded
        value={search.body ?? null}
        onChange={(body) => onChange({ body: body ?? undefined })}
      />
      <Select
        {...one('assessed')}
        // A dimension says nothing of what nobody has assessed.
        onChange={(assessed) =>
          onChange({ assessed: assessed ?? undefined, ...(assessed === null ? { dimension: undefined } : {}) })
        }
        data={options(assessedNames)}
      />
      <Select
        label={t('register.filter.dimension')}
        placeholder={t('register.any')}
        value={search.dimension ?? null}
        onChange={(dimension) =>
          onChange({
            dimension: dimension ?? undefined,
            ...(dimension === null ? {} : { assessed: search.assessed ?? 'examined' }),
          })
        }
        clearable
        clearButtonProps={clearButtonProps}
        data={options(dimensionNames)}
      />
      <DayInput {...day('openedFrom')} />
      <DayInput {...day('openedTo')} />
      <DayInput {...day('sinceFrom')} />
      <DayInput {...day('sinceTo')} />
      <DayInput {...day('concludedFrom')} />
      <DayInput {...day('concludedTo')} />
      <Select {...one('corruptionSigns')} data={yesOrNo} />
      <Select {...one('hasOpenFindings')} data={yesOrNo} />
      <Select {...one('moveRole')} data={options(moveRoles)} />
    </SimpleGrid>
  );
};
