import type { CaseFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { behindHref } from './behind-href.ts'
import { nameOfCode } from './name-of-code.ts'

/** Time spent in each state. */
export function StageTable({ figures }: { figures: CaseFigures }): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  const { from, to, stages } = figures
  const span = (minutes: number | null) => (minutes === null ? words.none : format.span(minutes))
  if (stages.length === 0) return null
  return (
    <section aria-labelledby="stages-title">
      <h2 id="stages-title">{words.stages.title}</h2>
      <p className="figure-note">{words.stages.note}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{words.stages.state}</th>
            <th scope="col" className="is-number">
              {words.stages.left}
            </th>
            <th scope="col" className="is-number">
              {words.stages.median}
            </th>
            <th scope="col" className="is-number">
              {words.stages.p90}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ state, time }) => (
            <tr key={state}>
              <th scope="row">{nameOfCode(words.stages.names, state)}</th>
              <td className="is-number" data-label={words.stages.left}>
                <AppLink href={behindHref({ measure: `stage:${state}`, from, to })}>
                  {format.number(time.count)}
                </AppLink>
              </td>
              <td className="is-number" data-label={words.stages.median}>
                {span(time.median)}
              </td>
              <td className="is-number" data-label={words.stages.p90}>
                {span(time.p90)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
