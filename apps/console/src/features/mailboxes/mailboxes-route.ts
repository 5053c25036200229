import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readMailboxesSearch } from './mailboxes-search.ts'

export const mailboxesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mailboxes',
  validateSearch: readMailboxesSearch,
  component: lazyRouteComponent(() => import('./MailboxesPage.tsx'), 'MailboxesPage'),
})
