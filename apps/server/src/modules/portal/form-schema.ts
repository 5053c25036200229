import { portalKinds, portalLimits, publicId } from '@echoloop/contract'
import { z } from 'zod'

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const short = (max: number) => z.string().trim().max(max).refine(wellFormed)

/** What a posted form holds. A browser knows no booleans: a ticked box is there, another one is not. */
export const formSchema = z.object({
  kind: z.enum(portalKinds),
  text: z.string().trim().min(1).max(portalLimits.text).refine(wellFormed),
  name: short(portalLimits.name).default(''),
  email: z.union([z.literal(''), z.string().trim().max(portalLimits.email).pipe(z.email())]).default(''),
  hasAgreed: z.boolean(),
  mayBePublic: z.boolean(),
  answers: z.record(z.string().max(40), short(portalLimits.answer)),
  attachmentIds: z.array(publicId('attachment')).max(20),
})

export type FormFields = z.output<typeof formSchema>
