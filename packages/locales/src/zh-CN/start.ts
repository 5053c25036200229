import type { start as source } from '../en/start.ts'

export const start: typeof source = {
  installing: '正在安装依赖',
  building: '正在构建管理台',
  database: '正在启动数据库',
  databaseSteps: {
    initialising: '新建数据库',
    starting: '启动中',
    'waiting-for-owner': '等待上一个进程结束',
    'taking-over': '接管已退出的进程',
    'copied-binaries': '程序已复制到数据库账户可读的位置',
    'moved-folder': '数据库账户无法访问数据文件夹，数据改存于',
    ready: '就绪',
  },
  migrating: '正在更新数据结构',
  demo: '正在载入演示店铺（虚构）',
  demoProgress: (voices) => `${voices} 条反馈`,
  worker: '正在启动后台处理',
  ready: (url) => `回声已启动：${url}`,
  signIn: '用这个一次性链接登录（24 小时内有效）：',
  setUp: '请打开此页面，设置您的店铺：',
  stopHint: '按 Ctrl+C 停止，数据会保留。',
  stopping: '正在停止',
  stopped: '已停止，没有丢失任何数据。',
  held: (pid, since) =>
    `另一个回声进程（${pid}，自 ${since}）正在使用这个数据文件夹。请先停止它，或设置 ECHOLOOP_DATA 和 PORT 另开一个。`,
  portTaken: (port) => `端口 ${port} 已被占用。请用 PORT 指定另一个端口，例如 PORT=3001 npm start。`,
  failed: '回声未能启动。',
  demoOwner: '演示店主',
  dimensions: { quality: '商品质量', delivery: '物流速度', service: '售后服务' },
}
