import './bot/bot-tables.ts'
import './help/help-tables.ts'
import './library-tables.ts'

export { askHelp, type HelpQuestion } from './bot/ask-help.ts'
export { botRoutes } from './bot/bot-routes.ts'
export { readBot } from './bot/bot-settings.ts'
export { forgetQuestions, judgeQuestion } from './bot/bot-store.ts'
export { chooseVariant } from './choose-variant.ts'
export { helpRoutes } from './help/help-routes.ts'
export { type HelpJudgement, judgePage } from './help/help-votes.ts'
export { readPicture } from './help/picture-store.ts'
export { putCategories } from './help/put-categories.ts'
export {
  readArticle,
  readShelves,
  type ShownArticle,
  type ShownLine,
  type ShownShelf,
  searchPages,
} from './help/read-shown.ts'
export { forgetSearches } from './help/search-store.ts'
export { createPage, publishText, saveText } from './help/write-help.ts'
export { findLessons, keepLesson } from './keep-lesson.ts'
export { type CaseToKeep, forgetKeptCase, keepResolvedCase, scoreKeptCase } from './keep-resolved-case.ts'
export { forgetLesson } from './lesson-store.ts'
export { libraryRoutes } from './library-routes.ts'
export { adoptionOf, noteOfferTaken, noteReplySent, type OfferTaken } from './note-use.ts'
export { type OfferOccasion, offerTemplates } from './offer-templates.ts'
export { type SoughtCase, suggestReplies } from './suggest-replies.ts'
export { findTemplates, type TemplateRow } from './template-queries.ts'
export { insertTemplate } from './template-store.ts'
