import { type CaseFigures, figureDimensions } from '@echoloop/contract'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { behindHref } from './behind-href.ts'
import { nameOfCode } from './name-of-code.ts'

/** The same figures for each department, person, topic, tier or channel. */
export function GroupTable({ figures }: { figures: CaseFigures }): ReactNode {
  const words = useWords().figures
  const navigate = useNavigate({ from: '/figures' })
  const columns = [words.opened, words.resolved, words.groups.firstReply, words.groups.resolution]
  return (
    <section aria-labelledby="groups-title">
      <h2 id="groups-title" className="sr-only">
        {words.groups.title}
      </h2>
      <ChoiceRow
        label={words.groups.title}
        value={figures.by}
        options={figureDimensions.map((value) => ({ value, label: words.groups.by[value] }))}
        onChoose={(by) => void navigate({ search: (now) => ({ ...now, by }), replace: true })}
      />
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{words.groups.by[figures.by]}</th>
            {[...columns, words.groups.satisfied, words.backlog].map((label) => (
              <th scope="col" className="is-number" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.groups.map((group) => (
            <GroupRow key={group.value} group={group} figures={figures} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Group = CaseFigures['groups'][number]

function GroupRow({ group, figures }: { group: Group; figures: CaseFigures }): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  const { from, to, by } = figures
  const span = (minutes: number | null) => (minutes === null ? words.none : format.span(minutes))
  const link = (measure: string, shown: string) => (
    <AppLink href={behindHref({ measure, from, to, by, value: group.value })}>{shown}</AppLink>
  )
  return (
    <tr>
      <th scope="row">
        <GroupName group={group} by={by} />
      </th>
      <td className="is-number" data-label={words.opened}>
        {link('opened', format.number(group.opened))}
      </td>
      <td className="is-number" data-label={words.resolved}>
        {link('resolved', format.number(group.resolved))}
      </td>
      <td className="is-number" data-label={words.groups.firstReply}>
        {link('first-reply', span(group.firstReply.median))}
      </td>
      <td className="is-number" data-label={words.groups.resolution}>
        {link('resolved', span(group.resolution.median))}
      </td>
      <td className="is-number" data-label={words.groups.satisfied}>
        {group.satisfied.of > 0
          ? link(
              'satisfaction',
              `${format.number(group.satisfied.count)} / ${format.number(group.satisfied.of)}`,
            )
          : words.none}
      </td>
      <td className="is-number" data-label={words.backlog}>
        {format.number(group.backlog)}
      </td>
    </tr>
  )
}

function GroupName({ group, by }: { group: Group; by: CaseFigures['by'] }): ReactNode {
  const { figures, codes } = useWords()
  if (group.value === '') return figures.groups.none
  if (by === 'topic') return nameOfCode(codes.aspects, group.value)
  if (by === 'channel') return nameOfCode(figures.groups.channels, group.value)
  return group.name ?? group.value
}
