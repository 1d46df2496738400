import type { CatalogueLike } from '../../translate.ts'
import type { documentsAreaEn } from './en.ts'

export const documentsAreaZh = {
  'documents.language': '打印语言',
  'documents.card': '投诉卡',
  'documents.card-hint': '全部信息汇于一张表单，留有手写补充和签字的位置。',
  'documents.evidence': '证据与事件经过',
  'documents.evidence-hint': '带编号和缩略图的文件清单、事件经过以及全部往来消息。',
  'documents.with-notes': '包含内部备注',
  'documents.receipt-paper': '给客户的受理回执',
  'documents.reply': '书面答复 {number}',
  'documents.pack': '审核资料包',
  'documents.pack-hint':
    '整个案卷的 ZIP 文件：两份打印件、原始文件、函件、消息、案件数据和变更记录，附 SHA-256 校验值。每次下载都会记入变更记录。',
  'documents.made-anew': '下载时即时生成',
  'documents.made-at': '生成于 {time}',
  'documents.sent-at': '发出于 {time}',
  'documents.drawn-by': '最近下载：{name}，{time}',
  'documents.never-drawn': '尚未下载过',
  'documents.get': '下载',
  'documents.download': '下载：{name}',
} satisfies CatalogueLike<typeof documentsAreaEn>
