import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { endpoints, type HelpPageLine } from '@echoloop/contract'
import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { useUndoMessage } from '../questions/use-undo-message.tsx'

type RowProps = {
  page: HelpPageLine
  mayWrite: boolean
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

/** One page: its languages with their states, who looks after it, and whether it helped. */
export function HelpPageRow({ page, mayWrite, onUp, onDown }: RowProps): ReactNode {
  const words = useWords()
  const text = words.helpRoom
  const { language } = useWordsChoice()
  const format = useFormat()
  const shown = page.texts.find((one) => one.language === language) ?? page.texts[0]
  return (
    <li className="help-card">
      <AppLink className="help-title" href={`/help-pages/${page.id}`}>
        {shown?.title ?? page.slug}
      </AppLink>
      <p className="help-facts">
        {page.texts.map((one) => (
          <Tag key={one.language} color={one.isPublished ? (one.hasChanges ? 'gold' : 'green') : 'default'}>
            {words.helpBot.languages[one.language]} · {text.state[stateOf(one)]}
          </Tag>
        ))}
        {page.reviewOn ? (
          <span className={page.isDue ? 'help-due' : 'quiet'}>
            {page.isDue ? text.due(format.day(page.reviewOn)) : text.review(format.day(page.reviewOn))}
          </span>
        ) : null}
        {page.ownerName ? <span className="quiet">{page.ownerName}</span> : null}
        <span className="quiet">
          {page.votes === 0 ? text.noVotes : text.helpful(page.helpful, page.votes)}
        </span>
      </p>
      {mayWrite ? <RowActions page={page} onUp={onUp} onDown={onDown} /> : null}
    </li>
  )
}

function stateOf({
  isPublished,
  hasChanges,
}: HelpPageLine['texts'][number]): 'published' | 'changed' | 'draft' {
  if (!isPublished) return 'draft'
  return hasChanges ? 'changed' : 'published'
}

function RowActions({ page, onUp, onDown }: Omit<RowProps, 'mayWrite'>): ReactNode {
  const text = useWords().helpRoom
  const tellUndo = useUndoMessage()
  const refreshes = [endpoints.listHelpPages]
  const restore = useAction(endpoints.restoreHelpPage, { refreshes })
  const params = { id: page.id }
  const remove = useAction(endpoints.removeHelpPage, {
    refreshes,
    onDone: () => tellUndo({ text: text.removed, takeBack: () => restore.mutate({ params }) }),
  })
  if (page.isRemoved)
    return (
      <div className="help-actions">
        <Button size="small" loading={restore.isPending} onClick={() => restore.mutate({ params })}>
          {text.restore}
        </Button>
      </div>
    )
  return (
    <div className="help-actions">
      <Button size="small" icon={<ArrowUpOutlined />} aria-label={text.up} disabled={!onUp} onClick={onUp} />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={text.down}
        disabled={!onDown}
        onClick={onDown}
      />
      <Button size="small" loading={remove.isPending} onClick={() => remove.mutate({ params })}>
        {text.remove}
      </Button>
    </div>
  )
}
