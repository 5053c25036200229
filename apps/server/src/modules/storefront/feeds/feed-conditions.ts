import { type RawBuilder, sql } from 'kysely'

/** What a review was given for, and who wrote it, as the list of reviews reads the same facts. */
export const isIncentivised: RawBuilder<unknown> = sql`(coalesce(lower(feedback.facts ->> 'incentive'), '') not in ('', 'false', 'no', 'none', '0'))`

export const isByStaff: RawBuilder<unknown> = sql`(coalesce(lower(feedback.facts ->> 'byStaff'), '') in ('true', 'yes', '1'))`

/** Google and Meta have neither a mark for what staff wrote nor a place for stars without words. */
export const hasText: RawBuilder<unknown> = sql`(coalesce(feedback.text, '') ~ '\\S' or coalesce(feedback.title, '') ~ '\\S')`
