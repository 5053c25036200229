import { type EmergingIssue, type GroupCount, type TopicCount, wishesGroup } from '@echoloop/analysis'
import { type Html, html } from '@echoloop/markup'
import { drawBar } from '../draw-charts.ts'
import type { ReportTopics } from '../find-topics.ts'
import { aspectName, section, type Wording } from '../section.ts'

const groupsMax = 8
const topicsMax = 6

/** Topics on two levels, and what has suddenly grown. */
export function renderTopics(found: ReportTopics, wording: Wording): Html {
  const { topics } = wording.words.report
  const about = { id: 'topics', title: topics.title, question: topics.question }
  const groups = found.counts.groups.filter((group) => group.topics.length > 0).slice(0, groupsMax)
  return section(about, [
    ...(groups.length === 0
      ? [html`<p class="quiet">${topics.none}</p>`]
      : [
          html`<p class="quiet">${topics.explanation}</p>`,
          html`<ul class="groups">${groups.map((group) => renderGroup(group, wording))}</ul>`,
        ]),
    html`<h3>${topics.emerging}</h3>`,
    ...renderEmerging(found, wording),
  ])
}

function renderGroup(group: GroupCount, wording: Wording): Html {
  const { words, format } = wording
  const { topics } = words.report
  const rows = group.topics
    .slice(0, topicsMax)
    .map(
      ({ topic, ...count }) =>
        html`<tr><th scope="row">${topic.name}</th><td class="wide">${polarityBar(count, { name: topic.name, wording })}</td><td class="number">${topics.texts(format.count(count.texts))}</td></tr>`,
    )
  const rest = group.topics.slice(topicsMax).reduce((sum, { texts }) => sum + texts, group.other.texts)
  return html`<li><h3>${groupName(group, wording)} <span class="quiet">${topics.texts(format.count(group.texts))}</span></h3><table class="even"><tbody>${rows}</tbody></table>${
    rest > 0 && html`<p class="quiet">${topics.other(format.count(rest))}</p>`
  }</li>`
}

function groupName({ group, name }: GroupCount, wording: Wording): string {
  if (group === wishesGroup) return wording.words.report.topics.wishes
  return name ?? aspectName(group, wording)
}

function polarityBar(count: TopicCount, { name, wording }: { name: string; wording: Wording }): Html {
  const { words, format } = wording
  const label = words.report.aspects.bar({
    name,
    positive: format.count(count.positive),
    negative: format.count(count.negative),
  })
  return drawBar(
    [
      { value: count.positive, style: 'good' },
      { value: count.neutral, style: 'neutral' },
      { value: count.negative, style: 'bad-fill' },
    ],
    label,
  )
}

function renderEmerging({ emerging, names, firstDay, days }: ReportTopics, wording: Wording): Html[] {
  const { words, format } = wording
  const { topics } = words.report
  if (emerging === undefined || emerging.kind === 'too-few')
    return [html`<p class="quiet">${topics.emergingTooShort}</p>`]
  if (emerging.issues.length === 0) return [html`<p class="quiet">${topics.emergingNone}</p>`]
  const sentence = (issue: EmergingIssue): string =>
    topics.emerged({
      name: names.get(issue.id) ?? issue.id,
      observed: format.count(issue.observed),
      expected: format.decimal(issue.expected),
      ratio: format.decimal(issue.ratio),
      low: format.decimal(issue.interval.low),
      high: format.decimal(issue.interval.high),
      since: format.day(firstDay + issue.since * days),
    })
  return [html`<ul>${emerging.issues.map((issue) => html`<li>${sentence(issue)}</li>`)}</ul>`]
}
