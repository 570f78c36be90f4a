import { Text } from '@mantine/core';
import type { BodyLevel } from '#domain/inspection-case/state.ts';
import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { Mark } from '#domain/law/clocks/clock-rule.ts';
import { type AppliedRule, clockRuleOn } from '#domain/law/clocks/find-clock-rule.ts';
import { ruleOn } from '#domain/law/inspection-rules.ts';
import { markNames } from '#terms/clocks.ts';
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

/** A limit by the law of the day; undefined where no rule is known. */
export const limitOn = (clock: ClockName, level: BodyLevel, day: string): AppliedRule | undefined => {
  const rule = clockRuleOn(clock, level, day);
  return rule.known ? rule : undefined;
};

/** Its days; a limit that is assigned has none. */
export const daysOf = (rule: AppliedRule | undefined): number =>
  rule === undefined || rule.term === 'as-assigned' ? 0 : rule.term.value;

/** An article with the mark that it carries: what nobody has read is never shown as read. */
export const useMarkedArticle = () => {
  const { say } = useWords();
  return (article: string, mark: Mark): string =>
    mark === 'unverified' ? `${article}, ${say(markNames[mark])}` : article;
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
