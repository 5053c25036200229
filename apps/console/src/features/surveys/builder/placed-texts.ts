import type { textsOf } from '@echoloop/survey'

/** Words of a survey with the place where they stand. */
export type PlacedTexts = ReturnType<typeof textsOf>[number]
