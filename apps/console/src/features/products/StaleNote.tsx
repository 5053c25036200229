import { endpoints, type ProductDetail } from '@echoloop/contract'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useStaleSentence } from './use-stale-sentence.ts'

/** Says that what is known of this product may be out of date, and lets staff settle it. */
export function StaleNote({ product }: { product: ProductDetail }): ReactNode {
  const words = useWords().products.stale
  const mayWrite = usePermission('product.write')
  const sentenceOf = useStaleSentence()
  const stale = useCall(endpoints.listStaleProducts)
  const settle = useAction(endpoints.changeProduct, {
    refreshes: [endpoints.readProduct, endpoints.listStaleProducts],
  })
  const found = stale.data?.items.find(({ id }) => id === product.id)
  if (!found) return null
  const isArchived = found.reason === 'sold-though-archived'
  const body = isArchived ? { isArchived: false } : {}
  return (
    <Alert
      type="warning"
      showIcon
      className="stale-note"
      title={sentenceOf(found)}
      description={
        mayWrite ? (
          <>
            <Button
              loading={settle.isPending}
              onClick={() => settle.mutate({ params: { id: product.id }, body })}
            >
              {isArchived ? words.onSale : words.stillRight}
            </Button>
            {settle.error ? <ErrorState error={settle.error} /> : null}
          </>
        ) : undefined
      }
    />
  )
}
