import type { SurveyQuestion, SurveyTexts } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import { textIn } from '@echoloop/survey'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'
import { describeCondition, type Paper } from './describe-condition.ts'
import { fillWords } from './fill-words.ts'
import { renderPaperAnswer } from './render-paper-answer.ts'
import { directionOf, type SurveyView } from './survey-view.ts'

export type SurveyPaper = Pick<SurveyView, 'definition' | 'language' | 'wordsLanguage'> & {
  words: Paper['words']
  privacy: string
  survey: string
  version: number
}

/** The whole survey on paper: every question with boxes, branching as instructions, and what to key it in by. */
export function renderSurveyPaper(frame: PageFrame, sheet: SurveyPaper): string {
  const { words, definition, language } = sheet
  const paper: Paper = { words, definition, language, numbers: numbersOf(definition.questions) }
  const title = textIn(definition.title, definition.languages, language)
  const intro = textIn(definition.intro, definition.languages, language)
  const code = fillWords(words.code, { survey: sheet.survey, version: sheet.version })
  return renderPage(frame, {
    title: `${words.heading} · ${title}`,
    main: html`<article class="paper" lang="${language}" dir="${directionOf(language)}">
<header><h1>${title}</h1><p class="code" dir="ltr">${code}</p></header>
${intro && html`<p class="intro">${intro}</p>`}
<p class="quiet">${words.instructions} ${sheet.privacy}</p>
<p class="no-print"><button class="button" type="button" data-print hidden>${words.print}</button></p>
${definition.questions.map((question) => renderOnPaper(paper, question))}
<p class="thanks">${words.thanks}</p>
<p class="code" dir="ltr">${code}</p>
</article>`,
    isPrivate: true,
    assets: ['survey-paper.css', 'survey-paper.js'],
  })
}

function numbersOf(questions: readonly SurveyQuestion[]): Map<string, number> {
  const numbered = questions.filter(({ kind }) => kind !== 'statement')
  return new Map(numbered.map(({ key }, index) => [key, index + 1]))
}

function renderOnPaper(paper: Paper, question: SurveyQuestion): Html {
  const { words, numbers } = paper
  const number = numbers.get(question.key)
  const help = onPaper(paper, question.help)
  const onlyIf =
    question.showIf &&
    fillWords(words.onlyIf, { condition: describeCondition(paper, question.showIf, question.key) })
  return html`<section class="asked-on-paper">
${onlyIf && html`<p class="only-if">${onlyIf}</p>`}
<h2>${number !== undefined && html`<span class="number">${number}</span> `}${onPaper(paper, question.text)}</h2>
${help && html`<p class="quiet">${help}</p>`}
${renderPaperAnswer(paper, question)}
${(question.jumps ?? []).map(({ when, to }) => renderJump(paper, { question, when, to }))}
</section>`
}

type Jump = NonNullable<SurveyQuestion['jumps']>[number] & { question: SurveyQuestion }

function renderJump(paper: Paper, { question, when, to }: Jump): Html {
  const { words } = paper
  const target =
    'end' in to ? words.end : fillWords(words.to, { number: targetNumber(paper, to.question) ?? '' })
  const condition = describeCondition(paper, when, question.key)
  return html`<p class="jump">→ ${fillWords(words.jump, { condition, target })}</p>`
}

/** Words between questions have no number: the next question after them is meant. */
function targetNumber({ definition, numbers }: Paper, key: string): number | undefined {
  const from = definition.questions.findIndex((one) => one.key === key)
  const numbered = definition.questions.slice(from).find((one) => numbers.has(one.key))
  return numbered && numbers.get(numbered.key)
}

/** Author's words; where an earlier answer would stand, paper says which. */
function onPaper({ definition, language, words, numbers }: Paper, texts: SurveyTexts | undefined): string {
  const text = textIn(texts, definition.languages, language)
  return text.replace(
    /\{\{\s*([a-z][a-z0-9_]*)\s*(?:\|([^{}]*))?\}\}/g,
    (_slot, key: string, fallback = '') => {
      const number = numbers.get(key)
      if (fallback.trim() !== '') return fallback.trim()
      return number === undefined ? '…' : `[${fillWords(words.blank, { number })}]`
    },
  )
}
