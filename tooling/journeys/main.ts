import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { localeNames } from '@echoloop/locales'
import { runJourneys } from './ground/run-journeys.ts'

const { values } = parseArgs({
  options: {
    /** Folder for pictures of every page. */
    screenshots: { type: 'string' },
    language: { type: 'string' },
    /** Journeys up to this one. */
    until: { type: 'string' },
    /** This journey alone, where it builds on no other. */
    only: { type: 'string' },
    /** Each in each language, also those that are usually walked in one. */
    whole: { type: 'boolean', default: false },
  },
})
const languages = localeNames.filter((name) => values.language === undefined || name === values.language)
if (languages.length === 0) {
  process.stderr.write(
    `Usage: npm run journeys -- [--screenshots FOLDER] [--language ${localeNames.join('|')}] [--until JOURNEY | --only JOURNEY] [--whole]\n`,
  )
  process.exit(2)
}
const pictureFolder =
  values.screenshots === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', values.screenshots)
if (pictureFolder !== undefined) mkdirSync(pictureFolder, { recursive: true })

const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
process.exitCode = await runJourneys({
  browser,
  languages,
  until: values.until,
  only: values.only,
  pictureFolder,
  isWhole: values.whole,
})
