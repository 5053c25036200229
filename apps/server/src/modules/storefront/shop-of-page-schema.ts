import { z } from 'zod'

/** The shop as the queries of the pages give it. */
export const shopOfPageSchema = z.object({ name: z.string(), timeZone: z.string(), isDemo: z.boolean() })
