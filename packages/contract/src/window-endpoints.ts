import { checkPage } from './page-check.ts'
import { putTheme, readTheme } from './shop-theme.ts'

/** Of the shop window: look, and whether it works. */
export const windowEndpoints = { readTheme, putTheme, checkPage }
