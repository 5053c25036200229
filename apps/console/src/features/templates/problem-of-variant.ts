import { parseTemplate, privateSlots, type TemplateVariant } from '@echoloop/contract'

/** Why the words of a variant cannot be kept as they are. */
export type VariantProblem =
  | { kind: 'empty' }
  | { kind: 'broken'; at: number }
  | { kind: 'exposing' }
  | { kind: 'repeated' }

/** The first problem of a variant among its siblings, or nothing. Pure; the server asks the same again. */
export function problemOfVariant(
  variant: TemplateVariant,
  all: readonly TemplateVariant[],
): VariantProblem | undefined {
  if (variant.text.trim() === '') return { kind: 'empty' }
  const parsed = parseTemplate(variant.text)
  if (parsed.kind === 'broken') return { kind: 'broken', at: parsed.at }
  const exposes = parsed.pieces.some((piece) => piece.kind === 'slot' && privateSlots.includes(piece.slot))
  if (variant.channel === 'public' && exposes) return { kind: 'exposing' }
  const isRepeated = all.some(
    (one) =>
      one !== variant &&
      one.language === variant.language &&
      one.channel === variant.channel &&
      one.tier === variant.tier,
  )
  return isRepeated ? { kind: 'repeated' } : undefined
}
