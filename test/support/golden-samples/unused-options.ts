import { z } from 'zod';

/**
 * What a sample leaves out, as paths: optional fields without a value, and lists without an item. Such a field would
 * not be among the frozen bytes.
 */
export const unusedOptions = (schema: z.core.$ZodType, values: readonly unknown[], path = ''): readonly string[] => {
  const present = values.filter((value) => value !== undefined && value !== null);
  if (schema instanceof z.ZodOptional) {
    return present.length === 0 ? [path] : unusedOptions(schema.unwrap(), present, path);
  }
  if (schema instanceof z.ZodNullable) return unusedOptions(schema.unwrap(), present, path);
  if (schema instanceof z.ZodArray) {
    const items = present.flatMap((value) => (Array.isArray(value) ? value : []));
    return items.length === 0 && present.length > 0 ? [`${path}/0`] : unusedOptions(schema.element, items, `${path}/0`);
  }
  if (schema instanceof z.ZodObject && present.length > 0) {
    return Object.entries(schema.shape).flatMap(([key, field]) => {
      const members = present.map((value) => new Map(Object.entries(Object(value))).get(key));
      return unusedOptions(field, members, `${path}/${key}`);
    });
  }
  return [];
};
