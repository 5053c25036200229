import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { HostedPage } from './HostedPage.tsx'
import { ProductSelect, pageVariable } from './ProductSelect.tsx'
import { useFirstProduct } from './use-first-product.ts'
import type { WindowSearch } from './window-search.ts'

/** Addresses of the pages that stand here, to copy, open and print as codes. */
export function HostedPagesSection(): ReactNode {
  const words = useWords().shopWindow.pages
  const search: WindowSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { shop } = useSession()
  const look = useCall(endpoints.readTheme)
  const first = useFirstProduct()
  if (look.error && !look.data) return <ErrorState error={look.error} onRetry={() => void look.refetch()} />
  if (!look.data) return <PageSkeleton />
  const base = look.data.cssUrl.replace(/\/storefront\/themes\/.*$/, '')
  const chosen = search.product === pageVariable ? undefined : search.product
  const productId = chosen ?? first.productId
  const query = `?shop=${shop.id}`
  return (
    <div className="window-hosted">
      <p className="quiet">{words.introduction}</p>
      <HostedPage name={words.shop} note={words.shopNote} url={`${base}/s/${shop.id}`} />
      {first.isEmpty ? (
        <EmptyState title={words.noProducts} explanation={words.noProductsText} />
      ) : productId === undefined ? null : (
        <HostedPage name={words.product} note={words.productNote} url={`${base}/p/${productId}${query}`}>
          <ProductSelect
            value={productId}
            onChoose={(product) =>
              void navigate({ to: '/window/pages', search: { ...search, product }, replace: true })
            }
          />
        </HostedPage>
      )}
      <HostedPage name={words.best} note={words.bestNote} url={`${base}/best${query}`} />
      <HostedPage
        name={words.saidAndDone}
        note={words.saidAndDoneNote}
        url={`${base}/said-and-done${query}`}
      />
      <HostedPage name={words.policy} note={words.policyNote} url={`${base}/policy${query}`} />
      <HostedPage
        name={words.transparency}
        note={words.transparencyNote}
        url={`${base}/transparency${query}`}
      />
    </div>
  )
}
