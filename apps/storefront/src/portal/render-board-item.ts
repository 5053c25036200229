import { type BoardState, boardLimits, portalLimits } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderDate } from '../render-date.ts'
import { type Problem, renderProblems } from '../render-problems.ts'
import { renderText } from '../render-text.ts'
import { renderField, renderTick } from '../voices/render-field.ts'
import {
  inBothLanguages,
  type PortalShop,
  portalPath,
  portalWordsOf,
  renderPortalPage,
} from './portal-frame.ts'
import { renderState } from './render-board-page.ts'

export type BoardItemPage = {
  shop: PortalShop
  /** `bdi_…` */
  id: string
  title: string
  text: string
  state: BoardState
  reason: string | null
  answer: string | null
  votes: number
  hasVoted: boolean
  createdAt: string
  commentCount: number
  comments: readonly { by: 'reader' | 'shop'; name: string | null; text: string; at: string }[]
  next: string | null
  isLater: boolean
  canMail: boolean
  done: 'followed' | 'said' | 'waits' | null
  problems: readonly Problem[]
  values: { text: string; name: string; email: string }
}

/** One suggestion with its votes, the shop's answer and what others say. */
export function renderBoardItem(frame: PageFrame, data: BoardItemPage): string {
  const { board: words } = portalWordsOf(frame)
  return renderPortalPage(frame, {
    title: `${data.title} · ${frame.shopName}`,
    place: 'board',
    shop: data.shop,
    languageUrls: inBothLanguages(`/voice/board/${data.id}?shop=${data.shop.id}`),
    main: html`<p class="ways"><a href="${portalPath(frame, data.shop, '/board')}">${words.back}</a></p>
<h1 dir="auto">${data.title}</h1>
<p>${renderState(frame, data.state)} <span class="quiet">${renderDate(frame, data.createdAt)}</span></p>
<div class="text own-words" dir="auto">${renderText(frame, data.text)}</div>
${renderVoting(frame, data)}
${data.reason !== null && data.state === 'declined' && html`<section class="reason"><h2>${words.reason}</h2><div class="text" dir="auto">${renderText(frame, data.reason)}</div></section>`}
${data.answer !== null && html`<section class="reason"><h2>${words.answer}</h2><div class="text" dir="auto">${renderText(frame, data.answer)}</div></section>`}
${data.done && html`<p class="done" role="status">${{ followed: words.followAsked, said: words.said, waits: words.saidWaiting }[data.done]}</p>`}
${renderProblems(frame, data.problems)}
${data.canMail && renderFollow(frame, data)}
${renderThread(frame, data)}
${renderSaying(frame, data)}`,
  })
}

function actionOf(frame: PageFrame, { id, shop }: BoardItemPage, step: string): string {
  return portalPath(frame, shop, `/board/${id}/${step}`)
}

function renderVoting(frame: PageFrame, data: BoardItemPage): Html {
  const { board: words } = portalWordsOf(frame)
  const { hasVoted, title, votes } = data
  return html`<form class="voting" method="post" action="${actionOf(frame, data, 'vote')}"><input type="hidden" name="isFor" value="${hasVoted ? 'false' : 'true'}"><button class="button${!hasVoted && ' is-main'}" type="submit" aria-pressed="${hasVoted ? 'true' : 'false'}" aria-label="${hasVoted ? words.unvote(title) : words.voteFor(title)}">${hasVoted ? words.voted : words.vote}</button> <b>${words.votes(votes)}</b></form>`
}

function renderFollow(frame: PageFrame, data: BoardItemPage): Html {
  const { board: words, form } = portalWordsOf(frame)
  const isOpen = data.problems.some(({ field }) => field === 'email')
  return html`<details class="notice"${isOpen && html` open`}><summary>${words.follow}</summary>
<form class="voice-form" method="post" action="${actionOf(frame, data, 'follow')}">
<p class="hint">${words.followHint}</p>
${renderField({
  id: 'email',
  name: 'email',
  label: form.email,
  value: data.values.email,
  attributes: html` type="email" required maxlength="${portalLimits.email}" autocomplete="email"`,
  problems: data.problems,
})}
${renderTick({ id: 'withVote', name: 'withVote', label: words.withVote, isTicked: true })}
<div class="send"><button class="button" type="submit">${words.followSend}</button></div></form></details>`
}

function renderThread(frame: PageFrame, data: BoardItemPage): Html {
  const { board: words } = portalWordsOf(frame)
  const items = data.comments.map(
    ({ by, name, text, at }) =>
      html`<li class="by-${by}"><p class="quiet"><b dir="auto">${by === 'shop' ? words.shop : (name ?? words.someone)}</b> ${renderDate(frame, at)}</p><div class="text" dir="auto">${renderText(frame, text)}</div></li>`,
  )
  const own = portalPath(frame, data.shop, `/board/${data.id}`)
  return html`<section id="comments" aria-labelledby="comments-title"><h2 id="comments-title">${data.commentCount > 0 ? words.comments(data.commentCount) : words.none}</h2>
${data.isLater && html`<p class="ways"><a href="${own}#comments">${words.firstComments}</a></p>`}
${items.length > 0 && html`<ol class="talk">${items}</ol>`}
${data.next && html`<p class="ways"><a rel="next" href="${own}&after=${data.next}#comments">${words.moreComments}</a></p>`}</section>`
}

function renderSaying(frame: PageFrame, data: BoardItemPage): Html {
  const { board: words, form, optional } = portalWordsOf(frame)
  return html`<form class="voice-form" method="post" action="${actionOf(frame, data, 'comments')}">
<h2>${words.say}</h2>
${renderField({
  id: 'text',
  name: 'text',
  label: words.sayLabel,
  hint: words.sayHint,
  value: data.values.text,
  isLong: true,
  attributes: html` required maxlength="${boardLimits.comment}"`,
  problems: data.problems,
})}
${renderField({
  id: 'name',
  name: 'name',
  label: form.name,
  optional,
  value: data.values.name,
  attributes: html` type="text" maxlength="${portalLimits.name}"`,
  problems: data.problems,
})}
<div class="send"><button class="button" type="submit">${words.saySend}</button></div></form>`
}
