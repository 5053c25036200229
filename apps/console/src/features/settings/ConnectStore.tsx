import { type Connector, connectorKinds, endpoints } from '@echoloop/contract'
import { Alert, App, Button, Form, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { DeliverySelect } from './DeliverySelect.tsx'
import { StoreFields } from './StoreFields.tsx'
import { accessOf, type StoreAnswers } from './store-access.ts'

/** What to make in the store's own admin, what to paste here, and whether it works. */
export function ConnectStore(): ReactNode {
  const words = useWords().stores
  const [kind, setKind] = useState<Connector['kind']>('shopify')
  return (
    <section className="store-connect" aria-labelledby="connect-store">
      <h2 id="connect-store">{words.choose}</h2>
      <Segmented
        aria-label={words.choose}
        value={kind}
        onChange={setKind}
        options={connectorKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <ol className="store-steps">
        {words.steps[kind].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <StoreForm key={kind} kind={kind} />
      <p className="quiet">
        {words.other} <AppLink href="/settings/keys">{words.otherLink}</AppLink>
      </p>
    </section>
  )
}

function StoreForm({ kind }: { kind: Connector['kind'] }): ReactNode {
  const words = useWords().stores
  const { message } = App.useApp()
  const [form] = Form.useForm<StoreAnswers>()
  const [works, setWorks] = useState<string>()
  const test = useAction(endpoints.testConnector, {
    onDone: ({ storeName }) => setWorks(storeName ?? words.kinds[kind]),
  })
  const connect = useAction(endpoints.createConnector, {
    refreshes: [endpoints.listConnectors],
    onDone: () => message.success(words.connected),
  })
  const isBusy = test.isPending || connect.isPending
  const error = connect.error ?? test.error
  const runTest = async () => {
    const answers = await form.validateFields().catch(() => undefined)
    if (!answers) return
    connect.reset()
    test.mutate({ body: { access: accessOf(kind, answers) } })
  }
  return (
    <Form<StoreAnswers>
      form={form}
      className="narrow"
      layout="vertical"
      requiredMark={false}
      disabled={isBusy}
      initialValues={{ days: 7 }}
      onValuesChange={() => setWorks(undefined)}
      onFinish={(answers) => {
        test.reset()
        connect.mutate({
          body: {
            access: accessOf(kind, answers),
            deliveredAfterDays: answers.days < 0 ? null : answers.days,
          },
        })
      }}
    >
      <StoreFields kind={kind} />
      <Form.Item name="days" label={words.days} extra={words.daysNote}>
        <DeliverySelect />
      </Form.Item>
      <p className="quiet">{words.fields.kept}</p>
      <div aria-live="polite">
        {works === undefined ? null : <Alert type="success" title={words.works(works)} />}
        {error ? <ErrorState error={error} reassurance={words.formKept} /> : null}
      </div>
      <div className="store-buttons">
        <Button type="primary" htmlType="submit" loading={connect.isPending}>
          {words.connect}
        </Button>
        <Button onClick={() => void runTest()} loading={test.isPending}>
          {words.test}
        </Button>
      </div>
    </Form>
  )
}
