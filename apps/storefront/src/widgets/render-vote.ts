import type { PublicReview } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'

/** Whether a review helped: a form without a script; with one it counts in place, and the same button takes it back. */
export function renderVote(
  frame: PageFrame,
  { review, action }: { review: Pick<PublicReview, 'id' | 'votes'>; action: string },
): Html {
  const words = locales[frame.language].reviewList
  const { helpful, of } = review.votes
  const title = `vote-${review.id}`
  return html`<form class="helpful" part="vote" method="post" action="${action}" data-vote="v1/storefront/reviews/${review.id}/vote" data-voted="${words.voted}" data-unvoted="${words.unvoted}" data-failed="${words.voteFailed}" aria-labelledby="${title}">
<span id="${title}">${words.helpful}</span> <button type="submit" name="isHelpful" value="true">${words.yes}</button><button type="submit" name="isHelpful" value="false">${words.no}</button>
<span class="vote-said quiet" role="status">${of > 0 && words.helpfulOf({ helpful, of })}</span></form>`
}
