import { endpoints, type HelpCategory } from '@echoloop/contract'
import { App, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'

type Line = { id?: string; zh: string; en: string; others: Record<string, string> }
type Fields = { lines: Partial<Line>[] }

/** All categories in their order, in both languages. */
export function CategoriesForm({
  categories,
  onClose,
}: {
  categories: HelpCategory[]
  onClose: () => void
}): ReactNode {
  const text = useWords().helpRoom.categories
  const { message } = App.useApp()
  const put = useAction(endpoints.putHelpCategories, {
    refreshes: [endpoints.listHelpPages],
    onDone: () => {
      message.success(text.saved)
      onClose()
    },
  })
  const lines = categories.map(({ id, names: { 'zh-CN': zh = '', en = '', ...others } }) => ({
    id,
    zh,
    en,
    others,
  }))
  return (
    <Form<Fields>
      className="help-panel"
      layout="vertical"
      initialValues={{ lines }}
      onFinish={(fields) => put.mutate({ body: { categories: fields.lines.flatMap(readLine) } })}
    >
      <h2 className="help-part">{text.title}</h2>
      <Form.List name="lines">
        {(shown, { add, remove }) => (
          <>
            {shown.map(({ key, name }) => (
              <div key={key} className="help-pair">
                <Form.Item name={[name, 'zh']} label={text.zh}>
                  <Input maxLength={60} lang="zh-CN" />
                </Form.Item>
                <Form.Item name={[name, 'en']} label={text.en}>
                  <Input maxLength={60} lang="en" />
                </Form.Item>
                <Button onClick={() => remove(name)}>{text.remove}</Button>
              </div>
            ))}
            <Button onClick={() => add({ zh: '', en: '' })}>{text.add}</Button>
          </>
        )}
      </Form.List>
      <p className="quiet">{text.note}</p>
      {put.error ? <ErrorState error={put.error} /> : null}
      <Button type="primary" htmlType="submit" loading={put.isPending}>
        {text.save}
      </Button>
    </Form>
  )
}

/** A line without any name is left out. */
function readLine({ id, zh = '', en = '', others = {} }: Partial<Line>) {
  const names = {
    ...others,
    ...(zh.trim() ? { 'zh-CN': zh.trim() } : {}),
    ...(en.trim() ? { en: en.trim() } : {}),
  }
  if (Object.keys(names).length === 0) return []
  return [{ ...(id ? { id } : {}), names }]
}
