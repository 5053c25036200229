import { fingerprint } from '../fingerprint.ts'
import { keptBefore } from './copy-places.ts'
import type { CopyRule, LabelCorrection } from './shop-layer.ts'

/** One rule per text whose labels a person changed; confirmed texts need none. `from` is the place in the list. */
export function learnCopies(corrections: readonly LabelCorrection[]): CopyRule[] {
  return corrections.flatMap((correction, from) => {
    const { text, after } = correction
    if (!changesLabels(correction)) return []
    const places = keptBefore(
      text,
      after.aspects.flatMap(({ start, end }) => [start, end]),
    )
    return {
      id: fingerprint(text),
      from,
      sentiment: after.sentiment,
      urgency: after.urgency,
      junk: after.junk,
      aspects: after.aspects.map(({ code, polarity }, index): CopyRule['aspects'][number] => [
        code,
        polarity,
        places[2 * index],
        places[2 * index + 1],
      ]),
    }
  })
}

/** True when a person said anything else than the analyser. */
export function changesLabels({ before, after }: LabelCorrection): boolean {
  if (before.sentiment.label !== after.sentiment) return true
  if (before.urgency !== after.urgency || before.junk !== after.junk) return true
  const said = before.aspects.map(keyOf).sort()
  const right = after.aspects.map(keyOf).sort()
  return said.length !== right.length || said.some((key, index) => key !== right[index])
}

function keyOf(aspect: { code: string; polarity: string; start: number; end: number }): string {
  return `${aspect.code} ${aspect.polarity} ${aspect.start} ${aspect.end}`
}
