import type { QuestionKind } from '@echoloop/contract'

const points = {
  nps: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  csat: [1, 2, 3, 4, 5],
  ces: [1, 2, 3, 4, 5, 6, 7],
  stars: [1, 2, 3, 4, 5],
} as const

export type ScaleKind = keyof typeof points

/** The points of a scale from its low end to its high one. */
export function pointsOf(kind: ScaleKind): readonly number[] {
  return points[kind]
}

export function isScale(kind: QuestionKind): kind is ScaleKind {
  return kind in points
}
