import { endpoints, type HelpPage, helpLimits } from '@echoloop/contract'
import { App, Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

type Fields = { slug: string; categoryId: string; ownerName: string; reviewOn: string }

/** Address, category, who looks after the page and when it is looked at again. */
export function PageDetails({ page, mayWrite }: { page: HelpPage; mayWrite: boolean }): ReactNode {
  const words = useWords().helpRoom
  const text = words.editor
  const { language } = useWordsChoice()
  const { message } = App.useApp()
  const shelf = useCall(endpoints.listHelpPages, { query: {} })
  const change = useAction(endpoints.changeHelpPage, {
    refreshes: [endpoints.readHelpPage, endpoints.listHelpPages],
    onDone: () => message.success(text.detailsSaved),
  })
  const categories = [
    { value: '', label: words.noCategory },
    ...(shelf.data?.categories ?? []).map(({ id, names }) => ({
      value: id,
      label: names[language] ?? Object.values(names)[0] ?? '',
    })),
  ]
  const save = ({ slug, categoryId, ownerName, reviewOn }: Fields) =>
    change.mutate({
      params: { id: page.id },
      body: {
        ...(slug.trim() === page.slug ? {} : { slug: slug.trim() }),
        categoryId: categoryId === '' ? null : categoryId,
        ownerName: ownerName.trim() === '' ? null : ownerName.trim(),
        reviewOn: reviewOn === '' ? null : reviewOn,
      },
    })
  return (
    <Form<Fields>
      className="help-panel"
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || change.isPending}
      initialValues={{
        slug: page.slug,
        categoryId: page.categoryId ?? '',
        ownerName: page.ownerName ?? '',
        reviewOn: page.reviewOn ?? '',
      }}
      onFinish={save}
    >
      <h2 className="help-part">{text.details}</h2>
      <div className="help-columns">
        <Form.Item name="categoryId" label={text.category}>
          <Select options={categories} />
        </Form.Item>
        <Form.Item name="slug" label={text.address} extra={text.addressHint}>
          <Input maxLength={helpLimits.slug} />
        </Form.Item>
        <Form.Item name="ownerName" label={text.owner}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="reviewOn" label={text.reviewOn}>
          <Input type="date" />
        </Form.Item>
      </div>
      {change.error ? <ErrorState error={change.error} /> : null}
      {mayWrite ? (
        <Button htmlType="submit" loading={change.isPending}>
          {text.saveDetails}
        </Button>
      ) : null}
    </Form>
  )
}
