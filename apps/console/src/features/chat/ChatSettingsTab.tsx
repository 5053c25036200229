import { type ChatSettings, type ChatSettingsReply, chatLimits, endpoints } from '@echoloop/contract'
import { Alert, App, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** How the chat is offered, and how it gets into the shop. */
export function ChatSettingsTab(): ReactNode {
  const room = useCall(endpoints.readChatSettings)
  if (room.error && !room.data) return <ErrorState error={room.error} onRetry={() => void room.refetch()} />
  if (!room.data) return <ListSkeleton rows={6} />
  return (
    <div className="chat-settings">
      <SettingsForm key={JSON.stringify(room.data.settings)} room={room.data} />
      <PutIntoShop pageUrl={room.data.pageUrl} />
    </div>
  )
}

type Draft = Omit<ChatSettings, 'sites' | 'departmentId'> & { sites: string; departmentId: string }

function SettingsForm({ room }: { room: ChatSettingsReply }): ReactNode {
  const text = useWords().chatRoom.settings
  const mayWrite = usePermission('shop.write')
  const { message } = App.useApp()
  const departments = useCall(endpoints.listDepartments)
  const change = useAction(endpoints.putChatSettings, {
    refreshes: [endpoints.readChatSettings, endpoints.readChatDesk],
    onDone: () => message.success(text.saved),
  })
  const { sites, departmentId, ...settings } = room.settings
  const save = (draft: Draft) => {
    const wanted = draft.sites.split('\n').map((line) => line.trim().replace(/\/+$/, ''))
    const body: ChatSettings = {
      ...draft,
      sites: wanted.filter((line) => line !== ''),
      departmentId: draft.departmentId === '' ? null : draft.departmentId,
    }
    change.mutate({ body })
  }
  return (
    <Form<Draft>
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || change.isPending}
      initialValues={{ ...settings, sites: sites.join('\n'), departmentId: departmentId ?? '' }}
      onFinish={save}
    >
      {mayWrite ? null : <Alert type="info" title={text.readOnly} />}
      <Form.Item name="isOn" valuePropName="checked">
        <Checkbox>{text.isOn}</Checkbox>
      </Form.Item>
      <Form.Item name={['greeting', 'zh-CN']} label={text.greetingZh} extra={text.greetingHint}>
        <Input.TextArea rows={2} maxLength={chatLimits.greeting} lang="zh-CN" />
      </Form.Item>
      <Form.Item name={['greeting', 'en']} label={text.greetingEn}>
        <Input.TextArea rows={2} maxLength={chatLimits.greeting} lang="en" />
      </Form.Item>
      <Form.Item name="departmentId" label={text.department} extra={text.departmentHint}>
        <Select
          options={[
            { value: '', label: text.everybody },
            ...(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item name="sites" label={text.sites} extra={text.sitesHint}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="botAnswers" valuePropName="checked" extra={room.hasBot ? undefined : text.noBot}>
        <Checkbox disabled={!room.hasBot}>{text.botAnswers}</Checkbox>
      </Form.Item>
      <Form.Item name="idleMinutes" label={text.idleMinutes}>
        <InputNumber min={5} max={10_080} />
      </Form.Item>
      <Form.Item name="retentionDays" label={text.retentionDays}>
        <InputNumber min={1} max={chatLimits.retentionDays} />
      </Form.Item>
      <FormEnd action={change} label={text.save} mayWrite={mayWrite} />
    </Form>
  )
}

/** The lines to paste, and the page for shops without a site. */
function PutIntoShop({ pageUrl }: { pageUrl: string }): ReactNode {
  const text = useWords().chatRoom.settings
  const { shop } = useSession()
  const base = pageUrl.replace(/\/talk\?.*$/, '')
  return (
    <section className="chat-put">
      <h2>{text.put}</h2>
      <p className="quiet">{text.putHint}</p>
      <CopyOnce
        label={text.put}
        value={`<script type="module" src="${base}/storefront/echoloop.js"></script>`}
      />
      <CopyOnce label={text.put} value={`<echoloop-chat shop="${shop.id}"></echoloop-chat>`} />
      <h2>{text.page}</h2>
      <p className="quiet">{text.pageHint}</p>
      <CopyOnce label={text.page} value={pageUrl} />
    </section>
  )
}
