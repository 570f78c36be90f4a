import { Text } from '@mantine/core';
import { ruleOn } from '#domain/law/inspection-rules.ts';
import { useActForm } from '../forms/form-context.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { textOf } from './act-definition.ts';

type RuleName = Parameters<typeof ruleOn>[0];

/** The day that decides which law holds: what stands in the field, until then today. */
export const useRule = <Name extends RuleName>(name: Name, field: string, today: string) => {
  const { form } = useActForm();
  const day = textOf(form.getInputProps(field).value) || today;
  return { day, rule: ruleOn(name, day) };
};

type LawHintProps = Readonly<{ day: string; article: string | undefined; children: string }>;

/** What the law asks for on that day, with its article; where the system knows no rule it says that and asks nothing. */
export const LawHint = ({ day, article, children }: LawHintProps) => {
  const { t } = useWords();
  return (
    <Text size="sm">
      {article === undefined ? t('acts.law.none', { day: dateText(day) }) : `${children} (${article})`}
    </Text>
  );
};
