import { endpoints, type ListeningAccount } from '@echoloop/contract'
import { Alert, App, Button, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountForm } from './AccountForm.tsx'

/** Official accounts through which the shop answers and publishes. */
export function AccountsTab(): ReactNode {
  const text = useWords().listening.accounts
  const mayWrite = usePermission('connector.write')
  const [isOpen, setIsOpen] = useState(false)
  const [secret, setSecret] = useState<string>()
  const accounts = useCall(endpoints.listListeningAccounts)
  const items = accounts.data?.items ?? []
  if (accounts.error && !accounts.data)
    return <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />
  if (accounts.isPending) return <ListSkeleton rows={2} />
  const add = mayWrite ? (
    <Button type="primary" onClick={() => setIsOpen(true)}>
      {text.add}
    </Button>
  ) : null
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={text.emptyTitle} explanation={text.emptyText}>
          {add}
        </EmptyState>
      ) : (
        <div>{add}</div>
      )}
      <div aria-live="polite">
        {secret ? (
          <Alert
            type="success"
            title={text.secretOnce}
            description={<CopyOnce value={secret} label={text.secretOnce} />}
          />
        ) : null}
      </div>
      {isOpen ? <AccountForm onSecret={setSecret} onClose={() => setIsOpen(false)} /> : null}
      <ul className="listening-cards">
        {items.map((account) => (
          <AccountCard key={account.id} account={account} mayWrite={mayWrite} />
        ))}
      </ul>
    </>
  )
}

function AccountCard({ account, mayWrite }: { account: ListeningAccount; mayWrite: boolean }): ReactNode {
  const words = useWords().listening
  const text = words.accounts
  const format = useFormat()
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const remove = useAction(endpoints.removeListeningAccount, {
    refreshes: [
      endpoints.listListeningAccounts,
      endpoints.listListeningSources,
      endpoints.listListeningPosts,
    ],
    onDone: () => message.success(words.removed),
  })
  return (
    <li className="listening-card">
      <p className="listening-facts">
        <b>{account.name}</b>
        <span>{account.network}</span>
        {account.handle ? <span>@{account.handle}</span> : null}
        <span className="quiet">{text.characters(format.number(account.charactersMax))}</span>
      </p>
      <p className="quiet listening-address">{account.address}</p>
      {mayWrite ? (
        <div className="listening-actions">
          <Popconfirm
            title={text.removeTitle}
            description={text.removeText}
            okText={words.remove}
            cancelText={words.cancel}
            onConfirm={() => void remove.mutateAsync({ params: { id: account.id } }).catch(tell)}
          >
            <Button type="text" loading={remove.isPending}>
              {words.remove}
            </Button>
          </Popconfirm>
        </div>
      ) : null}
    </li>
  )
}
