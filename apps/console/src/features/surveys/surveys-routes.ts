import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readDistributionSearch } from './distribution/distribution-search.ts'
import { readResultsSearch } from './results/results-search.ts'
import { readBuildSearch, readSurveysSearch } from './surveys-search.ts'

export const surveysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys',
  validateSearch: readSurveysSearch,
  component: lazyRouteComponent(() => import('./SurveysPage.tsx'), 'SurveysPage'),
})

const frameRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys/$surveyId',
  component: lazyRouteComponent(() => import('./SurveyPage.tsx'), 'SurveyPage'),
})

const buildRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  validateSearch: readBuildSearch,
  component: lazyRouteComponent(() => import('./builder/BuildSection.tsx'), 'BuildSection'),
})

const distributionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/distribution',
  validateSearch: readDistributionSearch,
  component: lazyRouteComponent(() => import('./distribution/DistributionPage.tsx'), 'DistributionPage'),
})

const resultsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/results',
  validateSearch: readResultsSearch,
  component: lazyRouteComponent(() => import('./results/ResultsRoom.tsx'), 'ResultsRoom'),
})

const versionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/versions',
  component: lazyRouteComponent(() => import('./VersionsSection.tsx'), 'VersionsSection'),
})

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./SurveySettingsSection.tsx'), 'SurveySettingsSection'),
})

export const surveyRoute = frameRoute.addChildren([
  buildRoute,
  distributionRoute,
  resultsRoute,
  versionsRoute,
  settingsRoute,
])
