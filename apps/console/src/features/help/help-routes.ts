import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../app/shell-route.ts'
import { readHelpPageSearch, readHelpSearch } from './help-search.ts'

export const helpPagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/help-pages',
  validateSearch: readHelpSearch,
  component: lazyRouteComponent(() => import('./HelpRoom.tsx'), 'HelpRoom'),
})

/** `new` begins a page. */
export const helpPageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/help-pages/$pageId',
  validateSearch: readHelpPageSearch,
  component: lazyRouteComponent(() => import('./HelpEditorPage.tsx'), 'HelpEditorPage'),
})
