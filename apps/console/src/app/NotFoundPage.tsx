import type { ReactNode } from 'react'
import { AppLink } from '../parts/AppLink.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { useWords } from '../words/use-words.ts'

/** There is nothing at this address. */
export function NotFoundPage(): ReactNode {
  const words = useWords().shell
  return (
    <main className="lone">
      <EmptyState title={words.notFound.title} explanation={words.notFound.explanation} isPage>
        <AppLink href="/">{words.notFound.home}</AppLink>
      </EmptyState>
    </main>
  )
}
