import './feed-tables.ts'

export { addFeeds } from './add-feeds.ts'
export { feedRoutes } from './feed-routes.ts'
