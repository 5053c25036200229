import { wilsonInterval } from '@echoloop/analysis'
import type { FlagFigures, ScreeningPolicy, ScreeningRates } from '@echoloop/contract'
import type {
  Decisions,
  DecisionTimes,
  Share,
  ShownFlags,
  ShownHead,
  TransparencyFigures,
} from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { type Platform, runInShop } from '../../platform/scope.ts'
import { presentPolicy, readFlagFigures, readRates } from '../screening/index.ts'
import { readJson } from './read-json.ts'
import { transparencyQuestion } from './transparency-question.ts'

const timesSchema = z.object({
  decided: z.number(),
  within: z.number(),
  medianMs: z.number().nullable(),
  slowMs: z.number().nullable(),
  waiting: z.number(),
  late: z.number(),
})

const countsSchema = z.object({
  published: z.object({ count: z.number(), verified: z.number(), imported: z.number() }),
  all: timesSchema,
  people: timesSchema,
  head: z.object({ size: z.number(), root: z.string(), at: z.string(), keyId: z.string() }).nullable(),
})

type Counts = z.infer<typeof countsSchema>

export type Transparency = {
  figures: TransparencyFigures
  head: ShownHead | null
  flags: ShownFlags
  policy: ScreeningPolicy
}

/** All that the public page tells of a shop: figures of twelve months, its rules, the newest head of its log. */
export async function readTransparency(platform: Platform, shopId: string): Promise<Transparency> {
  const told = await runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => ({
    now: scope.now,
    rates: await readRates(scope, {}),
    flags: await readFlagFigures(scope),
    policy: await presentPolicy(scope),
  }))
  const { now, rates, flags, policy } = told
  // All figures are of the same days: from the midnight with which the period of the rates begins.
  const since = new Date(`${rates.from}T00:00:00Z`)
  const text = await readJson(platform, transparencyQuestion, { shop: shopId, since, now })
  if (text === null) throw new AppError('shop/not-found')
  const counts = countsSchema.parse(JSON.parse(text))
  return {
    figures: figuresOf({ counts, rates, since, now }),
    head: counts.head,
    flags: flagsOf(flags),
    policy,
  }
}

type Counted = { counts: Counts; rates: ScreeningRates; since: Date; now: Date }

/** Pure. */
function figuresOf({ counts, rates, since, now }: Counted): TransparencyFigures {
  const { published, all, people } = counts
  const of = (count: number) => shareOf(count, published.count)
  const total = (name: 'withdrawn' | 'pending') => rates.stars.reduce((sum, row) => sum + row[name], 0)
  return {
    from: since.toISOString(),
    to: now.toISOString(),
    asOf: now.toISOString(),
    rates: rates.stars
      .map((row) => ({ stars: row.rating === 0 ? null : row.rating, ...decisionsOf(row) }))
      .toSorted((left, right) => (right.stars ?? 0) - (left.stars ?? 0)),
    total: decisionsOf({ ...rates.total, withdrawn: total('withdrawn'), pending: total('pending') }),
    times: { all: timesOf(all), people: timesOf(people) },
    sources: {
      verified: of(published.verified),
      imported: of(published.imported),
      unverified: of(published.count - published.verified - published.imported),
    },
  }
}

function flagsOf(given: FlagFigures): ShownFlags {
  const share = ({ numerator, denominator, low, high }: FlagFigures['held']): Share => {
    return { count: numerator, of: denominator, low: low ?? 0, high: high ?? 0 }
  }
  const { confirmed, held, reviews } = given
  return { ...given, confirmed: share(confirmed), held: share(held), reviews: share(reviews) }
}

type Rates = ScreeningRates['total'] & { withdrawn: number; pending: number }

function decisionsOf({ published, held, refused, withdrawn, pending }: Rates): Decisions {
  return { published, held, refused, withdrawn, waiting: pending }
}

/** What still waits after a day was not decided within it. */
function timesOf({ decided, within, medianMs, slowMs, waiting, late }: Counts['all']): DecisionTimes {
  return { decided, within24Hours: shareOf(within, decided + late), medianMs, slowMs, waiting, late }
}

function shareOf(count: number, of: number): Share {
  return of === 0
    ? { count, of, low: 0, high: 0 }
    : { count, of, ...wilsonInterval({ successes: count, trials: of }) }
}
