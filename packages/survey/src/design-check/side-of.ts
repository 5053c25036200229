import type { ScaleWords } from './language-rules.ts'

export type Side = 'positive' | 'negative' | 'neutral' | 'nothing'
export type Label = { key?: string; text: string }

/** On which side of a scale an answer stands; undefined for one that is not on a scale. */
export function sideOf(label: string, scale: ScaleWords): Side | undefined {
  const words = plainLabel(label)
  if (words === '') return undefined
  if (scale.nothing.test(words)) return 'nothing'
  if (scale.neutral.test(words)) return 'neutral'
  if (scale.negative.test(words)) return 'negative'
  return scale.positive.test(words) ? 'positive' : undefined
}

/** The words of a label without numbers, stars and faces. */
export function plainLabel(label: string): string {
  return label
    .replace(/\uFE0F/g, '')
    .replace(/^[\s\d.()（）、:：=\p{Extended_Pictographic}★☆-]+/u, '')
    .replace(/[\s()（）\d分星\p{Extended_Pictographic}★☆]+$/u, '')
    .trim()
}
