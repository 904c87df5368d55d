import * as z from 'zod';

/** The shape of a file in which any entry can be missing, but what is there must be right. Lists are whole. */
export function opened(shape: z.ZodType): z.ZodType {
  const inside = (each: unknown) => (each instanceof z.ZodType ? opened(each) : z.unknown());
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault)
    return inside(shape.unwrap());
  if (shape instanceof z.ZodRecord) return z.record(z.string(), inside(shape.valueType));
  if (shape instanceof z.ZodObject) {
    const entries = Object.entries(shape.shape);
    return z.strictObject(
      Object.fromEntries(entries.map(([key, each]) => [key, inside(each).optional()])),
    );
  }
  return shape;
}
