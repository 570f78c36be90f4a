import { Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Language } from '#terms/bilingual.ts';
import { moneyText, numberText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { type FieldProps, useInput } from './fields.tsx';
import { parseMoney, parseNumber } from './parse-number.ts';

type Reading = Readonly<{
  parse: (text: string, language: Language) => number | null;
  /** How it stands in the field once it was left. */
  format: (number: number, language: Language) => string;
  width: number;
  /** Said below while it is typed: what it was understood as. */
  echo?: (number: number, language: Language) => ReactNode;
}>;

/**
 * A number is kept as it was typed until it can be read; what cannot be read is sent as it stands and comes back as a
 * fault of its field. Never is it made into another number.
 */
const TypedNumber = ({ reading, ...props }: FieldProps & Readonly<{ reading: Reading }>) => {
  const { input, value, set, fail } = useInput(props);
  const { t, language } = useWords();
  const { parse, format, width, echo } = reading;
  const held = typeof value === 'number' || typeof value === 'string' ? value : null;
  const [typed, setTyped] = useState('');
  const read = (text: string): number | string | null => (text.trim() === '' ? null : (parse(text, language) ?? text));
  const shown = read(typed) === held ? typed : typeof held === 'number' ? format(held, language) : (held ?? '');
  return (
    <div>
      <TextInput
        {...input}
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          set(read(event.currentTarget.value));
        }}
        onBlur={() => {
          if (typeof held === 'number') setTyped(format(held, language));
          else if (held !== null) fail(t('forms.fault.NoNumber'));
        }}
        inputMode="text"
        autoComplete="off"
        maw={width}
      />
      {echo !== undefined && (
        <Text size="xs" c="dimmed" role="status">
          {typeof held === 'number' && echo(held, language)}
        </Text>
      )}
    </div>
  );
};

const money: Reading = {
  parse: parseMoney,
  format: moneyText,
  echo: (dong, language) => `= ${moneyText(dong, language)}`,
  width: 280,
};

/** Đồng; `12,5 triệu` is understood, and shown as what it was understood as. */
export const MoneyField = (props: FieldProps) => <TypedNumber {...props} reading={money} />;

const land: Reading = {
  parse: (text, language) => parseNumber(text.replace(/\s*(m2|m²)$/i, ''), language),
  format: (metres, language) => `${numberText(metres, language)} m²`,
  width: 220,
};

/** Square metres. */
export const LandField = (props: FieldProps) => <TypedNumber {...props} reading={land} />;

const whole: Reading = { parse: parseNumber, format: (number) => String(number), width: 220 };

/** A number that is counted or cited: no dots in it. */
export const NumberField = (props: FieldProps) => <TypedNumber {...props} reading={whole} />;
