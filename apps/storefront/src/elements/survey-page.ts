import { runSurvey } from './survey/run-survey.ts'
import { openDoors } from './widget-survey.ts'

/** The survey on its own page. */
const section = document.querySelector<HTMLElement>('.survey[data-widget]')
if (section)
  runSurvey({
    section,
    signal: new AbortController().signal,
    isOurs: true,
    doors: openDoors(new URL('..', import.meta.url).href),
  })
