import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { numbersIn, wrongGtin } from './product-answers.ts'

/** What search engines and catalogues know a product by. */
export function IdentifierFields(): ReactNode {
  const words = useWords().products.form.identifiers
  const checkGtins = (_rule: unknown, text: string | undefined) => {
    const wrong = wrongGtin(text)
    return wrong === undefined ? Promise.resolve() : Promise.reject(new Error(words.gtinWrong(wrong)))
  }
  const checkMpns = (_rule: unknown, text: string | undefined) => {
    const isTooLong = numbersIn(text).some((number) => number.length > 70)
    return isTooLong ? Promise.reject(new Error(words.mpnWrong)) : Promise.resolve()
  }
  return (
    <fieldset className="product-identifiers">
      <legend>{words.title}</legend>
      <p className="quiet">{words.note}</p>
      <Form.Item name="gtins" label={words.gtins} extra={words.gtinsNote} rules={[{ validator: checkGtins }]}>
        <Input.TextArea rows={1} className="growing" inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="brand" label={words.brand} rules={[{ max: 70 }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="mpns" label={words.mpns} extra={words.mpnsNote} rules={[{ validator: checkMpns }]}>
        <Input.TextArea rows={1} className="growing" autoComplete="off" />
      </Form.Item>
    </fieldset>
  )
}
