import { endpoints } from '@echoloop/contract'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'

const order = [
  'home',
  'suggestion',
  'complaint',
  'praise',
  'question',
  'cause',
  'status',
  'me',
  'board',
  'roadmap',
  'changelog',
  'charter',
  'poster',
  'cards',
  'banner',
  'qr',
] as const

/** All pages of the portal, to open, link and print. */
export function PrintTab(): ReactNode {
  const text = useWords().portalRoom.print
  const { message } = App.useApp()
  const room = useCall(endpoints.readPortalSettings)
  if (room.error) return <ErrorState error={room.error} onRetry={() => void room.refetch()} />
  if (!room.data) return <ListSkeleton rows={6} />
  const { pages } = room.data
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address)
    message.success(text.copied)
  }
  return (
    <>
      <p className="quiet">{text.hint}</p>
      <ul className="portal-pages">
        {order.map((name) => {
          const address = pages[name]
          return address === undefined ? null : (
            <li key={name}>
              <a href={address} target="_blank" rel="noreferrer">
                {text.pages[name]}
              </a>
              <Button
                size="small"
                aria-label={`${text.copy}: ${text.pages[name]}`}
                onClick={() => void copy(address)}
              >
                {text.copy}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
