export { addStorefrontPages } from './add-storefront-pages.ts'
export { storefrontRoutes } from './storefront-routes.ts'
