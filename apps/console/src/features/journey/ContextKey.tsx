import { endpoints, type JourneySettings } from '@echoloop/contract'
import { Button, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { CodeBlock } from '../window/CodeBlock.tsx'

const sample = `import { createHmac } from 'node:crypto'

const expires = Math.floor(Date.now() / 1000) + 3600
const body = Buffer.from(JSON.stringify({ customer: 'C-42', order: 'O-1001', expires })).toString('base64url')
const signed = body + '.' + createHmac('sha256', process.env.CONTEXT_KEY).update(body).digest('base64url')
// <echoloop-journey shop="…" signed="{signed}" hidden></echoloop-journey>`

/** The key with which the shop’s server vouches for customer and order. */
export function ContextKey({ settings }: { settings: JourneySettings }): ReactNode {
  const words = useWords().journey.settings
  const format = useFormat()
  const mayWrite = usePermission('key.write')
  const [key, setKey] = useState<string>()
  const make = useAction(endpoints.rotateContextKey, {
    refreshes: [endpoints.readJourneySettings],
    onDone: (reply) => setKey(reply.key),
  })
  const { contextKeyAt } = settings
  return (
    <section aria-labelledby="context-title">
      <h2 id="context-title">{words.key}</h2>
      <p className="quiet">{words.keyNote}</p>
      <p>{contextKeyAt ? words.keySince(format.dayOf(contextKeyAt)) : words.keyNone}</p>
      {make.error ? <ErrorState error={make.error} /> : null}
      {key ? (
        <div aria-live="polite">
          <p>{words.keyOnce}</p>
          <CopyOnce label={words.key} value={key} />
        </div>
      ) : null}
      {mayWrite && !contextKeyAt ? (
        <Button loading={make.isPending} onClick={() => make.mutate({})}>
          {words.makeKey}
        </Button>
      ) : null}
      {mayWrite && contextKeyAt ? (
        <Popconfirm title={words.newKeyQuestion} onConfirm={() => make.mutate({})}>
          <Button loading={make.isPending}>{words.newKey}</Button>
        </Popconfirm>
      ) : null}
      <h3>{words.docs}</h3>
      <CodeBlock code={sample} label={words.docs} />
    </section>
  )
}
