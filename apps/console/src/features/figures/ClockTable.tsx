import type { CaseFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { behindHref } from './behind-href.ts'
import { nameOfCode } from './name-of-code.ts'

/** How many clocks were kept, each kind of its own. */
export function ClockTable({ figures }: { figures: CaseFigures }): ReactNode {
  const words = useWords().figures.clocks
  const format = useFormat()
  const { from, to, all } = figures
  return (
    <section aria-labelledby="clocks-title">
      <h2 id="clocks-title">{words.title}</h2>
      {all.attainment.length === 0 ? <p className="figure-note">{words.none}</p> : null}
      {all.attainment.length > 0 ? (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{words.clock}</th>
              <th scope="col" className="is-number">
                {words.kept}
              </th>
              <th scope="col" className="is-number">
                {words.interval}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.attainment.map(({ clock, share }) => (
              <tr key={clock}>
                <th scope="row">{nameOfCode(words.names, clock)}</th>
                <td className="is-number" data-label={words.kept}>
                  <AppLink href={behindHref({ measure: `clock-met:${clock}`, from, to })}>
                    {`${format.number(share.count)} / ${format.number(share.of)}`}
                  </AppLink>
                </td>
                <td className="is-number" data-label={words.interval}>
                  {format.percentRange(share)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
