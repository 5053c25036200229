import { endpoints, type MailboxItem, type MailboxTest } from '@echoloop/contract'
import { App, Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { FetchingFields } from './FetchingFields.tsx'
import { draftOf, emptyDraft, type MailboxDraft, settingsOf } from './mailbox-draft.ts'
import { SenderFields } from './SenderFields.tsx'
import { SendingFields } from './SendingFields.tsx'
import { TestOutcome } from './TestOutcome.tsx'

type MailboxEditorProps = {
  /** Of the mailbox, or `new`. */
  id: string
  onClose: () => void
}

/** Adds or changes a mailbox: who writes, where mail is fetched, by what it is sent; tested before it is saved. */
export function MailboxEditor({ id, onClose }: MailboxEditorProps): ReactNode {
  const mailboxes = useCall(endpoints.listMailboxes)
  const { data, error, refetch } = mailboxes
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <ListSkeleton rows={6} />
  const mailbox = data.items.find((one) => one.id === id)
  return <EditorForm key={id} mailbox={mailbox} canServerSend={data.canServerSend} onClose={onClose} />
}

type EditorFormProps = { mailbox: MailboxItem | undefined; canServerSend: boolean; onClose: () => void }

function EditorForm({ mailbox, canServerSend, onClose }: EditorFormProps): ReactNode {
  const text = useWords().mailboxes
  const { message } = App.useApp()
  const [form] = Form.useForm<MailboxDraft>()
  const [outcome, setOutcome] = useState<MailboxTest>()
  const refreshes = [endpoints.listMailboxes]
  const onDone = () => {
    message.success(text.saved)
    onClose()
  }
  const create = useAction(endpoints.createMailbox, { refreshes, onDone })
  const change = useAction(endpoints.changeMailbox, { refreshes, onDone })
  const test = useAction(endpoints.testMailbox, { onDone: setOutcome })
  const refused = create.error ?? change.error
  const initial = mailbox ? draftOf(mailbox.settings) : emptyDraft(canServerSend)
  const runTest = () =>
    void form.validateFields().then(
      () => {
        const settings = settingsOf({ ...initial, ...form.getFieldsValue(true) })
        test.mutate({ body: { settings, mailboxId: mailbox?.id ?? null } })
      },
      () => undefined,
    )
  const save = (values: MailboxDraft) => {
    const draft = { ...initial, ...values, ...form.getFieldsValue(true) }
    if (mailbox) change.mutate({ params: { id: mailbox.id }, body: settingsOf(draft) })
    else create.mutate({ body: { ...settingsOf(draft), earlierDays: draft.earlierDays } })
  }
  return (
    <>
      <PageHeader title={mailbox ? text.form.editTitle(mailbox.settings.address) : text.form.addTitle} />
      <Form<MailboxDraft>
        form={form}
        name="mailbox"
        layout="vertical"
        requiredMark={false}
        className="mailbox-form"
        initialValues={initial}
        onFinish={save}
      >
        <SenderFields isNew={!mailbox} />
        <FetchingFields
          hasSecret={mailbox?.hasSecret ?? false}
          isNew={!mailbox}
          folders={outcome?.fetching.folders ?? []}
        />
        <SendingFields hasSecret={mailbox?.hasSecret ?? false} canServerSend={canServerSend} />
        <div aria-live="polite">
          {test.error ? <ErrorState error={test.error} /> : null}
          {outcome && !test.isPending ? <TestOutcome outcome={outcome} /> : null}
          {refused ? <ErrorState error={refused} reassurance="" /> : null}
        </div>
        <div className="mailbox-actions">
          <Button type="primary" htmlType="submit" loading={create.isPending || change.isPending}>
            {text.form.save}
          </Button>
          <Button onClick={runTest} loading={test.isPending}>
            {test.isPending ? text.form.testing : text.form.test}
          </Button>
          <Button onClick={onClose}>{text.form.cancel}</Button>
        </div>
      </Form>
    </>
  )
}
