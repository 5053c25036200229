import type { ReactNode } from 'react'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { CodeBlock } from '../window/CodeBlock.tsx'

/** What a shop puts into its pages: the element, the word of the visitor, and events that only the page knows. */
export function EmbedLines(): ReactNode {
  const words = useWords().journey.settings
  const { id } = useSession().shop
  const { origin } = location
  const lines = `<script type="module" async src="${origin}/storefront/echoloop.js"></script>
<echoloop-journey shop="${id}" touchpoint="payment" hidden></echoloop-journey>`
  return (
    <section aria-labelledby="embed-title">
      <h2 id="embed-title">{words.line}</h2>
      <p className="quiet">{words.lineNote}</p>
      <CodeBlock code={lines} label={words.line} />
      <h3>{words.consentCode}</h3>
      <CodeBlock
        code={`window.echoloop ||= []
echoloop.push(['consent', true])`}
        label={words.consentCode}
      />
      <h3>{words.eventCode}</h3>
      <CodeBlock
        code={`echoloop.push(['track', 'search', { words: 'teapot lid', results: 0 }])
echoloop.push(['track', 'cart'])
echoloop.push(['track', 'payment-failed'])
echoloop.push(['track', 'purchase'])`}
        label={words.eventCode}
      />
    </section>
  )
}
