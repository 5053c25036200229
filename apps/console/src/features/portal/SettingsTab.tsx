import { endpoints, type PortalRoom, type PortalSettings } from '@echoloop/contract'
import { Alert, App, Checkbox, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { KindsFields } from './KindsFields.tsx'
import { NoticePart } from './NoticePart.tsx'
import { readSettings, type SettingsDraft, settingsDraft } from './settings-draft.ts'

/** What the portal offers, and the versions of its privacy notice. */
export function SettingsTab(): ReactNode {
  const room = useCall(endpoints.readPortalSettings)
  if (room.error && !room.data) return <ErrorState error={room.error} onRetry={() => void room.refetch()} />
  if (!room.data) return <ListSkeleton rows={6} />
  return (
    <div className="portal-settings">
      <SettingsForm key={JSON.stringify(room.data.settings)} room={room.data} />
      <NoticePart notices={room.data.notices} />
    </div>
  )
}

function SettingsForm({ room }: { room: PortalRoom }): ReactNode {
  const text = useWords().portalRoom.settings
  const mayWrite = usePermission('shop.write')
  const { message } = App.useApp()
  const change = useAction(endpoints.putPortalSettings, {
    refreshes: [endpoints.readPortalSettings],
    onDone: () => message.success(text.saved),
  })
  const save = (draft: SettingsDraft) => {
    const body: PortalSettings = readSettings(draft)
    change.mutate({ body })
  }
  return (
    <Form<SettingsDraft>
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || change.isPending}
      initialValues={settingsDraft(room.settings)}
      onFinish={save}
    >
      {mayWrite ? null : <Alert type="info" title={text.readOnly} />}
      <h2 className="portal-part">{text.kinds}</h2>
      <KindsFields />
      <h2 className="portal-part">{text.board}</h2>
      <BoardFields />
      <h2 className="portal-part">{text.charter}</h2>
      {(['responsible', 'ethics'] as const).flatMap((name) =>
        (['zh-CN', 'en'] as const).map((language) => (
          <Form.Item
            key={`${name} ${language}`}
            name={['charter', name, language]}
            label={text[name][language]}
          >
            <Input.TextArea rows={2} maxLength={5000} lang={language} />
          </Form.Item>
        )),
      )}
      <FormEnd action={change} label={text.save} mayWrite={mayWrite} />
    </Form>
  )
}

function BoardFields(): ReactNode {
  const text = useWords().portalRoom.settings
  const options = (['moderator', 'rule'] as const).map((value) => ({ value, label: text.by[value] }))
  return (
    <>
      <Form.Item name="hasBoard" valuePropName="checked">
        <Checkbox>{text.hasBoard}</Checkbox>
      </Form.Item>
      <Form.Item name="boardBy" label={text.boardBy}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="commentsBy" label={text.commentsBy}>
        <Select options={options} />
      </Form.Item>
    </>
  )
}
