import type { Ground } from '../ground/journey.ts'
import type { ShopSite } from '../ground/serve-shop-page.ts'

/** Who looks, and at whose site. */
export type ShopWindow = { ground: Ground; site: ShopSite }
