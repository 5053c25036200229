import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { ElementSelect } from './ElementSelect.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { ProductSelect, pageVariable } from './ProductSelect.tsx'
import { SnippetSteps } from './SnippetSteps.tsx'
import { useFirstProduct } from './use-first-product.ts'
import { isOfProduct } from './window-elements.ts'
import type { WindowSearch } from './window-search.ts'
import { platforms } from './write-snippet.ts'

/** From the choice of an element to its lines in the shop's own page, with the real thing beside it. */
export function EmbedSection(): ReactNode {
  const words = useWords().shopWindow.embed
  const search: WindowSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { shop } = useSession()
  const { language } = useWordsChoice()
  const look = useCall(endpoints.readTheme)
  const first = useFirstProduct()
  if (look.error && !look.data) return <ErrorState error={look.error} onRetry={() => void look.refetch()} />
  if (!look.data) return <PageSkeleton />
  const { element = 'reviews', platform = 'html', product = pageVariable } = search
  const choose = (change: WindowSearch) =>
    void navigate({ to: '/window', search: { ...search, ...change }, replace: true, resetScroll: false })
  const productId = product === pageVariable ? undefined : product
  return (
    <div className="window-columns">
      <div className="window-form">
        <ElementSelect value={element} onChoose={(chosen) => choose({ element: chosen })} />
        {isOfProduct(element) ? (
          <ProductSelect value={product} hasPageVariable onChoose={(chosen) => choose({ product: chosen })} />
        ) : null}
        <Labelled label={words.platform}>
          {(id) => (
            <Select
              id={id}
              aria-label={words.platform}
              className="window-select"
              value={platform}
              options={platforms.map((value) => ({ value, label: words.platforms[value] }))}
              onChange={(chosen) => choose({ platform: chosen })}
            />
          )}
        </Labelled>
        <SnippetSteps
          order={{
            element,
            platform,
            productId,
            shopId: shop.id,
            base: look.data.cssUrl.replace(/\/storefront\/themes\/.*$/, ''),
            ground: look.data.theme.ground,
            feedbackPlace: look.data.theme.feedbackPlace,
            language: language === 'en' ? 'en' : 'zh-CN',
          }}
        />
      </div>
      <div className="window-aside">
        <PreviewPane element={element} productId={productId ?? first.productId} />
      </div>
    </div>
  )
}
