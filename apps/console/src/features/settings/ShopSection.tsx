import { endpoints, type Shop, uiLanguages } from '@echoloop/contract'
import { Alert, App, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeZoneSelect } from '../../parts/TimeZoneSelect.tsx'
import { usePermission, useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

/** Name, language and time zone of the shop. */
export function ShopSection(): ReactNode {
  const shop = useCall(endpoints.readShop)
  if (shop.error && !shop.data) return <ErrorState error={shop.error} onRetry={() => void shop.refetch()} />
  if (!shop.data) return <ListSkeleton rows={3} />
  return <ShopForm key={shop.data.id} shop={shop.data} />
}

type ShopAnswers = Pick<Shop, 'name' | 'language' | 'timeZone'>

function ShopForm({ shop }: { shop: Shop }): ReactNode {
  const words = useWords()
  const text = words.settings.shop
  const { role } = useSession().shop
  const mayWrite = usePermission('shop.write')
  const { message } = App.useApp()
  const change = useAction(endpoints.changeShop, {
    refreshes: [endpoints.readShop, endpoints.readSession, endpoints.readOverview],
    onDone: () => message.success(text.saved),
  })
  return (
    <Form<ShopAnswers>
      className="narrow"
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite || change.isPending}
      initialValues={{ name: shop.name, language: shop.language, timeZone: shop.timeZone }}
      onFinish={(body) => change.mutate({ body })}
    >
      {mayWrite ? null : (
        <Alert type="info" title={words.settings.noRight.readOnly(words.codes.roles[role])} />
      )}
      <Form.Item
        name="name"
        label={text.name}
        rules={[{ required: true, whitespace: true, max: 100, message: text.nameNeeded }]}
      >
        <Input autoComplete="organization" />
      </Form.Item>
      <Form.Item name="language" label={text.language} extra={text.languageNote}>
        <Select options={uiLanguages.map((value) => ({ value, label: words.shell.languageNames[value] }))} />
      </Form.Item>
      <Form.Item name="timeZone" label={text.timeZone} extra={text.timeZoneNote}>
        <TimeZoneSelect />
      </Form.Item>
      <FormEnd action={change} label={text.save} mayWrite={mayWrite} reassurance={text.keptInForm} />
    </Form>
  )
}
