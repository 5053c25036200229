/** The elements that a shop can put into its pages; each is the tag `echoloop-` and its name. */
export const windowElements = [
  'reviews',
  'rating',
  'questions',
  'gallery',
  'form',
  'feedback',
  'said-and-done',
  'certificates',
  'best',
] as const

export type WindowElement = (typeof windowElements)[number]

const ofShop: ReadonlySet<WindowElement> = new Set(['feedback', 'said-and-done', 'best'])

/** True for elements that speak of one product. */
export function isOfProduct(element: WindowElement): boolean {
  return !ofShop.has(element)
}
