import { type Connector, endpoints, isProblemCode } from '@echoloop/contract'
import { Alert, App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { Figure } from '../../parts/Figure.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { DeliverySelect } from './DeliverySelect.tsx'
import { StoreReading } from './StoreReading.tsx'
import { StoreWishes } from './StoreWishes.tsx'

/** Whether the connection works, what came last, and what can be done about it. */
export function StoreStatus({ store }: { store: Connector }): ReactNode {
  const words = useWords().stores
  const format = useFormat()
  const { lastEvent, sync } = store
  return (
    <section className="store-status" aria-labelledby="store-name">
      <div className="store-head">
        <div>
          <h2 id="store-name">{store.storeName ?? store.address}</h2>
          <p className="quiet breaks">
            {words.kinds[store.kind]} · {store.address}
          </p>
        </div>
        <StateSign store={store} />
      </div>
      <Leaving store={store} />
      <Trouble store={store} />
      {sync.phase === 'done' ? null : <StoreReading store={store} />}
      <dl className="store-facts">
        <dt>{words.status.last}</dt>
        <dd>
          {lastEvent ? (
            <>
              <code>{lastEvent.topic}</code> · <TimeAgo instant={lastEvent.at} />
            </>
          ) : (
            words.status.none
          )}
        </dd>
        <dt>{words.status.products}</dt>
        <dd>{format.number(sync.productsRead)}</dd>
        <dt>{words.status.orders}</dt>
        <dd>
          {format.number(sync.ordersRead)}
          {sync.doneAt ? (
            <span className="quiet"> · {words.status.readDone(format.dateTime(sync.doneAt))}</span>
          ) : null}
        </dd>
      </dl>
      <DayFigures store={store} />
      <StoreWishes store={store} />
      <StoreActions store={store} />
    </section>
  )
}

function StateSign({ store }: { store: Connector }): ReactNode {
  const words = useWords().stores.status
  if (store.state === 'leaving') return <span className="store-state is-leaving">{words.leaving}</span>
  if (store.error) return <span className="store-state is-trouble">{words.trouble}</span>
  if (store.sync.phase !== 'done') return <span className="store-state is-reading">{words.reading}</span>
  return <span className="store-state is-working">{words.works}</span>
}

function Trouble({ store }: { store: Connector }): ReactNode {
  const words = useWords()
  const format = useFormat()
  const { error } = store
  if (!error) return null
  const known = isProblemCode(error.code) ? words.problems[error.code] : undefined
  return (
    <Alert
      type="warning"
      showIcon
      title={`${words.stores.status.problem} ${known?.title ?? error.code}`}
      description={
        <>
          {known?.mend} <span className="quiet">{words.stores.status.since(format.dateTime(error.at))}</span>
        </>
      }
    />
  )
}

function Leaving({ store }: { store: Connector }): ReactNode {
  const words = useWords().stores
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const keep = useAction(endpoints.keepStore, {
    refreshes: [endpoints.listConnectors],
    onDone: () => message.success(words.kept),
  })
  if (store.state !== 'leaving') return null
  return (
    <Alert
      type="info"
      showIcon
      title={words.leaves(store.storeName ?? store.address)}
      description={words.leavesNote}
      action={
        <Button
          loading={keep.isPending}
          onClick={() => keep.mutate({ params: { id: store.id } }, { onError: tell })}
        >
          {words.undo}
        </Button>
      }
    />
  )
}

function DayFigures({ store }: { store: Connector }): ReactNode {
  const words = useWords().stores.status
  const format = useFormat()
  const { taken, ignored, waiting, failed, refused } = store.day
  return (
    <section aria-labelledby="store-day">
      <h2 id="store-day">{words.day}</h2>
      <div className="store-figures">
        <Figure label={words.taken} value={format.number(taken)} />
        <Figure label={words.waiting} value={format.number(waiting)} />
        <Figure label={words.ignored} value={format.number(ignored)} />
        <Figure label={words.failed} value={format.number(failed)} />
        <Figure
          label={words.refused}
          value={format.number(refused)}
          note={refused > 0 ? words.refusedNote : undefined}
        />
      </div>
    </section>
  )
}

function StoreActions({ store }: { store: Connector }): ReactNode {
  const words = useWords().stores
  const { message, modal } = App.useApp()
  const tell = useProblemMessage()
  const refreshes = [endpoints.listConnectors]
  const change = useAction(endpoints.changeConnector, {
    refreshes,
    onDone: () => message.success(words.saved),
  })
  const again = useAction(endpoints.readStoreAgain, {
    refreshes,
    onDone: () => message.success(words.readAgainNote),
  })
  const leave = useAction(endpoints.disconnectStore, { refreshes })
  const params = { id: store.id }
  if (store.state !== 'connected') return null
  const name = store.storeName ?? store.address
  const askToLeave = () => {
    modal.confirm({
      title: words.disconnectTitle(name),
      content: words.disconnectNote,
      okText: words.disconnect,
      okButtonProps: { danger: true },
      onOk: () => leave.mutateAsync({ params }).catch(tell),
    })
  }
  return (
    <>
      <div className="store-setting">
        <span>{words.days}</span>
        <DeliverySelect
          label={words.days}
          value={store.deliveredAfterDays ?? -1}
          disabled={change.isPending}
          onChange={(days) =>
            change.mutate({ params, body: { deliveredAfterDays: days < 0 ? null : days } }, { onError: tell })
          }
        />
        <span className="quiet">{words.daysNote}</span>
      </div>
      <div className="store-buttons">
        <Button
          loading={again.isPending}
          disabled={store.sync.phase !== 'done'}
          onClick={() => again.mutate({ params }, { onError: tell })}
        >
          {words.readAgain}
        </Button>
        <Button danger type="text" onClick={askToLeave}>
          {words.disconnect}
        </Button>
      </div>
    </>
  )
}
