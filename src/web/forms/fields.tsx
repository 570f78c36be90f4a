import { Checkbox, MultiSelect, Radio, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Role } from '#domain/envelope.ts';
import { isLegalDate } from '#domain/legal-date.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import type { OfficerLine } from '../api/queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMe } from '../shell/use-me.ts';
import { DayInput } from './day-input.tsx';
import { useField, useStandsFor } from './form-context.tsx';
import { NameWarning } from './name-warning.tsx';
import { OfficerSelect } from './officer-select.tsx';
import { parseDate } from './parse-date.ts';
import { UnitSelect } from './unit-select.tsx';

export type FieldProps = Readonly<{
  /** Path in the body: `document.signedOn`. */
  name: string;
  label: string;
  description?: ReactNode;
  required?: boolean;
}>;

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asChoice = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const asList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** What every input takes from its field. The star is a sign only: what is missing is said in words. */
export const useInput = ({ name, label, description, required = false }: FieldProps) => {
  const { id, error, value, set, fail } = useField(name, label);
  return { input: { id, label, description, error, withAsterisk: required }, value, set, fail };
};

/** One line. Too long is a fault that is told, not a text that is cut. */
export const TextField = (props: FieldProps & Readonly<{ isClear?: boolean }>) => {
  const { input, value, set } = useInput(props);
  return (
    <div>
      <TextInput {...input} value={asText(value)} onChange={(event) => set(event.currentTarget.value)} />
      {props.isClear && <NameWarning text={asText(value)} />}
    </div>
  );
};

/** Several lines. `isClear`: everyone may read and search it, so it must name no one; whoever writes is warned. */
export const AreaField = (props: FieldProps & Readonly<{ isClear?: boolean; minRows?: number }>) => {
  const { input, value, set } = useInput(props);
  return (
    <div>
      <Textarea
        {...input}
        autosize
        minRows={props.minRows ?? 3}
        maxRows={14}
        value={asText(value)}
        onChange={(event) => set(event.currentTarget.value)}
      />
      {props.isClear && <NameWarning text={asText(value)} />}
    </div>
  );
};

export const DateField = (props: FieldProps & Readonly<{ onPick?: (date: string | null) => void }>) => {
  const { input, value, set, fail } = useInput(props);
  const { t } = useWords();
  const { today } = useMe();
  const isRead = value === null || (typeof value === 'string' && isLegalDate(value));
  // What cannot be read stays on the screen as it was typed, and is sent so: never does an older day take its place.
  const [before, setBefore] = useState<string | null>(null);
  return (
    <DayInput
      {...input}
      value={isRead ? value : before}
      onChange={(date) => {
        set(date);
        props.onPick?.(date);
      }}
      fixOnBlur={false}
      onBlur={(event) => {
        const text = event.currentTarget.value.trim();
        if (text === '' || parseDate(text) !== null) return;
        if (isRead) setBefore(value);
        set(text);
        fail(t('forms.fault.NoSuchDay', { text }));
      }}
      defaultDate={today}
      maw={220}
      clearable
    />
  );
};

export type Options = Readonly<Record<string, Bilingual>>;

const useOptions = (options: Options) => {
  const { say } = useWords();
  return Object.entries(options).map(([value, words]) => ({ value, label: capitalised(say(words)) }));
};

type SelectFieldProps = FieldProps &
  Readonly<{ options: Options; searchable?: boolean; onPick?: (value: string | null) => void }>;

export const SelectField = (props: SelectFieldProps) => {
  const { input, value, set } = useInput(props);
  const { t } = useWords();
  return (
    <Select
      {...input}
      data={useOptions(props.options)}
      value={asChoice(value)}
      onChange={(choice) => {
        set(choice);
        props.onPick?.(choice);
      }}
      searchable={props.searchable ?? false}
      clearable={!props.required}
      placeholder={t('forms.choose')}
      clearButtonProps={{ 'aria-label': t('forms.clear') }}
    />
  );
};

export const MultiSelectField = (props: FieldProps & Readonly<{ options: Options }>) => {
  const { input, value, set } = useInput(props);
  const { t } = useWords();
  return (
    <MultiSelect
      {...input}
      data={useOptions(props.options)}
      value={asList(value)}
      onChange={set}
      searchable
      placeholder={asList(value).length === 0 ? t('forms.chooseSome') : ''}
      clearButtonProps={{ 'aria-label': t('forms.clear') }}
    />
  );
};

/** A few choices that one should see all at once. */
export const RadioField = (props: FieldProps & Readonly<{ options: Options; stands?: readonly string[] }>) => {
  const { input, value, set } = useInput(props);
  useStandsFor(props.name, props.label, props.stands);
  const options = useOptions(props.options);
  const { id, ...group } = input;
  return (
    <Radio.Group {...group} value={asText(value)} onChange={set}>
      <Stack gap={8} mt={4}>
        {options.map(({ value: each, label }, index) => (
          <Radio key={each} value={each} label={label} {...(index === 0 ? { id } : {})} />
        ))}
      </Stack>
    </Radio.Group>
  );
};

/** A few choices of which several may hold. */
export const CheckGroupField = (props: FieldProps & Readonly<{ options: Options }>) => {
  const { input, value, set } = useInput(props);
  const options = useOptions(props.options);
  const { id, ...group } = input;
  return (
    <Checkbox.Group {...group} value={asList(value)} onChange={set}>
      <Stack gap={8} mt={4}>
        {options.map(({ value: each, label }, index) => (
          <Checkbox key={each} value={each} label={label} {...(index === 0 ? { id } : {})} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};

export const CheckField = (props: FieldProps) => {
  const { input, value, set } = useInput(props);
  const { withAsterisk: _, ...rest } = input;
  return <Checkbox {...rest} checked={value === true} onChange={(event) => set(event.currentTarget.checked)} />;
};

export const UnitField = (props: FieldProps & Readonly<{ day?: string | undefined }>) => {
  const { input, value, set } = useInput(props);
  return <UnitSelect {...input} value={asChoice(value)} onChange={set} day={props.day} />;
};

type OfficerFieldProps = FieldProps &
  Readonly<{
    among?: readonly string[];
    inRoles?: readonly Role[];
    onPick?: (officer: OfficerLine | undefined) => void;
  }>;

export const OfficerField = ({ among, inRoles, onPick, ...props }: OfficerFieldProps) => {
  const { input, value, set } = useInput(props);
  return (
    <OfficerSelect
      {...input}
      value={asChoice(value)}
      onChange={(officerId, officer) => {
        set(officerId);
        onPick?.(officer);
      }}
      among={among}
      inRoles={inRoles}
    />
  );
};

/** Short texts, one after the other: articles of laws. */
export const LinesField = (props: FieldProps & Readonly<{ placeholder?: string }>) => {
  const { input, value, set } = useInput(props);
  const { t } = useWords();
  return (
    <TagsInput
      {...input}
      value={asList(value)}
      onChange={set}
      placeholder={props.placeholder ?? t('forms.linesHint')}
      // A law is cited with commas; a line ends when one says so.
      splitChars={[';', '\n']}
      acceptValueOnBlur
      clearButtonProps={{ 'aria-label': t('forms.clear') }}
    />
  );
};
