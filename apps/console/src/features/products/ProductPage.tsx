import './products.css'
import { ExportOutlined } from '@ant-design/icons'
import { endpoints, type ProductDetail } from '@echoloop/contract'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { AspectBars } from '../../parts/AspectBars.tsx'
import { CoverageNote } from '../../parts/CoverageNote.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PageSkeleton } from '../../parts/PageSkeleton.tsx'
import { StarBars } from '../../parts/StarBars.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { PlansOfAspects } from '../plans/PlansOfAspects.tsx'
import { BatchTable } from './BatchTable.tsx'
import { EditProduct } from './EditProduct.tsx'
import { MonthsChart } from './MonthsChart.tsx'
import { ProductDimensions } from './ProductDimensions.tsx'
import { ProductFigures } from './ProductFigures.tsx'
import { ProductIdentifiers } from './ProductIdentifiers.tsx'
import { ProductPhrases } from './ProductPhrases.tsx'
import { ProductVariants } from './ProductVariants.tsx'
import { StaleNote } from './StaleNote.tsx'

/** One product: what its buyers say, in figures and words. */
export function ProductPage(): ReactNode {
  const { productId } = useParams({ from: '/shell/products/$productId' })
  const product = useCall(endpoints.readProduct, { params: { id: productId } })
  if (product.error && !product.data)
    return <ErrorState error={product.error} onRetry={() => void product.refetch()} />
  if (!product.data) return <PageSkeleton figures={3} rows={6} />
  return <ProductShown product={product.data} />
}

function ProductShown({ product }: { product: ProductDetail }): ReactNode {
  const words = useWords().products
  const filter = { productId: product.id }
  const mayWrite = usePermission('product.write')
  const [isEditing, setIsEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={product.name}
        back={<AppLink href="/products">← {words.back}</AppLink>}
        note={[product.category, words.sku(product.sku)].filter(Boolean).join(' · ')}
      >
        {product.isArchived ? <span className="tag is-neutral">{words.archived}</span> : null}
        {mayWrite && !isEditing ? <Button onClick={() => setIsEditing(true)}>{words.edit}</Button> : null}
        <AppLink href={feedbackHref(filter)}>{words.openFeedback}</AppLink>
        <a href={product.pageUrl} target="_blank" rel="noreferrer">
          {words.publicPage} <ExportOutlined aria-hidden="true" />
        </a>
      </PageHeader>
      {isEditing ? <EditProduct product={product} onClose={() => setIsEditing(false)} /> : null}
      <StaleNote product={product} />
      {product.description ? <p className="product-description quiet">{product.description}</p> : null}
      <ProductIdentifiers product={product} />
      <div className="overview">
        {product.feedbackCount === 0 ? (
          <EmptyState title={words.nothingYet.title} explanation={words.nothingYet.explanation} />
        ) : (
          <ProductFeedback product={product} />
        )}
        <ProductVariants variants={product.variants} />
        <BatchTable batches={product.batches} />
      </div>
    </>
  )
}

function ProductFeedback({ product }: { product: ProductDetail }): ReactNode {
  const words = useWords().products
  const filter = { productId: product.id }
  return (
    <>
      <ProductFigures product={product} />
      <div className="overview-pair">
        <section aria-labelledby="aspects-title">
          <h2 id="aspects-title">{words.aspects}</h2>
          <AspectBars aspects={product.aspects} filter={filter} />
          <PlansOfAspects productId={product.id} aspects={product.aspects} />
          <CoverageNote notAnalysed={product.notAnalysed} filter={filter} />
        </section>
        <div className="stack">
          <section aria-labelledby="stars-title">
            <h2 id="stars-title">{words.stars}</h2>
            <StarBars stars={product.stars} filter={{ ...filter, analysed: 'yes' }} />
          </section>
          <ProductDimensions dimensions={product.dimensions} />
        </div>
      </div>
      <ProductPhrases phrases={product.phrases} productId={product.id} />
      <MonthsChart product={product} />
    </>
  )
}
