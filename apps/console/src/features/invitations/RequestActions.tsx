import { type Endpoint, endpoints, type ReviewRequest } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'

const messageKey = 'request'
const undoSeconds = 10

/** What can be done about one request: send, leave, plan again; each can be taken back until it has left. */
export function RequestActions({ request }: { request: ReviewRequest }): ReactNode {
  const words = useWords().invitations.actions
  const client = useClient()
  const mayPrint = usePermission('order.read')
  const act = useRequestActions(request)
  const { state, reason, orderNumber, isHastened } = request
  const isOpen = state === 'planned' || state === 'leaving'
  const isCancelled = state === 'dropped' && reason === 'cancelled'
  return (
    <span className="request-actions">
      {isOpen && !isHastened ? (
        <Button size="small" type="text" aria-label={words.sendNowOf(orderNumber)} onClick={act.sendNow}>
          {words.sendNow}
        </Button>
      ) : null}
      {isOpen ? (
        <Button size="small" type="text" aria-label={words.cancelOf(orderNumber)} onClick={act.cancel}>
          {words.cancel}
        </Button>
      ) : null}
      {isCancelled || (isOpen && isHastened) ? (
        <Button size="small" type="text" aria-label={words.restoreOf(orderNumber)} onClick={act.restore}>
          {words.restore}
        </Button>
      ) : null}
      {mayPrint ? (
        <Button
          size="small"
          type="text"
          aria-label={words.cardOf(orderNumber)}
          href={client.urlOf(endpoints.printParcelCard, { params: { id: request.orderId } })}
          target="_blank"
        >
          {words.card}
        </Button>
      ) : null}
    </span>
  )
}

function useRequestActions({ id }: ReviewRequest): Record<'sendNow' | 'cancel' | 'restore', () => void> {
  const words = useWords().invitations.actions
  const client = useClient()
  const refresh = useRefresh()
  const tell = useProblemMessage()
  const { message } = App.useApp()
  const run = async (endpoint: Endpoint, told: ReactNode) => {
    try {
      await client.call(endpoint, { params: { id } })
      message.success({ key: messageKey, duration: undoSeconds, content: told })
    } catch (error) {
      tell(error)
    }
    refresh(endpoints.listInvitations, endpoints.readInvitationFigures)
  }
  const restore = () => void run(endpoints.restoreInvitation, words.restored)
  const withUndo = (text: string) => (
    <span className="undo-message">
      {text}
      <Button size="small" onClick={restore}>
        {words.undo}
      </Button>
    </span>
  )
  return {
    sendNow: () => void run(endpoints.sendInvitationNow, withUndo(words.hastened)),
    cancel: () => void run(endpoints.cancelInvitation, withUndo(words.cancelled)),
    restore,
  }
}
