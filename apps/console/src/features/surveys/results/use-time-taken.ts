import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'

/** Seconds as minutes and seconds in words. */
export function useTimeTaken(): (seconds: number) => string {
  const words = useWords().surveyResults.participation
  const format = useFormat()
  return (seconds) => {
    const whole = Math.round(seconds)
    if (whole < 60) return words.underMinute(format.number(whole))
    return words.seconds({
      minutes: format.number(Math.floor(whole / 60)),
      seconds: format.number(whole % 60),
    })
  }
}
