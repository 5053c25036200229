import './service-only-tables.ts'

export { addStorefrontPages } from './add-storefront-pages.ts'
export { storefrontListeners } from './storefront-listeners.ts'
export { storefrontRoutes } from './storefront-routes.ts'
