import type { MailCatalogue } from './catalogue.ts'

export const mailZh = {
  'receipt.subject': '[{number}] 我们已收到您的投诉',
  'receipt.body': `尊敬的客户：

您好！感谢您向我们反映此问题。给您带来不便，我们深表歉意。

投诉编号：{number}
产品：{product}
{promise}

后续安排：我们的专业人员将对您反映的情况进行调查，并以书面形式答复您。您可以随时在以下页面查看处理进度、回答我们的问题，并补充照片或文件：
{link}

此链接仅供您本人使用：任何持有此链接的人都能查看您的投诉内容。

随附的受理回执载明了我们收到的内容和时间。如有不符，请在同一页面告知我们。

此致
敬礼
{company}
`,

  'claim-invitation.subject': '[{number}] 请确认您向我们反映的情况',
  'claim-invitation.body': `尊敬的客户：

您好！感谢您向我们反映此问题。给您带来不便，我们深表歉意。我们已记录您所说的内容，并已着手处理。

您的编号：{number}
产品：{product}
{promise}

我们有一个请求：请查看我们的理解是否正确，更正有误之处，并在以下页面予以确认。确认后，您反映的情况即成为正式的书面投诉：
{link}

此链接仅供您本人使用：任何持有此链接的人都能查看您反映的内容。

随附的受理回执载明了我们收到的内容和时间。

此致
敬礼
{company}
`,

  'first-reply.by': '首次答复期限：{due}',
  'first-reply.soon': '我们将尽快给您答复。',

  'message.subject': '[{number}] 关于您的投诉的消息',
  'message.body': `{message}

--
{company}
投诉编号：{number}
如需回复或补充文件，请访问您的专属页面：
{link}
`,

  'photo-request.subject': '[{number}] 请提供照片',
  'photo-request.body': `尊敬的客户：

您好！为便于我们开始检查，请提供不良品以及批号标签的照片。您可以在以下页面上传，用手机也可以：
{link}

您的编号：{number}

此链接仅供您本人使用：任何持有此链接的人都能查看您的投诉内容。

此致
敬礼
{company}
`,

  'lost-link.subject': '[{number}] 您的投诉页面链接',
  'lost-link.body': `尊敬的客户：

您好！我们收到请求，需要将您的投诉页面链接重新发送给您。

投诉编号：{number}
您的专属页面：
{link}

此链接仅供您本人使用：任何持有此链接的人都能查看您的投诉内容。如果并非您本人提出此请求，则无需进行任何操作。

此致
敬礼
{company}
`,

  'invitation.subject': '您的 Redress 系统账户 – {company}',
  'invitation.body': `{name}，您好！

已为您在投诉管理系统 Redress 中开通账户。
公司：{company}

请在以下页面设置密码：
{link}

此链接仅可使用一次。
有效期至：{expires}

设置完成后，请使用本邮箱地址和您的密码登录。

此致
敬礼
{company}
`,

  'password-reset.subject': '重新设置您的 Redress 密码',
  'password-reset.body': `{name}，您好！

我们收到为您的 Redress 账户设置新密码的请求。
公司：{company}

请在以下页面设置新密码：
{link}

此链接仅可使用一次。
有效期至：{expires}

如果并非您本人提出此请求，请忽略此邮件，您的密码不会改变。

此致
敬礼
{company}
`,

  'progress.subject': '[{number}] 您的投诉有新进展',
  'progress.body': `尊敬的客户：

{news}

投诉编号：{number}
您可以在自己的页面上查看进展并给我们留言：
{link}

此致敬礼
{company}
`,
  'progress.analysis': '我们已开始调查您的投诉。',
  'progress.action': '调查已完成，我们正在落实相应措施。',
  'progress.reply': '我们正在为您准备书面答复。',
  'progress.follow_up': '书面答复已发送给您，我们正在观察解决办法是否有效。',
  'progress.closed': '您的投诉已结案。感谢您帮助我们改进。如仍有问题，请告诉我们。',
  'progress.withdrawn': '您的投诉已标记为撤回。如果这并非您的意愿，请告诉我们。',

  'action-overdue.subject': '[{number}] 已逾期：{title}',
  'action-overdue.body': `{name}，您好：

我们承诺的一件事已经逾期。

事项：{title}
案件：{number}
负责人：{owner}
到期时间：{due}

请在此报告完成，或说明原因后重新安排：
{link}

{company}
`,

  'car-reopened.subject': '[{number}] 已重新打开：{title}',
  'car-reopened.body': `{name}，您好：

该 CAR 已从 D4 起重新打开：故障再次出现，或纠正措施未见效。

CAR：{number} {title}
原因：{reason}

请围堵相关批次，并重新查找原因：
{link}

{company}
`,

  'clock-promise.first_reply': '首次答复',
  'clock-promise.decision': '处理决定',
  'clock-promise.d3': 'D3 临时围堵措施',
  'clock-promise.d4': 'D4 根本原因',
  'clock-promise.d5_d6': 'D5–D6 纠正措施',
  'clock-promise.d7_d8': 'D7–D8 预防与关闭',

  'clock-at-risk.subject': '[{number}] 即将到期：{promise}',
  'clock-at-risk.body': `{name}，您好！

一项对客户的承诺即将到期。

投诉编号：{number}
承诺：{promise}
期限：{due}
客户：{customer}
主题：{subject}
负责人：{responsible}

投诉页面：
{link}

此致
敬礼
{company}
`,

  'clock-breached.subject': '[{number}] 已超期：{promise}',
  'clock-breached.body': `{name}，您好！

一项对客户的承诺未能按时兑现。

投诉编号：{number}
承诺：{promise}
期限：{due}
客户：{customer}
主题：{subject}
负责人：{responsible}

投诉页面：
{link}

此致
敬礼
{company}
`,

  // reply
  'formal-reply.subject': '[{number}] 我们对您投诉的书面答复',
  'formal-reply.body': `尊敬的客户：

随信附上我们对您投诉的书面答复。感谢您的耐心等待。

投诉编号：{number}
函件编号：{letter}

您可以在自己的页面上再次阅读、接受答复，或告诉我们您对哪些地方不满意：
{link}

此链接仅供您本人使用：任何持有者都能查看您的投诉。

此致
{company}
`,
  'formal-reply.message': '我们的书面答复 {letter} 已附上（PDF）。',

  // Reports of a CAR (CAR-7)
  'car-report.subject': '[{number}] {report}，第 {revision} 版',
  'car-report.body': `尊敬的客户：

随信附上我方报告 {report}，第 {revision} 版。

您的投诉：{number}

{message}

您可以在页面上下载 PDF 和表格文件，并接受该报告，或将其退回并告知我们不足之处：
{link}

此链接仅供您本人使用：持有链接者均可查看您的投诉。

此致
{company}
`,
  'car-report.message': '随附我方报告 {report}，第 {revision} 版。',
  'car-sent-back.subject': '[{number}] 客户已退回：{disciplines}',
  'car-sent-back.body': `{name}，您好：

客户退回了报告。

CAR：{number}
标题：{title}
退回：{disciplines}

{reason}

这些步骤已重新打开：
{link}

此致
{company}
`,

  'gate-submitted.subject': '[{number}] {group} 等待审批',
  'gate-submitted.body': `{name}，您好：

一组步骤已签字完成，正在等待审批。

CAR：{number}
标题：{title}
已提交：{group}
提交人：{who}
备注：{comment}

请批准或退回：
{link}

此致
{company}
`,

  'gate-accepted.subject': '[{number}] {group} 已批准',
  'gate-accepted.body': `{name}，您好：

一组步骤已获批准。

CAR：{number}
标题：{title}
已批准：{group}
批准人：{who}
备注：{comment}

查看该 CAR：
{link}

此致
{company}
`,

  'gate-sent-back.subject': '[{number}] {group} 已退回',
  'gate-sent-back.body': `{name}，您好：

一组步骤已被退回，现已重新打开。

CAR：{number}
标题：{title}
退回：{group}
退回人：{who}
原因：{comment}

请补充后重新提交：
{link}

此致
{company}
`,
} as const satisfies MailCatalogue
