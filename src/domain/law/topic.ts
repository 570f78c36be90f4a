import { z } from 'zod';

/**
 * What an inspection looks into. Every finding has a topic, so that a bribe at the one-stop desk still counts for
 * administrative procedure. The codes are stable; labels belong to the screens.
 */
export const topicSchema = z.enum([
  'grassroots-democracy',
  'public-disclosure',
  'citizen-reception',
  'explanation-duty',
  'budget-finance',
  'construction',
  'procurement',
  'personnel',
  'asset-declaration',
  'land',
  'conflict-of-interest',
  'gifts',
  'post-rotation',
  'conduct',
  'spending-norms',
  'administrative-procedure',
  'health',
  'education',
  'rural-water',
  'public-order',
  'environment',
  'e-government',
  'other',
]);
export type Topic = z.infer<typeof topicSchema>;

/** Dimension of the PAPI survey (1–8) that the province's plan puts the topic under; null where it names none. */
export const papiDimension = {
  'grassroots-democracy': 1,
  'public-disclosure': 2,
  'citizen-reception': 3,
  'explanation-duty': 3,
  'budget-finance': 4,
  construction: 4,
  procurement: 4,
  personnel: 4,
  'asset-declaration': 4,
  land: 4,
  'conflict-of-interest': 4,
  gifts: 4,
  'post-rotation': 4,
  conduct: 4,
  'spending-norms': 4,
  'administrative-procedure': 5,
  health: 6,
  education: 6,
  'rural-water': 6,
  'public-order': 6,
  environment: 7,
  'e-government': 8,
  other: null,
} as const satisfies Record<Topic, number | null>;
