import {
  ClockCircleOutlined,
  EditOutlined,
  EyeInvisibleOutlined,
  FireOutlined,
  HourglassOutlined,
  LockOutlined,
  SwapOutlined,
} from '@ant-design/icons'
import type { FeedbackItem } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { waitsForAnswer } from './waits-for-answer.ts'

/** What is special about a voice, as small signs with words. `isHidden`: nothing of stars or mood. */
export function FeedbackFlags({ row, isHidden }: { row: FeedbackItem; isHidden: boolean }): ReactNode {
  const words = useWords()
  const flags = words.feedback.flag
  const { analysis, publication } = row
  return (
    <>
      {analysis?.urgency === 2 ? <Flag kind="urgent" icon={<FireOutlined />} label={flags.urgent} /> : null}
      {waitsForAnswer(row) && analysis?.urgency !== 2 ? (
        <Flag kind="waiting" icon={<ClockCircleOutlined />} label={flags.waiting} />
      ) : null}
      {analysis?.ratingMismatch && !isHidden ? (
        <Flag kind="mismatch" icon={<SwapOutlined />} label={flags.mismatch} />
      ) : null}
      {publication === 'pending' || publication === 'held' ? (
        <Flag kind="pending" icon={<HourglassOutlined />} label={words.codes.publications[publication]} />
      ) : null}
      {publication === 'refused' ? (
        <Flag kind="refused" icon={<EyeInvisibleOutlined />} label={words.codes.publications.refused} />
      ) : null}
      {publication === 'private' ? (
        <Flag kind="private" icon={<LockOutlined />} label={words.codes.publications.private} />
      ) : null}
      {analysis?.corrected ? <Flag kind="corrected" icon={<EditOutlined />} label={flags.corrected} /> : null}
      {analysis === null ? <span className="flag is-pending">{flags.notAnalysed}</span> : null}
    </>
  )
}

function Flag({ kind, icon, label }: { kind: string; icon: ReactNode; label: string }): ReactNode {
  return (
    <span className={`flag is-${kind}`}>
      <span aria-hidden="true">{icon}</span>
      {label}
    </span>
  )
}
