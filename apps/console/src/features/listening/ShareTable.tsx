import type { MentionFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type ShareTableProps = {
  share: MentionFigures['shares'][number]
  period: Pick<MentionFigures, 'from' | 'to'>
}

/** Who is named how often, with numerator, denominator and period in words. */
export function ShareTable({ share, period }: ShareTableProps): ReactNode {
  const text = useWords().listening.figures
  const format = useFormat()
  const { own, competitors, denominator, monitorName } = share
  const part = (count: number) => (denominator === 0 ? '–' : format.wholePercent(count / denominator))
  const rows = [{ name: text.us, count: own }, ...competitors]
  return (
    <div className="listening-share">
      <h3>
        {monitorName}
        {denominator > 0 ? ` · ${text.shareOf(part(own))}` : ''}
      </h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col" className="is-number">
              {text.count}
            </th>
            <th scope="col" className="is-number">
              {text.part}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="is-number">{format.number(count)}</td>
              <td className="is-number">{part(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {text.shareHint(
          format.number(own),
          format.number(denominator),
          format.day(period.from),
          format.day(period.to),
        )}
      </p>
    </div>
  )
}
