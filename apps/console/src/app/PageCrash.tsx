import type { ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ErrorState } from '../parts/ErrorState.tsx'

/** A page that failed while drawing: says so and offers to load it again. */
export function PageCrash({ error }: ErrorComponentProps): ReactNode {
  return <ErrorState error={error} onRetry={() => window.location.reload()} />
}
