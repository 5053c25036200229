import { type AnalysedText, type AspectCode, aspectCodes, type Polarity } from '@echoloop/analysis'

/** How many texts speak about an aspect; a text counts once per polarity. */
export type AspectCount = { code: AspectCode; texts: number; polarities: Record<Polarity, number> }

/** The aspects that any text speaks about, the most frequent first; `overall` says nothing about a thing and is left out. */
export function countAspects(texts: readonly AnalysedText[]): AspectCount[] {
  const counts = new Map<AspectCode, AspectCount>()
  for (const code of aspectCodes)
    counts.set(code, { code, texts: 0, polarities: { positive: 0, negative: 0, neutral: 0 } })
  for (const { analysis } of texts) {
    const codes = new Set(analysis.aspects.map(({ code }) => code))
    for (const code of codes) {
      const count = counts.get(code)
      if (count === undefined) continue
      count.texts++
      const said = analysis.aspects.filter((aspect) => aspect.code === code)
      for (const polarity of new Set(said.map((aspect) => aspect.polarity))) count.polarities[polarity]++
    }
  }
  return [...counts.values()]
    .filter(({ code, texts: count }) => count > 0 && code !== 'overall')
    .sort((first, second) => second.texts - first.texts)
}
