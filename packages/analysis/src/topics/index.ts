export { assignTopics, createTopicAssigner, type TopicMention } from './assign-topics.ts'
export { type TopicClause, wishesGroup } from './collect-clauses.ts'
export { countTopics, type GroupCount, type TopicCount, type TopicCounts } from './count-topics.ts'
export { countTopicsByPeriod, type TopicPeriods } from './count-topics-by-period.ts'
export { type DiscoveryInput, discoverTopics } from './discover-topics.ts'
export {
  type EmergingIssue,
  type EmergingIssues,
  type EmergingIssuesInput,
  findEmergingIssues,
  type TopicSeries,
} from './find-emerging-issues.ts'
export type { TopicEdit, TopicEdits } from './topic-edits.ts'
export type {
  GoneTopic,
  GroupCoverage,
  OwnGroup,
  Topic,
  TopicChange,
  TopicLanguage,
  TopicModel,
  TopicWord,
} from './topic-model.ts'
export {
  applyTopicEdits,
  type ShownGroups,
  type ShownTopic,
  type TopicView,
  viewTopics,
} from './view-topics.ts'
