import { z } from 'zod';
import type { LegalDate } from '../legal-date.ts';

/** Identity of a plan: the province's committee and the year, `99-2025`. */
export const planIdSchema = z
  .string()
  .regex(/^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*-20\d\d$/)
  .max(45);

export type PlanOf = Readonly<{ province: string; year: number }>;

/** Whose plan it is, and of which year. `planId` is one. */
export const planOf = (planId: string): PlanOf => {
  const dash = planId.lastIndexOf('-');
  return { province: planId.slice(0, dash), year: Number(planId.slice(dash + 1)) };
};

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/** A check of `z.literal` each, so that a screen has a closed list. */
export const quarterSchema = z.literal([...QUARTERS]);

/** First and last day of a quarter. */
export const quarterDays = (year: number, quarter: Quarter): Readonly<{ from: LegalDate; to: LegalDate }> => ({
  from: `${year}-${['01', '04', '07', '10'][quarter - 1]}-01`,
  to: `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`,
});
