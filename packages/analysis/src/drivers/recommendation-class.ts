/**
 * The class of an answer from 0 to 10 to "would you recommend us", so that the mean of classes is the net promoter
 * score: −100 up to 6, 0 for 7 and 8, 100 for 9 and 10 (Reichheld, "The one number you need to grow", 2003). Undefined
 * for other numbers.
 */
export function recommendationClass(answer: number): -100 | 0 | 100 | undefined {
  if (!(answer >= 0 && answer <= 10)) return undefined
  if (answer < 7) return -100
  return answer < 9 ? 0 : 100
}
