import { z } from 'zod';

/**
 * How high a post is, highest first. The law cares about some of the steps: matters of a department director or
 * higher go to the Government Inspectorate. Whoever appoints says what counts as equivalent.
 */
export const postLevelSchema = z.enum([
  'provincial-leader',
  'department-director',
  'department-deputy-director',
  'district-leader',
  'division-head',
  'division-deputy',
  'commune-leader',
  'unit-head',
  'unit-deputy',
  'staff',
]);
export type PostLevel = z.infer<typeof postLevelSchema>;

/** Giám đốc sở and equivalent, or higher (anti-corruption law, Art. 61). */
export const isDirectorOrHigher = (level: PostLevel): boolean =>
  level === 'provincial-leader' || level === 'department-director';
