import { endpoints, type MessengerKind, messengerKinds } from '@echoloop/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { CopyOnce } from '../../parts/CopyOnce.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorForm } from './DoorForm.tsx'

/** While somebody sets an account up the page asks by itself whether the platform has called. */
const lookEveryMs = 3000

/** Accounts on messengers: how each does, and how another one is connected. */
export function DoorsTab(): ReactNode {
  const words = useWords().messengers
  const text = words.door
  const [adding, setAdding] = useState<MessengerKind>()
  const [secret, setSecret] = useState<string>()
  const read = useCall(endpoints.listMessengers, {}, { everyMs: lookEveryMs, keepsLast: true })
  const doors = read.data?.items ?? []
  return (
    <>
      {read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.isPending ? <ListSkeleton rows={3} /> : null}
      {read.data && doors.length === 0 && !adding ? (
        <EmptyState title={text.emptyTitle} explanation={text.emptyText} />
      ) : null}
      {secret ? (
        <section className="door-secret" aria-label={text.secretTitle}>
          <h3>{text.secretTitle}</h3>
          <p>{text.secretText}</p>
          <CopyOnce value={secret} label={text.secretTitle} />
        </section>
      ) : null}
      <ul className="row-cards">
        {doors.map((door) => (
          <DoorCard key={door.id} door={door} onSecret={setSecret} />
        ))}
      </ul>
      <section className="door-add" aria-label={text.add}>
        <h2 className="door-part">{text.add}</h2>
        <fieldset className="door-kinds">
          <legend className="sr-only">{text.which}</legend>
          {messengerKinds.toReversed().map((kind) => (
            <Button
              key={kind}
              type={adding === kind ? 'primary' : 'default'}
              aria-pressed={adding === kind}
              onClick={() => setAdding(adding === kind ? undefined : kind)}
            >
              {words.kinds[kind]}
            </Button>
          ))}
        </fieldset>
        {adding ? (
          <DoorForm
            key={adding}
            kind={adding}
            onDone={(made) => {
              setAdding(undefined)
              if (made) setSecret(made)
            }}
          />
        ) : null}
      </section>
    </>
  )
}
