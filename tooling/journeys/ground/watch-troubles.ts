import type { BrowserContext } from 'playwright-core'

export type Troubles = {
  watch: (context: BrowserContext) => Promise<void>
  expect: (pattern: RegExp) => void
  /** What came up since the last time and was not expected. Forgets it, and what was expected. */
  take: () => string[]
}

const tellBrokenPolicy = `addEventListener('securitypolicyviolation', (event) =>
  console.error('the page broke its content policy:', event.violatedDirective, event.blockedURI, event.sourceFile))`

/** Listens to errors in the browser's console, uncaught errors, broken content policies and failing answers. */
export function createTroubles(): Troubles {
  let heard: string[] = []
  let expected: RegExp[] = []
  return {
    async watch(context) {
      context.on('console', (message) => {
        if (message.type() !== 'error') return
        heard.push(
          `console at ${message.page()?.url() ?? '?'}: ${message.text()} (${message.location().url})`,
        )
      })
      context.on('weberror', (error) =>
        heard.push(`uncaught: ${error.error().stack ?? error.error().message}`),
      )
      context.on('response', (response) => {
        if (response.status() >= 500) heard.push(`answer ${response.status()} from ${response.url()}`)
      })
      await context.addInitScript(tellBrokenPolicy)
    },
    expect: (pattern) => expected.push(pattern),
    take() {
      const troubles = heard.filter((one) => !expected.some((pattern) => pattern.test(one)))
      heard = []
      expected = []
      return [...new Set(troubles)]
    },
  }
}
