import { ActionIcon, Group, Pill, Stack } from '@mantine/core';
import { XIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { unitQuery } from '../api/queries.ts';
import { useField } from '../forms/form-context.tsx';
import { UnitSelect } from '../forms/unit-select.tsx';
import { useWords } from '../i18n/use-words.ts';

type UnitListFieldProps = Readonly<{ name: string; label: string; description?: string; required?: boolean }>;

/** Several units, found one by one. */
export const UnitListField = ({ name, label, description, required = false }: UnitListFieldProps) => {
  const { id, value, error, set } = useField(name, label);
  const codes: readonly string[] = Array.isArray(value) ? value : [];
  return (
    <Stack gap={6}>
      <UnitSelect
        id={id}
        isForSeveral
        label={label}
        description={description}
        withAsterisk={required}
        error={error}
        value={null}
        onChange={(code) => {
          if (code !== null && !codes.includes(code)) set([...codes, code]);
        }}
      />
      <Group gap={6}>
        {codes.map((code) => (
          <ChosenUnit
            key={code}
            code={code}
            onRemove={() => {
              set(codes.filter((each) => each !== code));
              document.getElementById(id)?.focus();
            }}
          />
        ))}
      </Group>
    </Stack>
  );
};

const ChosenUnit = ({ code, onRemove }: Readonly<{ code: string; onRemove: () => void }>) => {
  const { t } = useWords();
  const { data } = useQuery(unitQuery(code, undefined, undefined));
  const name = data?.unit.name ?? code;
  return (
    <Pill size="lg">
      {name}{' '}
      <ActionIcon
        size="xs"
        variant="transparent"
        color="dark"
        aria-label={t('forms.list.remove', { what: name })}
        onClick={onRemove}
      >
        <XIcon size={12} aria-hidden />
      </ActionIcon>
    </Pill>
  );
};
