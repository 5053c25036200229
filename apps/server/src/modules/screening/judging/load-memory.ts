import {
  createScreeningMemory,
  keysOf,
  rhythmKeysOf,
  type ScreenedReview,
  type ScreeningKey,
  type ScreeningMemory,
  tracesMax,
} from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { findPlaces, findRhythms, findTraces } from './memory-queries.ts'

/**
 * What is remembered around these reviews: under each of their keys the newest traces, and the rhythms they count in.
 * Three statements, whose cost does not grow with the shop. Traces of the reviews themselves, from words that their
 * authors replaced, are left out.
 */
export async function loadMemory(scope: Scope, reviews: readonly ScreenedReview[]): Promise<ScreeningMemory> {
  const keys = new Map<string, ScreeningKey>()
  for (const key of reviews.flatMap(keysOf)) keys.set(`${key.kind} ${key.key}`, key)
  const found = await findPlaces(
    scope,
    [...keys.values()].map((key) => ({ ...key, most: tracesMax[key.kind] })),
  )
  const traces = await findTraces(scope, {
    places: [...new Set(found.map(({ place }) => place))],
    except: reviews.map(({ id }) => id),
  })
  const lists = new Map<string, number[]>()
  for (const { kind, key, place } of found) {
    const name = `${kind} ${key}`
    const list = lists.get(name)
    if (list) list.push(place)
    else lists.set(name, [place])
  }
  const rhythmKeys = new Set(reviews.flatMap((review) => Object.values(rhythmKeysOf(review))))
  return createScreeningMemory({
    lists: [...lists].flatMap(([name, places]) => {
      const key = keys.get(name)
      return key ? [{ ...key, traces: places.flatMap((place) => traces.get(place) ?? []) }] : []
    }),
    rhythms: await findRhythms(scope, [...rhythmKeys]),
  })
}
