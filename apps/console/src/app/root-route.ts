import { createRootRoute } from '@tanstack/react-router'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageCrash } from './PageCrash.tsx'

export const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: PageCrash })
