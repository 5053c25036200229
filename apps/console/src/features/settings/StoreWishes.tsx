import { type Connector, endpoints } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Requests for privacy that wait for a person. */
export function StoreWishes({ store }: { store: Connector }): ReactNode {
  const words = useWords().stores.wishes
  const format = useFormat()
  const tell = useProblemMessage()
  const settle = useAction(endpoints.settlePrivacyWish, { refreshes: [endpoints.listConnectors] })
  if (store.wishes.length === 0) return null
  return (
    <section aria-labelledby="store-wishes">
      <h2 id="store-wishes">{words.title}</h2>
      <p className="quiet">{words.note}</p>
      <ul className="store-list">
        {store.wishes.map((wish) => (
          <li key={wish.id}>
            <span>
              {words[wish.wanted]}
              <span className="quiet">
                {wish.subject ? ` · ${words.subject(wish.subject)}` : ''} · {format.dayOf(wish.at)}
              </span>
            </span>
            <Button
              disabled={settle.isPending}
              onClick={() => settle.mutate({ params: { id: store.id, wishId: wish.id } }, { onError: tell })}
            >
              {words.settle}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
