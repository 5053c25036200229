import './listening-tables.ts'

export { forgetOldListening } from './forget-old-listening.ts'
export { listeningListeners } from './listening-listeners.ts'
export { listeningRoutes } from './listening-routes.ts'
export { listeningStage } from './listening-stage.ts'
export { sendPosts } from './posts/send-posts.ts'
export { readDueSources } from './reading/read-due-sources.ts'
