import { z } from 'zod';

// Control characters, zero-width characters and bidirectional controls: they let a text look like another.
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const INVISIBLE_BUT_NEWLINE = /[^\P{Cc}\n\t]|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

const wellFormed = (text: string): boolean => text.isWellFormed();

/** One line of visible text in NFC, trimmed, not empty. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .normalize('NFC')
  .refine(wellFormed, 'text with half a character')
  .refine((text) => !INVISIBLE.test(text), 'text with invisible characters');

/** Several lines of text in NFC, trimmed, not empty, at most 10 000 characters. */
export const textSchema = z
  .string()
  .trim()
  .min(1)
  .overwrite((text) => text.replaceAll(/\r\n?/g, '\n'))
  .max(10_000)
  .normalize('NFC')
  .refine(wellFormed, 'text with half a character')
  .refine((text) => !INVISIBLE_BUT_NEWLINE.test(text), 'text with invisible characters');

/**
 * A UUID, in small letters whatever was sent: `A…` and `a…` are one UUID, and a person written in both would be two to
 * the rules of four eyes and to an erasure.
 */
export const idSchema = z.uuid().toLowerCase();
/** A code out of a register: no spaces, nothing that a stream name gives a meaning. */
export const unitCodeSchema = z
  .string()
  .regex(/^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/)
  .max(40);
export type UnitCode = string;

/** Whole đồng. */
export const vndSchema = z.int().nonnegative();
