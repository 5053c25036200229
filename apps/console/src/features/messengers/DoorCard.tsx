import { endpoints, type MessengerDoor } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { RemoveButton } from '../../parts/RemoveButton.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useWords } from '../../words/use-words.ts'
import { DoorForm } from './DoorForm.tsx'
import { DoorHealth } from './DoorHealth.tsx'
import { GuideSteps } from './GuideSteps.tsx'

type DoorCardProps = { door: MessengerDoor; onSecret: (secret: string) => void }

const refreshes = [endpoints.listMessengers]

/** One account: whether the platform calls, what is entered there, and how it does. */
export function DoorCard({ door, onSecret }: DoorCardProps): ReactNode {
  const words = useWords().messengers
  const text = words.door
  const [isChanging, setChanging] = useState(false)
  const isNew = door.state === 'waiting'
  return (
    <li className="row-card">
      <p className="door-head">
        <b>
          <bdi>{door.name}</bdi>
        </b>
        <span className="talk-kind">{words.kinds[door.kind]}</span>
        <span className={`door-state is-${door.state}`} role="status">
          {text.states[door.state]}
        </span>
      </p>
      {isNew ? <p className="quiet">{text.waitingHelp}</p> : null}
      <Callback door={door} />
      <DoorHealth door={door} />
      {door.canSend ? null : (
        <p className="door-warning">
          {text.cannotSend} <AppLink href="/settings/messages">{text.toSettings}</AppLink>
        </p>
      )}
      {door.isSafe ? null : <p className="door-warning">{text.unsafe}</p>}
      {isChanging ? (
        <DoorForm kind={door.kind} door={door} onDone={() => setChanging(false)} />
      ) : (
        <DoorActions door={door} onChange={() => setChanging(true)} onSecret={onSecret} />
      )}
      <details className="door-steps" open={isNew}>
        <summary>{text.steps}</summary>
        <GuideSteps kind={door.kind} />
      </details>
    </li>
  )
}

/** What is entered on the platform's page. */
function Callback({ door }: { door: MessengerDoor }): ReactNode {
  const text = useWords().messengers.door
  const lines = [
    { label: text.callbackUrl, value: door.callbackUrl },
    { label: text.callbackToken[door.kind], value: door.callbackToken },
    { label: text.callbackKey, value: door.callbackKey },
  ]
  return (
    <dl className="pairs door-callback">
      {lines.map(({ label, value }) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <CopyOnce value={value} label={label} />
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

type DoorActionsProps = DoorCardProps & { onChange: () => void }

function DoorActions({ door, onChange, onSecret }: DoorActionsProps): ReactNode {
  const text = useWords().messengers.door
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const params = { id: door.id }
  const check = useAction(endpoints.checkMessenger, {
    refreshes,
    onDone: ({ state, lastError }) =>
      state === 'troubled'
        ? message.warning(text.checkFailed(lastError ?? ''))
        : message.success(text.checked),
  })
  const rotate = useAction(endpoints.rotateMessengerSecret, {
    refreshes,
    onDone: ({ secret }) => onSecret(secret),
  })
  const remove = useAction(endpoints.removeMessenger, { refreshes })
  const askRotate = () =>
    modal.confirm({
      title: text.rotateAsk,
      content: text.rotateText,
      okText: text.rotate,
      onOk: () => rotate.mutateAsync({ params }).catch(tell),
    })
  return (
    <div className="panel-actions">
      <Button onClick={onChange}>{text.edit}</Button>
      {door.kind === 'webhook' ? (
        <Button onClick={askRotate}>{text.rotate}</Button>
      ) : (
        <Button loading={check.isPending} onClick={() => void check.mutateAsync({ params }).catch(tell)}>
          {text.check}
        </Button>
      )}
      <RemoveButton
        label={text.remove}
        title={text.removeAsk}
        text={text.removeText}
        isPending={remove.isPending}
        onRemove={() => remove.mutateAsync({ params }).catch(tell)}
      />
    </div>
  )
}
