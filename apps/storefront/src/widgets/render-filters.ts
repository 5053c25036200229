import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { isFiltered, type ListChoice, listAddress } from './list-address.ts'
import { renderLikeForm } from './render-like-form.ts'
import { dimensionName, type ReviewList } from './review-list.ts'

/** Order, filters and tags as links: they lead to our page without a script, and change the list in place with one. */
export function renderFilters(frame: PageFrame, list: ReviewList): Html {
  const words = locales[frame.language].reviewList
  const { choice, pageUrl } = list
  const orders = (['newest', 'helpful'] as const).map((order) => {
    const isChosen = (choice.order ?? 'newest') === order
    return html`<li><a class="order" part="order" data-filter data-key="order-${order}" rel="nofollow" href="${listAddress(pageUrl, { ...choice, order })}"${isChosen && html` aria-current="true"`}>${words.orders[order]}</a></li>`
  })
  return html`<nav class="filters" part="filters" aria-label="${words.filters}">
<ul class="orders" aria-label="${words.order}">${orders}</ul>
${renderToggles(frame, list)}
${renderTags(frame, list)}
</nav>
${renderLikeForm(frame, list)}
${renderChosen(frame, list)}`
}

function renderToggles(frame: PageFrame, { facets, choice, pageUrl }: ReviewList): Html | null {
  const words = locales[frame.language].reviewList
  const toggles = [
    { name: 'picture', count: facets.pictures },
    { name: 'followUp', count: facets.followUps },
    { name: 'verified', count: facets.verified },
  ] as const
  const chips = toggles
    .filter(({ name, count }) => count > 0 || choice[name])
    .map(({ name, count }) =>
      renderChip(frame, {
        key: name,
        label: words[name],
        count,
        isChosen: choice[name] === true,
        href: listAddress(pageUrl, { ...choice, [name]: choice[name] !== true }),
      }),
    )
  return chips.length === 0 ? null : html`<ul class="chips">${chips}</ul>`
}

function renderTags(frame: PageFrame, { facets, choice, pageUrl }: ReviewList): Html | null {
  const words = locales[frame.language].reviewList
  if (facets.tags.length === 0) return null
  const chips = facets.tags.map(({ tag, count }) => {
    const isChosen = choice.tag === tag
    const href = listAddress(pageUrl, { ...choice, tag: isChosen ? undefined : tag })
    return renderChip(frame, { key: `tag-${tag}`, label: tag, count, isChosen, href })
  })
  return html`<ul class="chips tags" aria-label="${words.tags}">${chips}</ul>`
}

type Chip = { key: string; label: string; count: number; isChosen: boolean; href: string }

function renderChip(frame: PageFrame, { key, label, count, isChosen, href }: Chip): Html {
  return html`<li><a class="chip" part="chip" data-filter data-key="${key}" rel="nofollow" href="${href}"${isChosen && html` aria-current="true"`}><bdi>${label}</bdi> <span class="chip-count">${count.toLocaleString(frame.language)}</span></a></li>`
}

/** What narrows the list, each to be taken back alone or all at once. */
function renderChosen(frame: PageFrame, list: ReviewList): Html | null {
  const words = locales[frame.language].reviewList
  const { choice, pageUrl } = list
  if (!isFiltered(choice)) return null
  const chosen = chosenFilters(frame, list).map(
    ({ label, left }) =>
      html`<li><a class="chip chosen" part="chip chosen" data-filter data-key="chosen" rel="nofollow" href="${listAddress(pageUrl, left)}"><bdi>${label}</bdi><span class="unseen">, ${words.remove}</span> <span aria-hidden="true">×</span></a></li>`,
  )
  return html`<ul class="chips" aria-label="${words.chosen}">${chosen}<li><a class="clear" data-filter data-key="clear" rel="nofollow" href="${listAddress(pageUrl, { order: choice.order })}">${words.clear}</a></li></ul>`
}

/** Each chosen filter with what stays chosen without it. */
function chosenFilters(frame: PageFrame, list: ReviewList): { label: string; left: ListChoice }[] {
  const words = locales[frame.language].reviewList
  const { choice } = list
  const { stars, tag, dimension, like = [] } = choice
  const toggles = (['picture', 'followUp', 'verified'] as const)
    .filter((name) => choice[name])
    .map((name) => ({ label: words[name], left: { ...choice, [name]: false } }))
  return [
    ...(stars === undefined
      ? []
      : [{ label: words.starsFilter(stars), left: { ...choice, stars: undefined } }]),
    ...toggles,
    ...(tag === undefined ? [] : [{ label: tag, left: { ...choice, tag: undefined } }]),
    ...(dimension === undefined
      ? []
      : [
          {
            label: dimensionName(list.dimensionNames, dimension),
            left: { ...choice, dimension: undefined },
          },
        ]),
    ...like.map((trait) => ({
      label: traitLabel(frame, list, trait),
      left: { ...choice, like: like.filter((other) => other !== trait) },
    })),
  ]
}

function traitLabel(frame: PageFrame, { facets }: ReviewList, given: string): string {
  const [code = '', ...rest] = given.split(':')
  const trait = facets.traits.find((one) => one.code === code)
  const name = frame.language === 'en' ? trait?.nameEn : trait?.name
  return `${name ?? code}: ${rest.join(':')}`
}
