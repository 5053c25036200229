import type { z } from 'zod'

/** A fact that later modules may hear of: name, version, payload of ids. Nothing personal, no text. */
export type EventDefinition<P extends z.ZodType = z.ZodType> = {
  name: string
  version: number
  payload: P
}

/** States an event. Its name is `noun.verb`, past tense; the payload carries ids only. */
export function defineEvent<P extends z.ZodType>(
  name: string,
  version: number,
  payload: P,
): EventDefinition<P> {
  return { name, version, payload }
}
