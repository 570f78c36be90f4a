import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { sumFollowUp } from '#http/follow-up/contract.ts';
import { areaText, moneyText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

/** All that match in two sentences: how many, and how much money and land is where. */
export const Totals = ({ totals }: Readonly<{ totals: z.output<typeof sumFollowUp.answer> }>) => {
  const { t, language } = useWords();
  const { recommendations: count, overdue, money, land } = totals;
  const inMoney = (amount: number) => moneyText(amount, language);
  return (
    <div role="status">
      <Text>{t('followUp.totals', { count, overdue })}</Text>
      {money.ordered > 0 && (
        <Text size="sm">
          {t('followUp.totalMoney', {
            ordered: inMoney(money.ordered),
            recovered: inMoney(money.recovered),
            closed: inMoney(money.closed),
            owed: inMoney(money.owed),
          })}
        </Text>
      )}
      {land.ordered > 0 && (
        <Text size="sm">
          {t('followUp.totalLand', {
            ordered: areaText(land.ordered, language),
            recovered: areaText(land.recovered, language),
            owed: areaText(land.owed, language),
          })}
        </Text>
      )}
    </div>
  );
};
