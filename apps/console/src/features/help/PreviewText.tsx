import { type HelpSpan, parseHelpText } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useSession } from '../../session/session-context.ts'

/** The words of a page as shoppers see them, from the same reading of the markup. */
export function PreviewText({ body }: { body: string }): ReactNode {
  const shop = useSession().shop.id
  return (
    <div className="help-preview-text">
      {parseHelpText(body).map((block, at) => {
        const key = `${at} ${block.kind}`
        if (block.kind === 'heading')
          return block.level === 2 ? <h3 key={key}>{block.text}</h3> : <h4 key={key}>{block.text}</h4>
        if (block.kind === 'paragraph') return <p key={key}>{renderSpans(block.spans)}</p>
        if (block.kind === 'picture')
          return <img key={key} src={`/help/picture/${block.id}?shop=${shop}`} alt={block.alt} />
        const items = block.items.map((item) => (
          <li key={`${key} ${item.map(({ text }) => text).join('')}`}>{renderSpans(item)}</li>
        ))
        return block.isOrdered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>
      })}
    </div>
  )
}

function renderSpans(spans: readonly HelpSpan[]): ReactNode[] {
  return spans.map((span, at) => {
    const key = `${at} ${span.text}`
    if (span.kind === 'link')
      return (
        <span key={key} className="help-link" title={span.href}>
          {span.text}
        </span>
      )
    return span.kind === 'strong' ? (
      <strong key={key}>{span.text}</strong>
    ) : (
      <span key={key}>{span.text}</span>
    )
  })
}
