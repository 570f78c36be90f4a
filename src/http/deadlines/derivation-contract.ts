import { z } from 'zod';
import { EXTENSION_GROUNDS, LAPSE_EFFECTS, MARKS, PAUSES, TERM_UNITS } from '#domain/law/clocks/clock-rule.ts';
import { DAY_KINDS, DAY_MARKS } from '#domain/law/working-days.ts';
import { clockNameSchema } from './clock-name.ts';

const term = z.strictObject({ value: z.int(), unit: z.enum(TERM_UNITS) });

/** A limit as it is applied; with what the text was read as, where somebody has read it since. */
export const ruleSchema = z
  .strictObject({
    known: z.literal(true),
    id: z.string(),
    clock: clockNameSchema,
    levels: z.union([z.literal('all'), z.array(z.enum(['provincial', 'district', 'department'])).readonly()]),
    law: z.string(),
    article: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    term: z.union([term, z.literal('as-assigned')]),
    countStartDay: z.boolean(),
    rollsOver: z.boolean(),
    pauses: z.array(z.enum(PAUSES)).readonly(),
    extension: z
      .strictObject({ value: z.int(), grounds: z.array(z.enum(EXTENSION_GROUNDS)).readonly(), mark: z.enum(MARKS) })
      .nullable(),
    onLapse: z.enum(LAPSE_EFFECTS),
    mark: z.enum(MARKS),
    isRead: z.boolean().meta({ description: 'Somebody has read the text since, and recorded it.' }),
  })
  .meta({ id: 'ClockRule' });

export const specialDaySchema = z.strictObject({
  date: z.string(),
  kind: z.enum(DAY_KINDS),
  label: z.string(),
  mark: z.enum(DAY_MARKS),
});

/** All that a last day was computed from: whoever has it can compute it again. */
export const derivationSchema = z
  .strictObject({
    clock: clockNameSchema,
    startedOn: z.string(),
    pinnedOn: z.string().meta({ description: 'The day whose rules hold.' }),
    rule: ruleSchema.nullable().meta({ description: 'Null: no rule is known for that day.' }),
    stated: term.nullable().meta({ description: 'What the paper itself says.' }),
    statedDueOn: z.string().nullable(),
    isBeyondLaw: z.boolean(),
    extensions: z
      .array(
        z.strictObject({
          days: z.int(),
          ground: z.enum(EXTENSION_GROUNDS).nullable().meta({ description: 'Null: it is not of the outline.' }),
          on: z.string(),
          isBeyondRule: z.boolean(),
        }),
      )
      .readonly(),
    inputs: z
      .strictObject({
        startedOn: z.string(),
        value: z.int(),
        unit: z.enum(TERM_UNITS),
        countStartDay: z.boolean(),
        rollsOver: z.boolean(),
        pauses: z.array(z.strictObject({ from: z.string(), until: z.string().nullable() })).readonly(),
      })
      .nullable(),
    specialDays: z.array(specialDaySchema).readonly(),
    completeYears: z.array(z.int()).readonly(),
    provisionalYears: z.array(z.int()).readonly(),
    countedTo: z.string().nullable(),
  })
  .meta({ id: 'Derivation' });
