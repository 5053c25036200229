import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useWords } from '../../words/use-words.ts'
import { CodeBlock } from './CodeBlock.tsx'
import { type SnippetOrder, writePolicyLines, writeSnippet } from './write-snippet.ts'

/** What to do, in order, with the lines to paste; then the policy and the look that tells whether it works. */
export function SnippetSteps({ order }: { order: SnippetOrder }): ReactNode {
  const words = useWords().shopWindow.embed
  const guide = words.guides[order.platform]
  const isMini = order.platform === 'miniprogram'
  return (
    <>
      <section>
        <h2>{words.steps}</h2>
        {isMini ? <p className="quiet">{words.noDirectElement}</p> : null}
        <ol className="window-steps">
          {writeSnippet(order).map(({ step, code }, index) => (
            <li key={step}>
              <p>{guide[step]}</p>
              {code === undefined ? null : <CodeBlock code={code} label={words.snippetOf(index + 1)} />}
            </li>
          ))}
        </ol>
      </section>
      {isMini ? null : (
        <section>
          <h2>{words.policy}</h2>
          <p className="quiet">{words.policyNote}</p>
          <CodeBlock code={writePolicyLines(order).join('\n')} label={words.policy} />
        </section>
      )}
      <p>
        <AppLink href="/window/check">{words.nextCheck}</AppLink>
      </p>
    </>
  )
}
