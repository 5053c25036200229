import './products.css'
import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AddProduct } from './AddProduct.tsx'
import { NoProducts } from './NoProducts.tsx'
import { ProductList } from './ProductList.tsx'
import { StaleProducts } from './StaleProducts.tsx'

/** Every product with what is said of it. */
export function ProductsPage(): ReactNode {
  const words = useWords()
  const { q } = useSearch({ from: '/shell/products' })
  const navigate = useNavigate({ from: '/products' })
  const products = useCallPages(endpoints.listProducts, { query: { q } })
  const search = (next: string) => void navigate({ search: next ? { q: next } : {}, replace: true })
  const mayWrite = usePermission('product.write')
  const [isAdding, setIsAdding] = useState(false)
  const isEmpty = !products.isLoading && !products.error && products.rows.length === 0

  return (
    <>
      <PageHeader title={words.shell.rooms.products}>
        <SearchField label={words.products.search} value={q ?? ''} onSearch={search} />
        {mayWrite && !isAdding ? (
          <Button onClick={() => setIsAdding(true)}>{words.products.form.add}</Button>
        ) : null}
      </PageHeader>
      {isAdding ? <AddProduct onClose={() => setIsAdding(false)} /> : null}
      <StaleProducts />
      {products.error ? <ErrorState error={products.error} onRetry={products.askAgain} /> : null}
      {products.isLoading ? <ListSkeleton rows={8} /> : null}
      {isEmpty && q ? (
        <EmptyState title={words.products.noneFound(q)} explanation={words.products.noneFoundHint}>
          <Button onClick={() => search('')}>{words.products.showAll}</Button>
        </EmptyState>
      ) : null}
      {isEmpty && !q ? <NoProducts /> : null}
      {products.rows.length > 0 ? <ProductList products={products.rows} isStale={products.isStale} /> : null}
      <LoadMore pages={products} />
    </>
  )
}
