import './library-tables.ts'

export { type CaseToKeep, forgetKeptCase, keepResolvedCase, scoreKeptCase } from './keep-resolved-case.ts'
export { libraryRoutes } from './library-routes.ts'
export { adoptionOf, noteOfferTaken, noteReplySent, type OfferTaken } from './note-use.ts'
export { type OfferOccasion, offerTemplates } from './offer-templates.ts'
export { type SoughtCase, suggestReplies } from './suggest-replies.ts'
