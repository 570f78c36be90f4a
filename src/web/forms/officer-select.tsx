import { Select, type SelectProps, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Role } from '#domain/envelope.ts';
import { matchesWords } from '#domain/vietnamese-text.ts';
import { rankNames, roleNames } from '#terms/offices.ts';
import { everyOfficerQuery, type OfficerLine } from '../api/queries.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';

type OfficerSelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange'> &
  Readonly<{
    value: string | null;
    onChange: (officerId: string | null, officer: OfficerLine | undefined) => void;
    /** Only these; default all who are active today. */
    among?: readonly string[] | undefined;
    /** Only who holds one of these roles today. */
    inRoles?: readonly Role[] | undefined;
  }>;

/** An officer by name, told from others of the name by rank, body and role. */
export const OfficerSelect = ({ value, onChange, among, inRoles, ...rest }: OfficerSelectProps) => {
  const { t, say, language } = useWords();
  // Who is suspended can still be somebody who leaves a team.
  const { data } = useQuery(everyOfficerQuery(among === undefined ? { activeOnly: 'true' } : {}, undefined));
  const officers = useMemo(() => {
    const all = data ?? [];
    return new Map(
      all
        .filter(({ officerId }) => among === undefined || among.includes(officerId))
        .filter(({ roles }) => inRoles === undefined || roles.some(({ role }) => inRoles.includes(role)))
        .map((each) => [each.officerId, each]),
    );
  }, [data, among, inRoles]);
  const noteOf = ({ rank, bodyName, roles }: OfficerLine): string =>
    [wordFor(rankNames, rank, language), bodyName, ...roles.map(({ role }) => say(roleNames[role]))].join(' · ');
  return (
    <Select
      searchable
      clearable
      {...rest}
      value={value}
      onChange={(officerId) => onChange(officerId, officers.get(officerId ?? ''))}
      data={[...officers.values()].map(({ officerId, name }) => ({ value: officerId, label: name }))}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matchesWords(option.label, search))
      }
      renderOption={({ option }) => {
        const officer = officers.get(option.value);
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" c="dimmed">
              {officer === undefined ? '' : noteOf(officer)}
            </Text>
          </div>
        );
      }}
      placeholder={t('forms.choose')}
      nothingFoundMessage={t('forms.nobody')}
      clearButtonProps={{ 'aria-label': t('forms.clear') }}
    />
  );
};
