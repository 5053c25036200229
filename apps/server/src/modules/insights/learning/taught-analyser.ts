import { type Analyser, type ShopLayer, withLayer } from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { holdLayer, readLayer } from './learning-store.ts'

/** The analyser as the shop has taught it; the layer stays as it is until the transaction ends. */
export async function taughtAnalyser(scope: Scope, analyser: Analyser): Promise<Analyser> {
  await holdLayer(scope, 'reader')
  const kept = await readLayer(scope)
  return kept ? taughtBy(analyser, kept) : analyser
}

/** An analyser with a layer; its version says which, such as `+l3`. */
export function taughtBy(analyser: Analyser, kept: { version: number; layer: ShopLayer }): Analyser {
  return withLayer(analyser, kept.layer, `+l${kept.version}`)
}
