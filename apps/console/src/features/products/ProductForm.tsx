import { endpoints } from '@echoloop/contract'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { IdentifierFields } from './IdentifierFields.tsx'
import type { ProductAnswers } from './product-answers.ts'

type ProductFormProps = {
  initial: ProductAnswers
  /** True for a new product: asks its SKU, which never changes afterwards. */
  asksSku: boolean
  submit: string
  error: Error | null
  isBusy: boolean
  onSend: (answers: ProductAnswers) => void
  onCancel: () => void
}

/** What the shop says of a product; for one that is new and one that is changed. */
export function ProductForm(props: ProductFormProps): ReactNode {
  const words = useWords()
  const text = words.products.form
  const categories = useCall(endpoints.listCategories)
  return (
    <Form<ProductAnswers>
      layout="vertical"
      className="narrow"
      requiredMark={false}
      disabled={props.isBusy}
      initialValues={props.initial}
      onFinish={props.onSend}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel()
      }}
    >
      {props.asksSku ? (
        <Form.Item
          name="sku"
          label={text.sku}
          extra={text.skuNote}
          rules={[{ required: true, whitespace: true, max: 200, message: text.skuNeeded }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
      ) : null}
      <Form.Item
        name="name"
        label={text.name}
        rules={[{ required: true, whitespace: true, max: 300, message: text.nameNeeded }]}
      >
        <Input autoFocus={!props.asksSku} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={text.nameEn} rules={[{ max: 300 }]}>
        <Input autoComplete="off" lang="en" />
      </Form.Item>
      <Form.Item name="category" label={text.category} extra={text.categoryNote}>
        <select className="field">
          <option value="">{text.noCategory}</option>
          {categories.data?.items.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Form.Item>
      <Form.Item name="description" label={text.description} rules={[{ max: 5000 }]}>
        <Input.TextArea rows={5} />
      </Form.Item>
      <IdentifierFields />
      {props.error ? <ErrorState error={props.error} /> : null}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={props.isBusy}>
          {props.submit}
        </Button>
        <Button onClick={props.onCancel}>{words.shell.cancel}</Button>
      </div>
    </Form>
  )
}
