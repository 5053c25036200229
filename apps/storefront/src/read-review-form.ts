/** What a shopper sent or had begun to write. Null: no stars chosen, or no number at all. */
export type ReviewFormValues = {
  rating: number | null
  dimensions: Record<string, number>
  title: string
  text: string
  isAnonymous: boolean
}

/** What somebody chose about the own interest and person; an empty string where nothing was. */
export type DisclosureValues = { incentive: string; byStaff: boolean; traits: Record<string, string> }

/** Field of a posted form that holds a trait of the author. */
export const traitField = (code: string): string => `traits.${code}`

/** Reads what the posted form discloses; nothing is judged here. */
export function readDisclosure(fields: URLSearchParams): DisclosureValues {
  const lead = traitField('')
  const traits = [...fields].flatMap(([name, value]): [string, string][] =>
    name.startsWith(lead) && value !== '' ? [[name.slice(lead.length), value]] : [],
  )
  return {
    incentive: fields.get('incentive') ?? '',
    byStaff: fields.has('byStaff'),
    traits: Object.fromEntries(traits),
  }
}

/** Field of a posted form that holds the stars for one dimension. */
export const dimensionField = (code: string): string => `dimensions.${code}`

/** Reads the posted fields of the review form. Nothing is judged here: 4.5 stars stay 4.5 for the schema to refuse. */
export function readReviewForm(fields: URLSearchParams): ReviewFormValues {
  const prefix = dimensionField('')
  const dimensions = [...fields]
    .filter(([name, value]) => name.startsWith(prefix) && value !== '')
    .map(([name, value]): [string, number] => [name.slice(prefix.length), Number(value)])
    .filter(([, value]) => !Number.isNaN(value))
  return {
    rating: numberOf(fields.get('rating')),
    dimensions: Object.fromEntries(dimensions),
    title: fields.get('title') ?? '',
    text: (fields.get('text') ?? '').replaceAll('\r\n', '\n'),
    isAnonymous: fields.has('isAnonymous'),
  }
}

/** Pictures and a video that the posted form names, without those ticked to be removed. */
export function readAttachmentIds(fields: URLSearchParams): string[] {
  const removed = fields.getAll('removeIds')
  return fields.getAll('attachmentIds').filter((id) => !removed.includes(id))
}

function numberOf(value: string | null): number | null {
  if (value === null || value.trim() === '') return null
  const number = Number(value)
  return Number.isNaN(number) ? null : number
}
