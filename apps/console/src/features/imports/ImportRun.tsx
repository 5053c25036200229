import { DownloadOutlined } from '@ant-design/icons'
import { endpoints, type Import, isProblemCode } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useClient } from '../../call/client-context.ts'
import { useAction } from '../../call/use-action.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Figure } from '../../parts/Figure.tsx'
import { feedbackHref } from '../../parts/feedback-href.ts'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { formatBytes } from './format-bytes.ts'
import { isUnderWay, rowsPerSecond, shareRead } from './import-progress.ts'
import { importSource } from './kept-source.ts'
import { PictureProgress } from './PictureProgress.tsx'
import { ProductMatching } from './ProductMatching.tsx'
import { ProgressBar } from './ProgressBar.tsx'

/** The figures of an import, live while it runs: rows read = imported + already there + refused. */
export function ImportRun({ run, onChanged }: { run: Import; onChanged: () => void }): ReactNode {
  const words = useWords()
  const text = words.imports.run
  const format = useFormat()
  const client = useClient()
  const { shop } = useSession()
  const cancel = useAction(endpoints.cancelImport, { refreshes: [endpoints.listImports], onDone: onChanged })
  const share = shareRead(run)
  const isMoving = isUnderWay(run.state)
  const speed = rowsPerSecond(run, Date.now())
  // A link carries no header, so the shop stands in the address.
  const refusals = client.urlOf(endpoints.downloadRefusals, {
    params: { id: run.id },
    query: { shop: shop.id },
  })
  const list = feedbackHref({ source: importSource(localStorage, run) })
  return (
    <section className="import-run" aria-busy={isMoving}>
      <div className="import-run-head">
        <span className={`import-state is-${run.state}`} role="status">
          {words.codes.importStates[run.state]}
        </span>
        <span className="quiet">
          {words.codes.kinds[run.kind]} · {formatBytes(run.bytesTotal)} · {format.dateTime(run.createdAt)}
        </span>
      </div>
      {run.state === 'needs-products' ? <ProductMatching run={run} onChanged={onChanged} /> : null}
      {run.state === 'done' || run.state === 'needs-products' ? null : (
        <>
          <ProgressBar share={share} label={text.progress} />
          <p className="quiet">
            {text.percent(format.percent(share))}
            {speed === undefined ? null : ` · ${text.speed(Math.round(speed))}`}
          </p>
        </>
      )}
      {isMoving ? <p className="quiet">{text.mayLeave}</p> : null}
      {run.state === 'needs-products' ? null : <Figures run={run} list={list} />}
      <Outcome run={run} />
      <PictureProgress run={run} />
      {cancel.error ? <ErrorState error={cancel.error} /> : null}
      <div className="import-run-actions">
        {run.accepted + run.repeated > 0 ? <AppLink href={list}>{text.open}</AppLink> : null}
        {run.refused + run.media.refused > 0 ? (
          <a href={refusals} download>
            <DownloadOutlined aria-hidden="true" /> {text.download}
          </a>
        ) : null}
        {isMoving || run.state === 'needs-products' ? (
          <Button danger loading={cancel.isPending} onClick={() => cancel.mutate({ params: { id: run.id } })}>
            {text.cancel}
          </Button>
        ) : null}
      </div>
      {run.refused > 0 ? <p className="quiet">{text.downloadHint}</p> : null}
    </section>
  )
}

function Figures({ run, list }: { run: Import; list: string }): ReactNode {
  const text = useWords().imports.run
  const format = useFormat()
  return (
    <>
      <div className="import-figures">
        <Figure
          label={text.accepted}
          value={format.number(run.accepted)}
          href={run.accepted > 0 ? list : undefined}
        />
        <Figure
          label={text.repeated}
          value={format.number(run.repeated)}
          note={run.repeated > 0 ? text.repeatedHint : undefined}
        />
        <Figure
          label={text.refused}
          value={format.number(run.refused)}
          note={run.refused > 0 ? text.refusedHint : undefined}
        />
      </div>
      <p className="quiet">
        {text.sum(
          format.number(run.rowsRead),
          format.number(run.accepted),
          format.number(run.repeated),
          format.number(run.refused),
        )}
      </p>
    </>
  )
}

/** What the figures mean, in words. */
function Outcome({ run }: { run: Import }): ReactNode {
  const words = useWords()
  const text = words.imports.run
  const { problem } = run
  const known = problem !== null && isProblemCode(problem) ? words.problems[problem] : undefined
  const filled = run.filled.filter((field) => Object.hasOwn(text.filled, field))
  const isDone = run.state === 'done'
  return (
    <>
      {problem === null ? null : (
        <div className="import-trouble" role="alert">
          <b>{text.problem}</b> {known ? `${known.title} ${known.mend}` : problem}
        </div>
      )}
      {run.state === 'cancelled' ? <p>{text.cancelled}</p> : null}
      {isDone && run.accepted === 0 ? (
        <p>{run.repeated > 0 && run.repeated === run.rowsRead ? text.allRepeated : text.noneAccepted}</p>
      ) : null}
      {filled.length > 0 ? (
        <div>
          <h2>{text.filledTitle}</h2>
          <ul className="import-filled">
            {filled.map((field) => (
              <li key={field}>{filledName(text.filled, field)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

function filledName(names: Readonly<Record<string, string>>, field: string): string {
  return names[field] ?? field
}
