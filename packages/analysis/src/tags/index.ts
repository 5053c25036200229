export { choosePassage } from './choose-passage.ts'
export {
  createTagCounter,
  type Tag,
  type TagCounter,
  type TagCounterOptions,
  type TagQuery,
  type Tags,
} from './create-tag-counter.ts'
export { type CutText, cutText } from './read-points.ts'
export type { TagLanguage } from './tag-label.ts'
export { hashId, placeOf } from './text-sketch.ts'
