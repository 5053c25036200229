import { endpoints, type ListeningAccount } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useCall } from '../../call/use-call.ts'
import { CallRows } from '../../parts/CallRows.tsx'
import { RemoveButton } from '../../parts/RemoveButton.tsx'
import { SecretOnce } from '../../parts/SecretOnce.tsx'
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
  const add = mayWrite ? (
    <Button type="primary" onClick={() => setIsOpen(true)}>
      {text.add}
    </Button>
  ) : null
  return (
    <CallRows
      call={accounts}
      skeletonRows={2}
      emptyTitle={text.emptyTitle}
      emptyText={text.emptyText}
      add={add}
      isAbove
      row={(account) => <AccountCard key={account.id} account={account} mayWrite={mayWrite} />}
    >
      <SecretOnce secret={secret} title={text.secretOnce} />
      {isOpen ? <AccountForm onSecret={setSecret} onClose={() => setIsOpen(false)} /> : null}
    </CallRows>
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
    <li className="row-card">
      <p className="listening-facts">
        <b>{account.name}</b>
        <span>{account.network}</span>
        {account.handle ? <span>@{account.handle}</span> : null}
        <span className="quiet">{text.characters(format.number(account.charactersMax))}</span>
      </p>
      <p className="quiet listening-address">{account.address}</p>
      {mayWrite ? (
        <div className="listening-actions">
          <RemoveButton
            label={words.remove}
            title={text.removeTitle}
            text={text.removeText}
            isPending={remove.isPending}
            onRemove={() => remove.mutateAsync({ params: { id: account.id } }).catch(tell)}
          />
        </div>
      ) : null}
    </li>
  )
}
