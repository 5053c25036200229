import type { shopperProblems as source } from '../en/shopper-problems.ts'

export const shopperProblems: typeof source = {
  'review/link-invalid': { title: '链接无效。', mend: '请原样打开收到的链接。' },
  'review/link-expired': { title: '链接已过期。', mend: '请向店铺索取新的链接。' },
  'review/already-written': { title: '这件商品已经评价过了。', mend: '请打开回执查看。' },
  'review/rating-needed': { title: '请选择一到五颗星。', mend: '只有星级是必填的。' },
  'question/not-found': {
    title: '没有这个问题。',
    mend: '它可能已从页面撤下，请重新查看列表。',
  },
  'question/link-invalid': {
    title: '链接无效。',
    mend: '请从收到的消息中重新打开完整的链接。',
  },
  'question/link-expired': {
    title: '回答时间已过。',
    mend: '仍然感谢您，不需要再做什么。',
  },
  'question/closed': {
    title: '这个问题已不再公开。',
    mend: '仍然感谢您，不需要再做什么。',
  },
  'review/window-not-open': {
    title: '收到商品后才能评价这个订单。',
    mend: '您写的内容没有丢失：草稿保存在这台设备上，链接仍然有效。如需提前联系店铺，请回复店铺发来的消息，并注明订单号。',
  },
  'review/window-closed': {
    title: '这个订单的评价时间已过。',
    mend: '您写的内容没有丢失，仍保存在这台设备上。您可以私下告诉店铺：请回复店铺发来的消息，并注明订单号。',
  },
  'review/order-refunded': {
    title: '这个订单已退款或取消，不再接受公开评价。',
    mend: '您写的内容没有丢失，仍保存在这台设备上。您可以私下告诉店铺：请回复店铺发来的消息，并注明订单号。',
  },
  'review/changed-elsewhere': {
    title: '这条评价刚刚在别处修改过。',
    mend: '您在这里写的内容没有丢失，仍在下面。请与现在的内容对照，然后重新提交，或保留现状。',
  },
  'review/edit-closed': {
    title: '修改这条评价的时间已过。',
    mend: '评价保持您最后提交的样子。180 天内仍可追评，也可以撤回评价。',
  },
  'review/not-mendable': {
    title: '修改文字不会改变这个决定。',
    mend: '如有不同意见，请联系店铺并提供回执编号。',
  },
  'review/withdrawn': {
    title: '您已撤回这条评价。',
    mend: '它不再对任何人显示，也不能再修改。刚撤回时，可在您的评价页恢复。',
  },
  'review/bring-back-closed': { title: '这条评价已不能恢复。', mend: '按您的意愿，它保持撤回状态。' },
  'review/follow-up-exists': {
    title: '这条评价已经追评过了。',
    mend: '每条评价可追评一次，您先提交的内容在您的评价页上。',
  },
  'review/follow-up-closed': {
    title: '180 天的追评时间已过。',
    mend: '您仍可告诉店铺：请回复店铺发来的消息，并注明订单号。',
  },
  'review/follow-up-not-yet': {
    title: '评价公开或等待处理时才能追评。',
    mend: '请先修改评价，或联系店铺并提供回执编号。',
  },
  'receipt/not-ours': {
    title: '这份回执不是由本店签发，或签发后被改动过。',
    mend: '请从您的评价页重新下载，并按 docs/receipts.md 核对。',
  },
  'upload/not-found': {
    title: '有图片或视频已不在这里。',
    mend: '请重新添加，或不带它提交。上传的文件保留一天。',
  },
  'upload/empty': { title: '这个文件是空的。', mend: '请重新选择，或换一个文件。' },
  'upload/not-media': {
    title: '这个文件不是可以展示的图片或视频。',
    mend: '请选择 JPEG、PNG、WebP、GIF 图片，或 MP4、MOV 视频。',
  },
  'upload/heic': {
    title: '这张图片是 HEIC 格式，多数浏览器无法显示。',
    mend: '请改用 JPEG：iPhone 可在「设置 → 相机 → 格式」中选「兼容性最佳」，或发送这张图片的截图。',
  },
  'upload/image-too-large': { title: '这张图片超过 25 MB。', mend: '请换一张小一些的，或用它的截图。' },
  'upload/video-too-large': { title: '这段视频超过 100 MB。', mend: '请剪短一些，半分钟左右就够了。' },
  'upload/too-many-pixels': {
    title: '这张图片的像素太多，无法处理。',
    mend: '请换一张小一些的，或用它的截图。',
  },
  'upload/broken-image': { title: '这张图片已损坏或不完整。', mend: '请重新选择，或换一张。' },
  'upload/broken-video': {
    title: '这段视频已损坏，或无法展示。',
    mend: '请选择手机直接录制的 MP4 或 MOV 视频。',
  },
  'upload/video-unsupported': {
    title: '这种视频并非所有浏览器都能播放。',
    mend: '请选择手机直接录制的 MP4 或 MOV 视频。',
  },
  'upload/too-many-images': { title: '一条评价最多 9 张图片。', mend: '请先移除一张再添加。' },
  'upload/too-many-videos': { title: '一条评价最多 1 段视频。', mend: '请先移除再换一段。' },
  'upload/too-many-attempts': {
    title: '这个链接今天上传的文件太多了。',
    mend: '请先提交已有的内容，或明天再试。',
  },
  'invitation/not-found': {
    title: '没有这条评价邀请。',
    mend: '它可能属于另一家店铺。请重新打开邀请列表。',
  },
  'invitation/too-late': {
    title: '这条邀请刚刚已经发出或结束。',
    mend: '什么都没有改动。请重新打开列表查看结果。',
  },
  'invitation/not-eligible': {
    title: '这个订单现在没有可以邀请评价的商品。',
    mend: '可能已退款、已评价、不在评价时间内，或邀请功能已关闭。什么都没有改动。',
  },
  'review/still-open': { title: '这个订单可以公开评价。', mend: '请重新打开链接，写下评价。' },
}
