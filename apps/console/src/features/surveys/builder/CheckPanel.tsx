import { minutesOf } from '@echoloop/survey'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'
import { nameOfLanguage } from '../name-of-language.ts'
import { FaultList } from './FaultList.tsx'
import { FindingCard } from './FindingCard.tsx'
import { useBuild } from './use-build.ts'
import { useCheck } from './use-check.ts'

/** What keeps the survey from being published, and what a designer of surveys would change. */
export function CheckPanel(): ReactNode {
  const words = useWords().surveyBuilder
  const format = useFormat()
  const spoken = useWordsChoice().language
  const build = useBuild()
  const { definition } = build
  const check = useCheck()
  return (
    <div className="check-panel">
      <section>
        <h3>{words.faults.title}</h3>
        {check.faults.length === 0 ? (
          <p className="quiet">{words.faults.none}</p>
        ) : (
          <FaultList
            faults={check.faults}
            definition={definition}
            onGo={({ at, language }) =>
              build.look({ at, pane: 'editor', ...(language ? { lang: language } : {}) })
            }
          />
        )}
      </section>
      {check.languages.map(({ language, findings }) => (
        <section key={language}>
          <h3>
            {words.check.of(nameOfLanguage(language, spoken))}
            <span className="quiet check-minutes">
              {words.check.minutes(format.mean(minutesOf(definition, language)))}
            </span>
          </h3>
          {findings.length === 0 ? <p className="quiet">{words.check.nothing}</p> : null}
          <ul className="finding-cards">
            {findings.map((finding) => (
              <FindingCard
                key={`${finding.rule} ${finding.question} ${finding.part} ${finding.entry} ${finding.start}`}
                finding={finding}
                language={language}
              />
            ))}
          </ul>
        </section>
      ))}
      {check.languages.length === 0 ? <p className="quiet">{words.check.only}</p> : null}
    </div>
  )
}
