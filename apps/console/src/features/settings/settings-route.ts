import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'

const frameRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
})

const firstRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/shop', replace: true })
  },
})

const shopRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/shop',
  component: lazyRouteComponent(() => import('./ShopSection.tsx'), 'ShopSection'),
})

const storeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/store',
  component: lazyRouteComponent(() => import('./StoreSection.tsx'), 'StoreSection'),
})

const reviewsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/reviews',
  component: lazyRouteComponent(() => import('./ReviewRulesSection.tsx'), 'ReviewRulesSection'),
})

const policyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/policy',
  component: lazyRouteComponent(() => import('./PolicySection.tsx'), 'PolicySection'),
})

const moderationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/moderation',
  component: lazyRouteComponent(() => import('../moderation/ModerationSection.tsx'), 'ModerationSection'),
})

const tiersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tiers',
  component: lazyRouteComponent(() => import('./TiersSection.tsx'), 'TiersSection'),
})

const caseRulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/case-rules',
  component: lazyRouteComponent(() => import('../cases/CaseRulesSection.tsx'), 'CaseRulesSection'),
})

const templatesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/templates',
  component: lazyRouteComponent(() => import('../templates/TemplatesSection.tsx'), 'TemplatesSection'),
})

const messagesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/messages',
  component: lazyRouteComponent(() => import('./MessagesSection.tsx'), 'MessagesSection'),
})

const remediesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/remedies',
  component: lazyRouteComponent(() => import('./RemediesSection.tsx'), 'RemediesSection'),
})

const serviceLevelsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/service-levels',
  component: lazyRouteComponent(
    () => import('../service-levels/ServiceLevelsSection.tsx'),
    'ServiceLevelsSection',
  ),
})

const calendarsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/calendars',
  component: lazyRouteComponent(() => import('../service-levels/CalendarsSection.tsx'), 'CalendarsSection'),
})

const membersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/members',
  component: lazyRouteComponent(() => import('./MembersSection.tsx'), 'MembersSection'),
})

const departmentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/departments',
  component: lazyRouteComponent(() => import('../departments/DepartmentsSection.tsx'), 'DepartmentsSection'),
})

const keysRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/keys',
  component: lazyRouteComponent(() => import('./KeysSection.tsx'), 'KeysSection'),
})

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): { action?: string } =>
    typeof search.action === 'string' && search.action !== '' ? { action: search.action.slice(0, 60) } : {},
  component: lazyRouteComponent(() => import('./AuditSection.tsx'), 'AuditSection'),
})

const youRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/you',
  component: lazyRouteComponent(() => import('./YouSection.tsx'), 'YouSection'),
})

export const settingsRoute = frameRoute.addChildren([
  firstRoute,
  shopRoute,
  storeRoute,
  reviewsRoute,
  policyRoute,
  moderationRoute,
  tiersRoute,
  caseRulesRoute,
  templatesRoute,
  messagesRoute,
  remediesRoute,
  serviceLevelsRoute,
  calendarsRoute,
  membersRoute,
  departmentsRoute,
  keysRoute,
  auditRoute,
  youRoute,
])
