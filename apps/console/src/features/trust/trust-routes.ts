import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'

export const trustRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trust',
  component: lazyRouteComponent(() => import('./AuditsPage.tsx'), 'AuditsPage'),
})

export const certificatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trust/certificates',
  component: lazyRouteComponent(() => import('./CertificatesPage.tsx'), 'CertificatesPage'),
})

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trust/audits/$auditId',
  component: lazyRouteComponent(() => import('./AuditPage.tsx'), 'AuditPage'),
})
