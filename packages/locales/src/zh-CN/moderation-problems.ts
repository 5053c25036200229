import type { moderationProblems as english } from '../en/moderation-problems.ts'

/** 审核台的拒绝提示。 */
export const moderationProblems: typeof english = {
  'moderation/not-waiting': {
    title: '这条评价已不再等待决定。',
    mend: '可能已有同事决定，或作者已撤回。请继续看下一条。',
  },
  'moderation/claimed': {
    title: '{who} 正在看这条评价。',
    mend: '没有任何改动。请看另一条，或接手这一条。',
  },
  'moderation/changed-meanwhile': {
    title: '打开之后，这条评价有了变化。',
    mend: '尚未作出决定。内容或状态已更新，请重新阅读。',
  },
  'moderation/answer-needed': {
    title: '作者申请了复核，需要给出答复。',
    mend: '请写一句给作者的话；目前还没有作出决定。',
  },
  'moderation/undo-too-late': {
    title: '已经无法撤销。',
    mend: '半分钟内可以撤销一次。请重新决定，两次决定都会留在日志里。',
  },
  'moderation/person-needed': {
    title: '这里只能由本人判断。',
    mend: '请用成员账号登录；密钥不能代替人作判断。',
  },
  'second-opinion/not-found': {
    title: '这条评价已不需要第二意见。',
    mend: '对方已给出意见、已收回请求，或评价已有决定。请返回列表。',
  },
  'second-opinion/open': {
    title: '这条评价正由两位同事分别判断。',
    mend: '没有任何改动。两人一致即执行，不一致则由负责人裁定。',
  },
  'second-opinion/already-judged': {
    title: '您已给出判断。',
    mend: '在对方也判断之前，您的判断保持不变。',
  },
  'second-opinion/not-yours': {
    title: '这条评价请的是另一位同事的意见。',
    mend: '没有任何改动，请交给那位同事。',
  },
  'second-opinion/of-oneself': {
    title: '第二意见需要由另一位同事给出。',
    mend: '请选择一位同事，或交给最先有空的人。',
  },
  'second-opinion/cannot-judge': {
    title: '这位同事没有审核评价的权限。',
    mend: '请选择审核员、经理或店主。',
  },
  'blind-sample/not-found': {
    title: '这条评价不需要再次判断。',
    mend: '已有同事判断，或原决定已撤销。请继续看下一条。',
  },
  'blind-sample/own-decision': {
    title: '这条评价当初由您决定。',
    mend: '盲审由另一位同事完成。请继续看下一条。',
  },
}
