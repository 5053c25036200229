import type { ChatEvent } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'

type ScriptWord =
  | 'open'
  | 'openUnread'
  | 'you'
  | 'shop'
  | 'bot'
  | 'botNote'
  | 'botSources'
  | 'sending'
  | 'notSent'
  | 'refused'
  | 'seen'
  | 'typing'
  | 'offline'
  | 'waiting'
  | 'withSomebody'
  | 'withBot'
  | 'nobody'
  | 'nobodyUntil'
  | 'finished'
  | 'pictureAlt'
  | 'pictureRemove'
  | 'pictureWait'
  | 'history'
  | 'leftDone'
  | 'leaveContinue'
  | 'leaveIntro'
  | 'transcriptDone'

/** One text each; `{name}` and its like stand for what the script fills in. */
export type ChatScriptWords = Record<ScriptWord, string> & {
  events: Record<ChatEvent | 'takenBySomebody' | 'handedToSomebody', string>
}

/** The words that the script of the window needs; `{name}` and its like are filled in there. */
export function chatScriptWords(language: LocaleName): ChatScriptWords {
  const { chat } = locales[language]
  const { events } = chat
  return {
    open: chat.open,
    openUnread: chat.openUnread(7),
    you: chat.you,
    shop: chat.shop,
    bot: chat.bot,
    botNote: chat.botNote,
    botSources: chat.botSources,
    sending: chat.sending,
    notSent: chat.notSent,
    refused: chat.refused('{why}'),
    seen: chat.seen,
    typing: chat.typing,
    offline: chat.offline,
    waiting: chat.waiting,
    withSomebody: chat.withSomebody('{name}'),
    withBot: chat.withBot,
    nobody: chat.nobody,
    nobodyUntil: chat.nobodyUntil('{when}'),
    finished: chat.finished,
    pictureAlt: chat.pictureAlt,
    pictureRemove: chat.pictureRemove,
    pictureWait: chat.pictureWait,
    history: chat.history('{when}'),
    leftDone: chat.leave.done,
    leaveContinue: chat.leave.continue,
    leaveIntro: chat.leave.intro,
    transcriptDone: chat.transcript.done,
    events: {
      ...events,
      taken: events.taken('{to}'),
      takenBySomebody: events.taken(null),
      'handed-over': events['handed-over']('{to}'),
      handedToSomebody: events['handed-over'](null),
    },
  }
}
