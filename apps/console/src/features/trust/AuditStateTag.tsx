import type { AuditState } from '@echoloop/contract'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

const colours = { committed: 'blue', drawn: 'gold', attested: 'green', abandoned: 'default' } as const

/** Where an audit stands, in a word. */
export function AuditStateTag({ state }: { state: AuditState }): ReactNode {
  return <Tag color={colours[state]}>{useWords().trust.audits.states[state]}</Tag>
}
