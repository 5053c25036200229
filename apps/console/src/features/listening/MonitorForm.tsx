import { endpoints, type Monitor, monitorLanguages } from '@echoloop/contract'
import { App, Button, Form, Input, Modal, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { FormEnd } from '../../parts/FormEnd.tsx'
import { useWords } from '../../words/use-words.ts'
import { MonitorPreview } from './MonitorPreview.tsx'
import { type MonitorDraft, monitorDraft, readRule } from './monitor-draft.ts'

type MonitorFormProps = { monitor: Monitor | undefined; onClose: () => void }

/** What is listened for, with what it would have found beside it. */
export function MonitorForm({ monitor, onClose }: MonitorFormProps): ReactNode {
  const words = useWords().listening
  const text = words.monitors
  const { message } = App.useApp()
  const [form] = Form.useForm<MonitorDraft>()
  const draft = Form.useWatch([], form)
  const options = {
    refreshes: [endpoints.listMonitors],
    onDone() {
      message.success(words.saved)
      onClose()
    },
  }
  const create = useAction(endpoints.createMonitor, options)
  const change = useAction(endpoints.changeMonitor, options)
  const isPending = create.isPending || change.isPending
  const error = create.error ?? change.error
  const save = (said: MonitorDraft) => {
    const rule = readRule({ ...monitorDraft(monitor), ...said })
    if (!rule) return
    const body = { name: said.name, rule, isOn: said.isOn }
    if (monitor) change.mutate({ params: { id: monitor.id }, body: { ...body, version: monitor.version } })
    else create.mutate({ body })
  }
  return (
    <Modal
      open
      width={720}
      title={monitor?.name ?? text.add}
      footer={null}
      destroyOnHidden
      onCancel={onClose}
    >
      <Form<MonitorDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={isPending}
        initialValues={monitorDraft(monitor)}
        onFinish={save}
      >
        <WordFields />
        <WhereFields />
        <MonitorPreview rule={readRule({ ...monitorDraft(monitor), ...draft })} />
        {monitor ? null : <p className="quiet">{text.fromNow}</p>}
        <FormEnd action={{ error, isPending }} label={words.save}>
          <Button onClick={onClose}>{words.cancel}</Button>
        </FormEnd>
      </Form>
    </Modal>
  )
}

function WordFields(): ReactNode {
  const words = useWords().listening
  const text = words.monitors
  return (
    <>
      <Form.Item<MonitorDraft>
        name="name"
        label={text.name}
        rules={[{ required: true, whitespace: true, max: 60, message: words.needed }]}
      >
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item<MonitorDraft>
        name="keywords"
        label={text.keywords}
        extra={text.keywordsHint}
        dependencies={['hashtags']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: () =>
              readRule({ ...monitorDraft(undefined), ...getFieldsValue(true) })
                ? Promise.resolve()
                : Promise.reject(new Error(words.needed)),
          }),
        ]}
      >
        <Input.TextArea rows={2} className="growing" dir="auto" />
      </Form.Item>
      <div className="listening-pair">
        <Form.Item<MonitorDraft> name="hashtags" label={text.hashtags}>
          <Input.TextArea rows={2} className="growing" dir="auto" />
        </Form.Item>
        <Form.Item<MonitorDraft> name="exclusions" label={text.exclusions}>
          <Input.TextArea rows={2} className="growing" dir="auto" />
        </Form.Item>
      </div>
      <Form.Item<MonitorDraft> name="competitors" label={text.competitors} extra={text.competitorsHint}>
        <Input.TextArea rows={2} className="growing" dir="auto" />
      </Form.Item>
    </>
  )
}

function WhereFields(): ReactNode {
  const words = useWords().listening
  const text = words.monitors
  const sources = useCall(endpoints.listListeningSources)
  return (
    <>
      <div className="listening-pair">
        <Form.Item<MonitorDraft> name="languages" label={text.languages}>
          <Select
            mode="multiple"
            placeholder={text.allLanguages}
            options={monitorLanguages.map((value) => ({ value, label: words.stream.languages[value] }))}
          />
        </Form.Item>
        <Form.Item<MonitorDraft> name="sourceIds" label={text.sources}>
          <Select
            mode="multiple"
            placeholder={text.allSources}
            loading={sources.isPending}
            options={(sources.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </div>
      <Form.Item<MonitorDraft> name="isOn" label={text.isOn} valuePropName="checked">
        <Switch />
      </Form.Item>
    </>
  )
}
