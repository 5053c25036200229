import { endpoints, type Partner, uiLanguages } from '@echoloop/contract'
import { App, Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

type Answers = { name: string; email?: string; language: Partner['language'] }

/** Adds or changes a partner. */
export function PartnerForm({ partner, onClose }: { partner?: Partner; onClose: () => void }): ReactNode {
  const words = useWords()
  const text = words.teams
  const { language } = useSession().shop
  const { message } = App.useApp()
  const options = {
    refreshes: [endpoints.listPartners],
    onDone: () => {
      message.success(text.saved)
      onClose()
    },
  }
  const created = useAction(endpoints.createPartner, options)
  const changed = useAction(endpoints.changePartner, options)
  const isSaving = created.isPending || changed.isPending
  const error = created.error ?? changed.error
  const save = ({ email, ...rest }: Answers) => {
    const body = { ...rest, email: email?.trim() || null }
    if (partner) changed.mutate({ params: { id: partner.id }, body })
    else created.mutate({ body })
  }
  return (
    <Form<Answers>
      className="department-form"
      layout="vertical"
      requiredMark={false}
      disabled={isSaving}
      initialValues={
        partner
          ? { ...partner, email: partner.email ?? '' }
          : { language: language === 'en' ? 'en' : 'zh-CN' }
      }
      onFinish={save}
    >
      <div className="form-line">
        <Form.Item
          name="name"
          label={text.name}
          rules={[{ required: true, whitespace: true, max: 60, message: text.nameNeeded }]}
        >
          <Input autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="email" label={text.email} rules={[{ type: 'email', message: text.emailNeeded }]}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="language" label={text.language}>
          <Select
            options={uiLanguages.map((value) => ({ value, label: words.shell.languageNames[value] }))}
          />
        </Form.Item>
      </div>
      {error ? <ErrorState error={error} reassurance="" /> : null}
      <div className="panel-actions">
        <Button size="small" type="primary" htmlType="submit" loading={isSaving}>
          {text.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </Form>
  )
}
