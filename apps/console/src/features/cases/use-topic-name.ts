import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'

/** The name of a topic in the reader's language; a topic of the shop's own is shown as it is. */
export function useTopicName(): (code: string) => string {
  const { aspects, aspectGroups } = useWords().codes
  return (code) => nameOf({ ...aspectGroups, ...aspects }, code)
}
