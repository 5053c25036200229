/** A stretch of one page in one language: what stands under one heading, or before the first. */
export type HelpPassage = {
  pageId: string
  language: string
  title: string
  heading: string | null
  /** How shoppers ask for this page, in the words of the staff. */
  askedAs: readonly string[]
  category: string
  /** In the order of the page; an answer is made of these and of nothing else. */
  sentences: readonly string[]
}

/** A page with how well it fits a question. */
export type FoundPage = {
  pageId: string
  /** 0–1: how much of what the question speaks of stands on the page. */
  coverage: number
  score: number
  /** What is shared is too little or too common to know what is asked. */
  isVague: boolean
  /** Its title is about something that the question speaks of. */
  isNamed: boolean
  /** A deed or subject of the question is not what the page's passage speaks of. */
  isBeside: boolean
  /** 0–1: how heavy the heaviest thing is that the page knows nothing of, beside the heaviest that it knows. */
  strangeness: number
  /** What the question and the page share, most telling first: `#refund` an idea, `=kiln` a word. */
  shared: string[]
  /** Best first, by their own words. */
  passages: { passage: HelpPassage; fit: number }[]
}
