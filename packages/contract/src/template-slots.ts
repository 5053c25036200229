/**
 * Slots of reply templates, written `{{order.number}}`. `fill.…` is written by hand each time and therefore always
 * missing until a person has done so.
 */
export const templateSlots = [
  'customer.name',
  'order.number',
  'order.deliveredOn',
  'product.name',
  'case.number',
  'case.problem',
  'voice.praised',
  'shop.name',
  'agent.name',
  'today',
  'fill.problem',
  'fill.cause',
  'fill.remedy',
  'fill.date',
  'fill.amount',
  'fill.answer',
] as const

/** The name of a slot. */
export type TemplateSlot = (typeof templateSlots)[number]

/** Slots that could tell a stranger who the customer is; they never stand in words for everybody. */
export const privateSlots: readonly TemplateSlot[] = ['customer.name', 'order.number', 'order.deliveredOn']

/** Written by a person, never by the system. */
export function isByHand(slot: TemplateSlot): boolean {
  return slot.startsWith('fill.')
}

/** A piece of a template: words as they are, or a slot with the place at which it stands. */
export type TemplatePiece =
  | { kind: 'words'; text: string }
  | { kind: 'slot'; slot: TemplateSlot; start: number; end: number }

/** `at` is the place of the first slot that is not closed, not opened or not known. */
export type ParsedTemplate = { kind: 'parsed'; pieces: TemplatePiece[] } | { kind: 'broken'; at: number }

const braces = /\{\{|\}\}/g

/** Reads the slots of a template. Linear time; never throws. */
export function parseTemplate(text: string): ParsedTemplate {
  const pieces: TemplatePiece[] = []
  let end = 0
  let opened: number | undefined
  for (const match of text.matchAll(braces)) {
    if (match[0] === '{{') {
      if (opened !== undefined) return { kind: 'broken', at: opened }
      opened = match.index
      continue
    }
    if (opened === undefined) return { kind: 'broken', at: match.index }
    const slot = slotNamed(text.slice(opened + 2, match.index))
    if (slot === undefined) return { kind: 'broken', at: opened }
    if (opened > end) pieces.push({ kind: 'words', text: text.slice(end, opened) })
    end = match.index + 2
    pieces.push({ kind: 'slot', slot, start: opened, end })
    opened = undefined
  }
  if (opened !== undefined) return { kind: 'broken', at: opened }
  if (end < text.length) pieces.push({ kind: 'words', text: text.slice(end) })
  return { kind: 'parsed', pieces }
}

/** What is known for the slots. */
export type SlotFacts = Partial<Record<TemplateSlot, string>>

/** A filled template, or why it cannot be sent; `text` keeps the open slots in their braces. */
export type FilledTemplate =
  | { kind: 'filled'; text: string }
  | { kind: 'missing'; text: string; slots: TemplateSlot[] }
  | { kind: 'broken'; at: number }

/** Puts facts into the slots. A slot without a fact, or with an empty one, stays open and blocks. Pure. */
export function fillTemplate(text: string, facts: SlotFacts): FilledTemplate {
  const parsed = parseTemplate(text)
  if (parsed.kind === 'broken') return parsed
  const missing = new Set<TemplateSlot>()
  let filled = ''
  for (const piece of parsed.pieces) {
    if (piece.kind === 'words') {
      filled += piece.text
      continue
    }
    // Braces in a fact would open a slot of their own.
    const fact = facts[piece.slot]?.replace(/\{\{|\}\}/g, '').trim()
    if (!fact) missing.add(piece.slot)
    filled += fact || `{{${piece.slot}}}`
  }
  return missing.size === 0
    ? { kind: 'filled', text: filled }
    : { kind: 'missing', text: filled, slots: [...missing] }
}

function slotNamed(name: string): TemplateSlot | undefined {
  const wanted = name.trim()
  return templateSlots.find((slot) => slot === wanted)
}
