import { z } from 'zod'

/** What somebody may have got for writing a review. */
export const reviewIncentives = ['product', 'discount', 'points', 'other'] as const

export type ReviewIncentive = (typeof reviewIncentives)[number]

/** Lead of the facts of a voice that hold traits of its author, for example `trait.height`. */
export const traitFact = 'trait.'

/** What authors say about themselves beside a review, as fields of a request. */
export const disclosureFields = {
  /** What was got for the review; left out: nothing. */
  incentive: z.enum(reviewIncentives).optional(),
  /** Written by somebody who works for the shop or what belongs to it. */
  byStaff: z.boolean().default(false),
  /** Values of traits that the shop asks for, by code; only declared values are taken. */
  traits: z.record(z.string().min(1).max(60), z.string().max(100)).optional(),
}

/** The same as its author sees it; traits that the shop asks for no more are left out. */
export const disclosureSchema = z.object({
  incentive: z.enum(reviewIncentives).nullable(),
  byStaff: z.boolean(),
  traits: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string(), value: z.string() })),
})

export type Disclosure = z.infer<typeof disclosureSchema>
