import type { ReactNode } from 'react'
import { useFormat } from '../words/use-format.ts'

/** How long ago; the exact time in the shop's time zone on hover. */
export function TimeAgo({ instant }: { instant: string }): ReactNode {
  const format = useFormat()
  return (
    <time dateTime={instant} title={format.dateTime(instant)}>
      {format.ago(instant)}
    </time>
  )
}
