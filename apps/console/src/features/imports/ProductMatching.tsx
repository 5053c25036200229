import { endpoints, type Import, type ImportProduct, type ImportProductDecision } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { ProductChoice } from './ProductChoice.tsx'
import { closestDecisions, decisionOf, type WholeDecision } from './product-decisions.ts'

const pageSize = 50

/** The products of a file that the shop does not know: for each, what it is. */
export function ProductMatching({ run, onChanged }: { run: Import; onChanged: () => void }): ReactNode {
  const words = useWords().imports.products
  const format = useFormat()
  const [from, setFrom] = useState(0)
  const mayMake = usePermission('product.write')
  const page = useCall(
    endpoints.listImportProducts,
    { params: { id: run.id }, query: { from, limit: pageSize } },
    { keepsLast: true },
  )
  const refreshes = [endpoints.listImportProducts, endpoints.readImport]
  const decide = useAction(endpoints.decideImportProducts, { refreshes })
  const goOn = useAction(endpoints.continueImport, { refreshes: [endpoints.listImports], onDone: onChanged })
  const { asked, undecided, notListed } = run.products
  const params = { id: run.id }
  const send = (decisions: ImportProductDecision[]) => decide.mutate({ params, body: { decisions } })
  const items = page.data?.items ?? []
  const close = closestDecisions(items)
  const forRest: WholeDecision[] = mayMake ? ['new', 'without', 'skip'] : ['without', 'skip']
  return (
    <section className="product-matching" aria-label={words.title} aria-busy={decide.isPending}>
      <h2>{words.title}</h2>
      <p>{words.hint}</p>
      <p role="status">
        <b>{words.decided(format.number(asked - undecided), format.number(asked))}</b>
        {notListed > 0 ? ` ${words.notListed(format.number(notListed))}` : null}
      </p>
      {page.isPending ? <ListSkeleton rows={4} /> : null}
      {page.error ? <ErrorState error={page.error} onRetry={() => void page.refetch()} /> : null}
      <ul className="product-matches">
        {items.map((product) => (
          <Match
            key={product.key}
            product={product}
            mayMake={mayMake}
            onDecide={(value) => send([decisionOf(product.key, value)])}
          />
        ))}
      </ul>
      {from > 0 || page.data?.next ? (
        <div className="import-run-actions">
          <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - pageSize))}>
            {words.before}
          </Button>
          <Button disabled={!page.data?.next} onClick={() => setFrom(page.data?.next ?? from)}>
            {words.after}
          </Button>
        </div>
      ) : null}
      {decide.error ? <ErrorState error={decide.error} /> : null}
      {goOn.error ? <ErrorState error={goOn.error} /> : null}
      {undecided > 0 ? (
        <div className="import-run-actions">
          {close.length > 0 ? (
            <Button onClick={() => send(close)}>{words.takeClosest(format.number(close.length))}</Button>
          ) : null}
          <span className="quiet">{words.rest}</span>
          {forRest.map((rest) => (
            <Button key={rest} onClick={() => decide.mutate({ params, body: { decisions: [], rest } })}>
              {words.whole[rest]}
            </Button>
          ))}
        </div>
      ) : null}
      <div className="import-start">
        <Button
          type="primary"
          size="large"
          disabled={undecided > 0}
          loading={goOn.isPending}
          onClick={() => goOn.mutate({ params })}
        >
          {words.goOn}
        </Button>
        <span className="quiet">{undecided > 0 ? words.decideFirst : words.remembered}</span>
      </div>
    </section>
  )
}

type MatchProps = { product: ImportProduct; mayMake: boolean; onDecide: (value: string | undefined) => void }

function Match({ product, mayMake, onDecide }: MatchProps): ReactNode {
  const words = useWords().imports.products
  const format = useFormat()
  const names = [product.sku, product.handle, product.number].filter((name) => name && name !== product.label)
  return (
    <li>
      <div className="product-match-name">
        <bdi>{product.label}</bdi>
        <span className="quiet">
          {words.rows(product.rows, format.number(product.rows))}
          {names.length > 0 ? ` · ${names.join(' · ')}` : null}
        </span>
      </div>
      <ProductChoice product={product} mayMake={mayMake} onDecide={onDecide} />
    </li>
  )
}
