import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ClientProvider } from '../call/ClientProvider.tsx'
import { ShortcutProvider } from '../shell/ShortcutProvider.tsx'
import { WordsProvider } from '../words/WordsProvider.tsx'
import { AntProvider } from './AntProvider.tsx'
import { createConsoleQueryClient } from './create-console-query-client.ts'
import { router } from './router.ts'
import { ThemeProvider } from './ThemeProvider.tsx'

const queryClient = createConsoleQueryClient({ onSessionLost: goToSignIn })

/** A one-time link that was used or is too old leads here with its error in the address. */
const cameByDeadLink = new URLSearchParams(window.location.search).get('error') === 'INVALID_TOKEN'

/** The whole application: preferences outside, then words, design, data, keyboard, pages. */
export function Console(): ReactNode {
  return (
    <ThemeProvider>
      <WordsProvider>
        <AntProvider>
          <QueryClientProvider client={queryClient}>
            <ClientProvider>
              <ShortcutProvider>
                <RouterProvider router={router} />
              </ShortcutProvider>
            </ClientProvider>
          </QueryClientProvider>
        </AntProvider>
      </WordsProvider>
    </ThemeProvider>
  )
}

function goToSignIn(): void {
  const { pathname, href } = router.state.location
  if (pathname === '/sign-in' || pathname === '/set-up') return
  const search = cameByDeadLink ? { link: 'dead' as const } : { to: href === '/' ? undefined : href }
  void router.navigate({ to: '/sign-in', search, replace: true })
}
