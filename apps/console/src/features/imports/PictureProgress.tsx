import type { Import } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { picturesLeft } from './import-progress.ts'
import { ProgressBar } from './ProgressBar.tsx'

/** How far the pictures of an import are, which come after its rows. */
export function PictureProgress({ run }: { run: Import }): ReactNode {
  const words = useWords().imports.pictures
  const format = useFormat()
  const { total, kept, refused } = run.media
  if (total === 0) return null
  const left = picturesLeft(run)
  return (
    <div className="import-pictures">
      <h2>{words.title}</h2>
      {left > 0 ? <ProgressBar share={(total - left) / total} label={words.progress} /> : null}
      <p role="status">
        {words.sum(format.number(total), format.number(kept), format.number(refused))}
        {left > 0 && run.state === 'done' ? ` ${words.coming(format.number(left))}` : null}
      </p>
      {refused > 0 ? <p className="quiet">{words.refusedHint}</p> : null}
    </div>
  )
}
