import { endpoints } from '@echoloop/contract'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useWords } from '../../words/use-words.ts'
import { ProductForm } from './ProductForm.tsx'
import { numbersIn } from './product-answers.ts'

/** Adds a product by hand, and opens it. */
export function AddProduct({ onClose }: { onClose: () => void }): ReactNode {
  const words = useWords().products.form
  const navigate = useNavigate()
  const add = useAction(endpoints.createProduct, {
    refreshes: [endpoints.listProducts],
    onDone: ({ id }) => void navigate({ to: '/products/$productId', params: { productId: id } }),
  })
  return (
    <section aria-labelledby="add-product-title" className="product-form">
      <h2 id="add-product-title">{words.addTitle}</h2>
      <ProductForm
        initial={{ name: '' }}
        asksSku
        submit={words.add}
        error={add.error}
        isBusy={add.isPending}
        onSend={({ sku = '', name, nameEn, category, description, gtins, mpns, brand }) =>
          add.mutate({
            body: {
              sku,
              name,
              nameEn: nameEn || undefined,
              category: category || undefined,
              description: description || undefined,
              gtins: numbersIn(gtins),
              mpns: numbersIn(mpns),
              brand: brand?.trim() || undefined,
            },
          })
        }
        onCancel={onClose}
      />
    </section>
  )
}
