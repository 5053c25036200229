import type { Words } from '../words.ts'

export const verification: Words['verification'] = {
  verdicts: { proven: '已证明', failed: '未通过', open: '未能证明', note: '说明' },
  findings: {
    'head-signed': '店铺于 {at} 签署了共 {size} 条记录的日志头（公钥 {keyId}，根 {root}），不能否认。',
    'head-first':
      '这是第一次核对，没有更早的日志头可比。请保存这一个，下次核对就能证明它之前的记录没有改过。',
    'head-same': '与上次核对的日志相同：{size} 条记录，根一致。',
    'head-continues':
      '上次核对时（{oldAt}）的 {oldSize} 条记录正是今天 {size} 条的开头：没有一条被改、被移、被删。',
    'head-unsigned': '最新日志头的签名不符（{size} 条记录，{at}，公钥 {keyId}）。',
    'head-of-other-shop': '这个日志头属于另一家店铺（{shop}）。',
    'head-stale': '最新的日志头签署于 {at}，已超过三小时，而店铺应当每小时签署一次。之后的记录可能没有给出。',
    'head-older': '现在给出的日志头签署于 {at}，比保存的那一个（{oldAt}）还早，之后的记录没有给出。',
    'head-shrunk': '{oldAt} 时日志有 {oldSize} 条记录，现在只有 {size} 条，有记录被删去。',
    'head-forked':
      '店铺为 {size} 条记录签署了两份不同的日志：{oldAt} 起保存的一份和今天的一份。两个日志头放在一起就是证据。',
    'head-rewritten': '店铺于 {oldAt} 签署的 {oldSize} 条记录不是今天 {size} 条的开头，过去的记录被改写。',
    'head-withheld': '店铺于 {at} 签署过 {size} 条记录，今天却不给出核对所需的内容。',
    'head-absent': '这家店铺还没有签署过日志。',
    'head-kept-unsigned':
      '保存的日志头（{size} 条记录，{at}）与其公钥 {keyId} 的签名不符，没有采用：保存的内容被改动过。',
    'key-unknown': '店铺没有公布签署日志头的公钥 {keyId}。',
    'key-misnamed': '店铺以 {keyId} 公布的公钥与这个名称不符。',
    'key-gone': '上次核对时的公钥 {keyId} 已不再公布。公钥应当永久保留。',
    'key-new': '上次核对之后店铺改用了新公钥：{keyId}，原为 {oldKeyId}。',
    'log-whole': '已读取全部 {size} 条记录并重新计算：{at} 签署之后，没有缺失，也没有被改、被插入、被移动。',
    'log-not-walked': '没有逐条读取记录，只核对了日志头及其前后关系。',
    'log-kept-prefix': '开头 {size} 条记录与 {at} 起保存的日志头一致。',
    'log-rewritten': '开头 {size} 条记录与店铺于 {at} 签署的不符，过去的记录被改写。',
    'log-changed': '{size} 条记录算不出店铺于 {at} 签署的根，有记录被改、被插入或被移动。',
    'log-short': '店铺签署了 {size} 条记录，却只给出 {found} 条，有记录缺失。',
    'log-shorter-than-signed': '日志比此前签署过的要短：签署过 {size} 条，现在只给出 {found} 条。',
    'log-withheld': '从第 {position} 条起，店铺没有给出它签署过的记录（应答 {status}），记录缺失或无法读取。',
    'entry-unreadable': '第 {position} 条不是有效的记录。',
    'entry-not-canonical': '第 {position} 条没有按约定的唯一格式（RFC 8785）书写。',
    'entry-later-than-head': '第 {position} 条的时间（{at}）晚于包含它的日志头。',
    'entry-backdated':
      '有 {count} 条记录的时间比排在它们之前的早一天以上，第一条是第 {position} 条（{at}）。',
    'reviews-undecided':
      '等待中：{undecided} 条评价的最新内容尚无决定，{held} 条待人工查看，最早的从 {oldest} 等到现在。',
    'witness-agrees': '见证方 {witness} 保存了 {at} 的日志头（{size} 条记录），它正是这份日志的开头。',
    'witness-has-none': '见证方 {witness} 没有保存这家店铺的日志头。',
    'witness-disagrees':
      '见证方 {witness} 保存了店铺于 {at} 签署的日志头（{size} 条记录），它不是这份日志的开头。店铺给出过不同的日志。',
    'witness-key-unknown':
      '见证方 {witness} 以这家店铺的名义保存的日志头由公钥 {keyId} 签署，店铺没有公布它，因此没有计入。可能是店铺隐去了公钥，也可能是他人伪造。',
    'attestation-good':
      '{auditor} 从 {population} 条评价中抽样核查，于 {at} 签署：{judged} 个决定中 {correct} 个正确，{unclear} 个无法判断。签名出自您已知的公钥（{keyId}）；抽样由双方都无法左右的随机数决定。',
    'attestation-good-by-shop':
      '{auditor} 从 {population} 条评价中抽样核查，于 {at} 签署：{judged} 个决定中 {correct} 个正确，{unclear} 个无法判断。抽样由双方都无法左右的随机数决定。公钥 {keyId} 属于审计员，这只是店铺的说法，请向审计员核实。',
    'attestation-of-log': '{auditor} 所写的日志头（{size} 条记录）正是这份日志的开头。',
    'attestation-of-other-log': '{auditor} 所写的日志头（{size} 条记录）不是这份日志的开头。',
    'attestation-beyond-log':
      '{auditor} 所写的日志头有 {size} 条记录，比这份日志还长：要么日志被截短，要么审计的是另一份日志。',
    'attestation-unfounded':
      '{auditor} 的审计证明（{at}）所依据的日志头不是这份日志的开头，其中的数字不能说明这份日志。',
    'attestation-unsigned': '{auditor} 的审计证明不是由它所写的公钥 {keyId} 签署的。',
    'attestation-key-other': '{auditor} 的审计证明由公钥 {keyId} 签署，不在您已知的公钥之中。',
    'attestation-not-logged':
      '日志里没有 {auditor} 的这份审计证明（{at}）：同一次审计在日志中是另一份文件，或一天之后仍无记录。',
    'attestation-not-logged-yet': '{auditor} 的审计证明（{at}）还没有进入日志，请明天再看。',
    'attestation-key-unannounced':
      '{auditor} 的审计证明（{at}）由公钥 {keyId} 签署，而日志此前没有公布过这把公钥，或已经撤回。',
    'attestation-draw-wrong': '{auditor} 的抽样（{at}）没有按约定进行：种子不能由日志得出。',
    'attestation-sample-wrong': '{auditor} 的样本（{at}）不是由种子从日志中抽出的那一份。',
    'audit-without-result':
      '日志中有 {count} 次审计已开始，却没有结果：既没有审计证明，也没有放弃的记录，其中 {drawn} 次已抽样。最早的开始于 {oldest}。',
    'audits-unsigned': '有 {count} 次审计开始后没有签署结果。',
    'receipt-signed': '回执有效：店铺 {shop} 于 {submittedAt} 收到这条评价并签名（公钥 {keyId}）。',
    'receipt-unsigned': '签名不符。这份回执在店铺签名之后被改动过。',
    'receipt-key-unknown': '店铺公布的公钥中，没有回执所写的 {keyId}。',
    'receipt-key-misnamed': '店铺以 {keyId} 公布的公钥与它的名称不符。',
    'receipt-of-other-shop': '这份回执不属于这家店铺，属于 {shop}。',
    'receipt-logged': '这条评价已记入日志：{at} 的第 {position} 条记录与它的内容和星级完全对应。',
    'receipt-not-logged-yet': '这条评价还没有记入日志，店铺承诺在 {logBy} 之前记入。',
    'receipt-never-logged':
      '店铺承诺在 {logBy} 之前记入这条评价，但它给出的日志中没有。回执证明了这个承诺，当时或之后的日志头证明它没有兑现。',
    'receipt-without-salt': '这份回执没有盐值，无法证明日志中的记录对应哪些内容。',
    'receipt-proof-wrong': '店铺就这条评价给出的 {count} 个证明算不出已签署的根。',
    'receipt-proof-foreign': '请店铺给出与这条评价有关的记录，它给出的却有 {count} 条是日志中的其他记录。',
    'receipt-decided':
      '就店铺所示，日志中的决定：{decision}，{at} 的第 {position} 条记录{reason}。通读整份日志才能确认之后没有别的决定。',
    'receipt-decided-in-whole': '通读整份日志，最后的决定：{decision}，{at} 的第 {position} 条记录{reason}。',
    'receipt-waits': '已收到，尚未决定。',
    'receipt-never-decided': '收到后一直没有决定：承诺的时间 {logBy} 已过，{headAt} 的日志中没有决定。',
    'receipt-answer': '店铺的回答：{answer}',
    'receipt-lost':
      '店铺签发过这份回执，现在却称没有这条评价。请保存好回执。日志中有 {logged} 条与它有关的记录。',
    'receipt-denied': '店铺称没有签发过这份回执，但它公布的公钥表明签发过。',
    'receipt-answer-differs': '店铺回答“{decision}”，它的日志却是“{logged}”。',
    'product-agrees':
      '商品 {product} 的星级与日志一致：1 至 5 星分别为 {shown}，共 {count} 条评价，平均 {mean}。',
    'product-differs':
      '商品 {product} 页面显示 1 至 5 星分别为 {shown}（平均 {shownMean}），日志算出的是 {logged}（平均 {mean}）。',
    'product-absent': '店铺没有商品 {product}。',
  },
  decisions: {
    published: '已发布',
    held: '待人工查看',
    refused: '不予发布',
    withdrawn: '作者已撤回',
    removed: '已撤下',
    restored: '已重新发布',
  },
  because: '，理由：{reason}',
  answers: {
    pending: '尚未决定。',
    held: '待人工查看。',
    published: '已发布{on}。',
    refused: '不予发布{on}{reason}。',
    withdrawn: '作者已撤回{on}。',
    erased: '已按作者要求删除{on}。',
    unknown: '没有这条评价。',
  },
  on: '，时间 {at}',
  changedSince: '作者此后修改过内容，这份回执对应修改前的内容。',
  limits: {
    heading: '这不能证明什么',
    items: [
      '订单是真的：店铺可以编造订单，再为它写评价。送达在发生时就记入日志，所以事后编造不了。',
      '每个人看到的是同一份日志：除非有人比较。请保存日志头，询问见证方，与他人对照。',
      '时间精确到分：用的是店铺的时钟。他人保存的日志头能限定它的范围。',
      '店铺从未收下的评价：没有回执，就没有证明。',
    ],
  },
}
