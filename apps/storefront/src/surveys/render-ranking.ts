import type { SurveyChoice } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { choicesFor } from '@echoloop/survey'
import type { AskedQuestion } from './asked-question.ts'
import { fillWords } from './fill-words.ts'
import { ofAuthor } from './of-author.ts'
import { authorWords, type SurveyView } from './survey-view.ts'

/** With a script: tap in one's order. Without: a place for each in a list. */
export function renderRanking(view: SurveyView, asked: AskedQuestion): Html {
  const { question, answer } = asked
  const choices = choicesFor(question, view.state)
  const ranked = answer !== undefined && 'choices' in answer ? answer.choices : []
  return view.isLive ? renderLiveRanking(view, { choices, ranked }) : renderPlaces(view, { choices, ranked })
}

type Ranking = { choices: readonly SurveyChoice[]; ranked: readonly string[] }

function renderPlaces(view: SurveyView, { choices, ranked }: Ranking): Html {
  const { words } = view
  const lines = choices.map((choice) => {
    const name = authorWords(view, choice.text)
    const place = ranked.indexOf(choice.key) + 1
    const places = choices.map(
      (_, index) =>
        html`<option value="${index + 1}"${place === index + 1 && html` selected`}>${index + 1}</option>`,
    )
    return html`<label class="place"><span ${ofAuthor(view)}>${name}</span><select name="rank-${choice.key}" aria-label="${fillWords(words.ranking.place, { name })}"><option value="">${words.ranking.none}</option>${places}</select></label>`
  })
  return html`<div class="places">${lines}</div>`
}

/** The ranked ones first, in their order; each says its place and can be moved by buttons. */
export function renderLiveRanking(view: SurveyView, { choices, ranked }: Ranking): Html {
  const { words } = view
  const nameOf = (choice: SurveyChoice) => authorWords(view, choice.text)
  const known = ranked.flatMap((key) => choices.find((choice) => choice.key === key) ?? [])
  const rest = choices.filter((choice) => !ranked.includes(choice.key))
  const lines = [...known, ...rest].map((choice, index) => {
    const name = nameOf(choice)
    const isRanked = index < known.length
    const moves =
      isRanked &&
      html`<button type="button" class="move" data-move="up" aria-label="${fillWords(words.ranking.up, { name })}"${index === 0 && html` disabled`}>↑</button><button type="button" class="move" data-move="down" aria-label="${fillWords(words.ranking.down, { name })}"${index === known.length - 1 && html` disabled`}>↓</button>`
    const said = isRanked
      ? fillWords(words.ranking.ranked, { name, place: index + 1, count: choices.length })
      : name
    return html`<li class="ranked${!isRanked && ' is-out'}" data-key="${choice.key}"><button type="button" class="take" data-rank aria-pressed="${String(isRanked)}" aria-label="${said}"><b aria-hidden="true">${isRanked ? index + 1 : ''}</b><span ${ofAuthor(view)}>${name}</span></button>${moves}<span class="grip" data-grip aria-hidden="true">⠿</span></li>`
  })
  return html`<ol class="ranking" data-ranked="${ranked.join(' ')}"><li hidden><input type="hidden" name="order" value="${ranked.join(' ')}"></li>${lines}</ol>`
}
