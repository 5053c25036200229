import { receiveListeningDelivery } from './listening-inbox.ts'
import { listMentions, readMentionFigures } from './listening-mention.ts'
import {
  changeMonitor,
  createMonitor,
  listMonitors,
  previewMonitor,
  removeMonitor,
} from './listening-monitor.ts'
import {
  addListeningAccount,
  answerMention,
  changeListeningPost,
  confirmListeningPost,
  draftListeningPost,
  listListeningAccounts,
  listListeningPosts,
  removeListeningAccount,
  settleListeningPost,
} from './listening-post.ts'
import {
  changeListeningSource,
  createListeningSource,
  listListeningSources,
  readListeningSourceNow,
  removeListeningSource,
  rotateInboxSecret,
  tryListeningSource,
} from './listening-source.ts'

/** Of social listening: sources, monitors, mentions, accounts, posts; spread into the one table of endpoints. */
export const listeningEndpoints = {
  addListeningAccount,
  answerMention,
  changeListeningPost,
  changeListeningSource,
  changeMonitor,
  confirmListeningPost,
  createListeningSource,
  createMonitor,
  draftListeningPost,
  listListeningAccounts,
  listListeningPosts,
  listListeningSources,
  listMentions,
  listMonitors,
  previewMonitor,
  readListeningSourceNow,
  readMentionFigures,
  receiveListeningDelivery,
  removeListeningAccount,
  removeListeningSource,
  removeMonitor,
  rotateInboxSecret,
  settleListeningPost,
  tryListeningSource,
} as const
