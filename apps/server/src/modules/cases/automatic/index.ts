import './automatic-tables.ts'

export { automaticAuthorId } from './automatic-author.ts'
export { automaticRoutes } from './automatic-routes.ts'
export { answerAutomatically, automaticStage, noteForRules } from './automatic-stage.ts'
export { simulateWaiting } from './simulate-waiting.ts'
