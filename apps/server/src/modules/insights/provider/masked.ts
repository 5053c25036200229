import { findPersonalData, maskPersonalData } from '@echoloop/analysis'
import { z } from 'zod'

/** A customer's text as it may leave this server. */
export function masked(text: string): string {
  return maskPersonalData(text).text
}

const link = /https?:|www\.|\b[a-z0-9-]+\.(?:com|cn|net|org|shop|top|xyz)\b/i

/** Text that goes before people: short, without links and without anybody's numbers or addresses. */
export function safeText(lengthMax: number): z.ZodType<string> {
  return z
    .string()
    .trim()
    .min(1)
    .max(lengthMax)
    .refine((text) => !link.test(text) && findPersonalData(text).length === 0)
}
