import { z } from 'zod'

/** Cursor paging: opaque cursor of the last row seen, rows per page. */
export const pageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of rows; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; nextCursor: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** Reply of an endpoint that has nothing to say but that it worked. */
export const doneReply = z.object({ done: z.literal(true) })
