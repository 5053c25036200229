import { type FigureDimension, figureDimensions } from '@echoloop/contract'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { type PeriodSearch, readPeriodSearch } from '../../parts/period.ts'
import type { BehindSearch } from './behind-href.ts'

export type FiguresSearch = PeriodSearch & { by?: FigureDimension }

function readDimension(value: unknown): FigureDimension | undefined {
  return figureDimensions.find((one) => one === value)
}

export const figuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/figures',
  validateSearch: (search: Record<string, unknown>): FiguresSearch => {
    const by = readDimension(search.by)
    return { ...readPeriodSearch(search), ...(by ? { by } : {}) }
  },
  component: lazyRouteComponent(() => import('./FiguresPage.tsx'), 'FiguresPage'),
})

export const figureCasesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/figures/cases',
  validateSearch: (search: Record<string, unknown>): BehindSearch => {
    const { from, to } = readPeriodSearch(search)
    return {
      measure: typeof search.measure === 'string' ? search.measure : 'opened',
      from,
      to,
      by: readDimension(search.by),
      value: search.value === undefined ? undefined : String(search.value),
      minutesFrom: readMinutes(search.minutesFrom),
      minutesTo: readMinutes(search.minutesTo),
    }
  },
  component: lazyRouteComponent(() => import('./BehindFigurePage.tsx'), 'BehindFigurePage'),
})

function readMinutes(value: unknown): number | undefined {
  const minutes = Number(value ?? Number.NaN)
  return Number.isFinite(minutes) && minutes >= 0 ? minutes : undefined
}
