import { endpoints, type ProductDetail } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { ProductForm } from './ProductForm.tsx'
import { answersOf, numbersIn, type ProductAnswers } from './product-answers.ts'

const messageKey = 'product-edit'
const undoSeconds = 10

/** Changes what the shop says of a product; undone in one click. */
export function EditProduct({
  product,
  onClose,
}: {
  product: ProductDetail
  onClose: () => void
}): ReactNode {
  const words = useWords()
  const text = words.products.form
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const change = useAction(endpoints.changeProduct, {
    refreshes: [
      endpoints.readProduct,
      endpoints.listProducts,
      endpoints.listStaleProducts,
      endpoints.listAuditEntries,
    ],
  })
  const params = { id: product.id }
  const before = answersOf(product)
  const undo = () =>
    change.mutate(
      { params, body: bodyOf(before) },
      { onSuccess: () => void message.info({ key: messageKey, content: text.undone }), onError: tell },
    )
  const saved = () => {
    onClose()
    message.success({
      key: messageKey,
      duration: undoSeconds,
      content: (
        <span className="undo-message">
          {words.shell.saved}
          <Button size="small" onClick={undo}>
            {words.shell.undo}
          </Button>
        </span>
      ),
    })
  }
  return (
    <section aria-labelledby="edit-product-title" className="product-form">
      <h2 id="edit-product-title">{text.editTitle}</h2>
      {product.isFromSource ? <p className="quiet">{text.fromSource}</p> : null}
      <ProductForm
        initial={before}
        asksSku={false}
        submit={words.shell.save}
        error={change.error}
        isBusy={change.isPending}
        onSend={(answers) => change.mutate({ params, body: bodyOf(answers) }, { onSuccess: saved })}
        onCancel={onClose}
      />
    </section>
  )
}

function bodyOf({ name, nameEn, category, description, gtins, mpns, brand }: ProductAnswers) {
  return {
    name,
    nameEn: nameEn || null,
    category: category || null,
    description: description?.trim() || null,
    gtins: numbersIn(gtins),
    mpns: numbersIn(mpns),
    brand: brand?.trim() || null,
  }
}
