import { endpoints, type ListeningPost, type PostVisibility, postVisibilities } from '@echoloop/contract'
import { App, Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Labelled } from '../../parts/Labelled.tsx'
import { useWords } from '../../words/use-words.ts'
import { ConfirmPost } from './ConfirmPost.tsx'

type PostFormProps = { post: ListeningPost | undefined; onClose: () => void }

/** Writes a post: first it is kept, then somebody says yes to exactly these words. */
export function PostForm({ post, onClose }: PostFormProps): ReactNode {
  const words = useWords().listening
  const accounts = useCall(endpoints.listListeningAccounts)
  const items = accounts.data?.items ?? []
  const isWithout = accounts.data !== undefined && items.length === 0
  return (
    <Modal open width={560} title={words.post.title} footer={null} destroyOnHidden onCancel={onClose}>
      {accounts.error ? <ErrorState error={accounts.error} /> : null}
      {isWithout ? (
        <p>
          {words.post.noAccount} <AppLink href="/listening?tab=accounts">{words.post.toAccounts}</AppLink>
        </p>
      ) : null}
      {items.length > 0 ? <PostFields post={post} accounts={items} onClose={onClose} /> : null}
    </Modal>
  )
}

type Account = { id: string; name: string; charactersMax: number }

function PostFields({ post, accounts, onClose }: PostFormProps & { accounts: Account[] }): ReactNode {
  const words = useWords().listening
  const text = words.post
  const { message } = App.useApp()
  const [kept, setKept] = useState<ListeningPost>()
  const [accountId, setAccountId] = useState(post?.account.id ?? accounts[0]?.id ?? '')
  const [said, setSaid] = useState(post?.text ?? '')
  const [visibility, setVisibility] = useState<PostVisibility>(post?.visibility ?? 'public')
  const options = { refreshes: [endpoints.listListeningPosts] }
  const draft = useAction(endpoints.draftListeningPost, options)
  const change = useAction(endpoints.changeListeningPost, options)
  const keep = async (): Promise<ListeningPost | undefined> => {
    const body = { accountId, text: said, visibility }
    const known = kept ?? post
    const saving = known
      ? change.mutateAsync({ params: { id: known.id }, body: { ...body, version: known.version } })
      : draft.mutateAsync({ body })
    return saving.catch(() => undefined)
  }
  const error = draft.error ?? change.error
  if (kept) return <ConfirmPost post={kept} onBack={() => setKept(undefined)} onDone={onClose} />
  const most = accounts.find(({ id }) => id === accountId)?.charactersMax ?? 0
  return (
    <div className="listening-form">
      <Labelled label={text.account}>
        {(id) => (
          <Select
            id={id}
            value={accountId}
            options={accounts.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setAccountId}
          />
        )}
      </Labelled>
      <Labelled label={text.text} hint={words.answer.characters(Array.from(said).length, most)}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            rows={4}
            className="growing"
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={text.visibility}>
        {(id) => (
          <Select
            id={id}
            value={visibility}
            options={postVisibilities
              .filter((value) => value !== 'direct')
              .map((value) => ({ value, label: text.visibilities[value] }))}
            onChange={setVisibility}
          />
        )}
      </Labelled>
      {error ? <ErrorState error={error} /> : null}
      <div className="listening-actions">
        <Button
          type="primary"
          disabled={said.trim() === ''}
          loading={draft.isPending || change.isPending}
          onClick={() => void keep().then(setKept)}
        >
          {text.publish}
        </Button>
        <Button
          disabled={said.trim() === ''}
          onClick={() =>
            void keep().then((saved) => {
              if (!saved) return
              message.success(words.saved)
              onClose()
            })
          }
        >
          {text.saveDraft}
        </Button>
      </div>
    </div>
  )
}
