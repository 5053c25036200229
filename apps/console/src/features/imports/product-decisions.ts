import type { ImportProduct } from '@echoloop/contract'

/** Decisions that need no product of the shop. */
export const wholeDecisions = ['new', 'without', 'skip'] as const
export type WholeDecision = (typeof wholeDecisions)[number]

type Decision =
  | { key: string; decision: 'product'; productId: string }
  | { key: string; decision: WholeDecision | null }

/** What was chosen for a product, as one value: a product's id, or one of the other decisions. */
export function chosenValue(product: ImportProduct): string | undefined {
  if (product.decision === 'product') return product.product?.id
  return product.decision ?? undefined
}

/** The decision that a chosen value stands for; without one it is open again. */
export function decisionOf(key: string, value: string | undefined): Decision {
  const whole = wholeDecisions.find((decision) => decision === value)
  if (whole !== undefined || value === undefined) return { key, decision: whole ?? null }
  return { key, decision: 'product', productId: value }
}

const likenessMin = 0.55

/** For the undecided ones the closest known product, where it is close enough to be proposed for all at once. */
export function closestDecisions(products: readonly ImportProduct[]): Decision[] {
  return products.flatMap(({ key, decision, suggestions: [closest] }) =>
    decision === null && closest !== undefined && closest.likeness >= likenessMin
      ? [decisionOf(key, closest.id)]
      : [],
  )
}
