/**
 * Mails as plain text. `{link}` stays in the text until the moment of sending, because the secret link
 * is never stored; everything else is filled in when the mail is written. Facts stand on lines of their
 * own, so that no language has to bend a name or a date into a sentence.
 */
export const mailEn = {
  'receipt.subject': '[{number}] We have received your complaint',
  'receipt.body': `Dear customer,

thank you for telling us about this problem. We are sorry for the trouble it causes you.

Your complaint number: {number}
Product: {product}
{promise}

What happens next: our specialists examine what you have reported and reply to you in writing. On the following page you can see at any time how far we are, answer questions and add photos or files:
{link}

This link is meant for you alone: whoever has it can read your complaint.

The enclosed receipt shows what has reached us and when. If anything in it is not right, please tell us on the same page.

Kind regards
{company}
`,

  'claim-invitation.subject': '[{number}] Please confirm what you told us',
  'claim-invitation.body': `Dear customer,

thank you for telling us about this problem. We are sorry for the trouble it causes you. We have written down what you said, and we are already working on it.

Your number: {number}
Product: {product}
{promise}

One thing we ask of you: please look whether we understood you correctly, put right what is wrong, and confirm it on the following page. With that your report becomes a formal complaint in writing:
{link}

This link is meant for you alone: whoever has it can read your report.

The enclosed receipt shows what has reached us and when.

Kind regards
{company}
`,

  'first-reply.by': 'Our first reply by: {due}',
  'first-reply.soon': 'We will answer you as soon as we can.',

  'message.subject': '[{number}] A message about your complaint',
  'message.body': `{message}

--
{company}
Complaint {number}
To answer or to add files, please use your page:
{link}
`,

  'photo-request.subject': '[{number}] Please send us photos',
  'photo-request.body': `Dear customer,

so that we can begin our examination, please send us photos of the faulty parts and of the label with the batch number. You can add them on the following page, from a phone too:
{link}

Your number: {number}

This link is meant for you alone: whoever has it can read your complaint.

Kind regards
{company}
`,

  'lost-link.subject': '[{number}] Your link to the complaint',
  'lost-link.body': `Dear customer,

we have been asked to send you the link to your complaint once more.

Complaint number: {number}
Your page:
{link}

This link is meant for you alone: whoever has it can read your complaint. If you did not ask for it, there is nothing you need to do.

Kind regards
{company}
`,

  'invitation.subject': 'Your access to Redress at {company}',
  'invitation.body': `Hello {name},

an account has been set up for you in Redress, the complaint system of {company}. Please choose your password on this page:
{link}

The link works once.
It is valid until: {expires}

From then on you sign in with this e-mail address and your password.

Kind regards
{company}
`,

  'password-reset.subject': 'A new password for Redress',
  'password-reset.body': `Hello {name},

a new password has been requested for your Redress account at {company}. You can choose it on this page:
{link}

The link works once.
It is valid until: {expires}

If you did not request this, please ignore this mail; your password stays as it is.

Kind regards
{company}
`,

  'progress.subject': '[{number}] News about your complaint',
  'progress.body': `Dear customer,

{news}

Complaint number: {number}
On your page you see how far we are, and you can write to us:
{link}

Kind regards
{company}
`,
  'progress.analysis': 'We have begun to examine your complaint.',
  'progress.action': 'The examination is finished. We are now carrying out the measures.',
  'progress.reply': 'We are now preparing our written reply to you.',
  'progress.follow_up': 'You have our written reply. We are now watching whether the solution holds.',
  'progress.closed':
    'Your complaint is closed. Thank you for helping us to improve. If anything is still not right, please tell us.',
  'progress.withdrawn':
    'Your complaint has been marked as withdrawn. If this is not what you wanted, please tell us.',

  'action-overdue.subject': '[{number}] Overdue: {title}',
  'action-overdue.body': `Hello {name},

something we promised is overdue.

What: {title}
Record: {number}
Owner: {owner}
Was due: {due}

Please report it done or plan it anew, with the reason, here:
{link}

{company}
`,

  'car-reopened.subject': '[{number}] Opened again: {title}',
  'car-reopened.body': `Hello {name},

this CAR is open again, from D4 on: the failure came back or the correction did not hold.

CAR: {number} {title}
Why: {reason}

Please contain the lots concerned and look at the cause anew:
{link}

{company}
`,

  'clock-promise.first_reply': 'first reply',
  'clock-promise.decision': 'decision',
  'clock-promise.d3': 'D3 containment',
  'clock-promise.d4': 'D4 root cause',
  'clock-promise.d5_d6': 'D5–D6 corrective actions',
  'clock-promise.d7_d8': 'D7–D8 prevention and closing',

  'clock-at-risk.subject': '[{number}] At risk: {promise}',
  'clock-at-risk.body': `Hello {name},

a promise to a customer will soon be due.

Complaint: {number}
Promise: {promise}
Due: {due}
Customer: {customer}
Subject: {subject}
Responsible: {responsible}

The complaint:
{link}

Kind regards
{company}
`,

  'clock-breached.subject': '[{number}] Overdue: {promise}',
  'clock-breached.body': `Hello {name},

a promise to a customer has not been kept in time.

Complaint: {number}
Promise: {promise}
Due: {due}
Customer: {customer}
Subject: {subject}
Responsible: {responsible}

The complaint:
{link}

Kind regards
{company}
`,

  // reply
  'formal-reply.subject': '[{number}] Our written reply to your complaint',
  'formal-reply.body': `Dear customer,

our written reply to your complaint is enclosed. Thank you for your patience.

Complaint number: {number}
Our letter: {letter}

On your page you can read it again, accept it, or tell us with what you are not satisfied:
{link}

This link is meant for you alone: whoever has it can read your complaint.

Kind regards
{company}
`,
  'formal-reply.message': 'Our written reply {letter} is enclosed as PDF.',

  // Reports of a CAR (CAR-7)
  'car-report.subject': '[{number}] {report}, revision {revision}',
  'car-report.body': `Dear customer,

our report {report}, revision {revision}, is enclosed.

Your complaint: {number}

{message}

On your page you find it as PDF and as a workbook. There you can accept it, or send it back and tell us what is missing:
{link}

This link is meant for you alone: whoever has it can read your complaint.

Kind regards
{company}
`,
  'car-report.message': 'Our report {report}, revision {revision}, is enclosed.',
  'car-sent-back.subject': '[{number}] Sent back by the customer: {disciplines}',
  'car-sent-back.body': `Hello {name},

the customer has sent the report back.

CAR: {number}
Title: {title}
Sent back: {disciplines}

{reason}

These disciplines are open again:
{link}

Kind regards
{company}
`,

  'gate-submitted.subject': '[{number}] {group} waits for a decision',
  'gate-submitted.body': `Hello {name},

a group of disciplines was signed as done and waits for somebody who decides.

CAR: {number}
Title: {title}
Submitted: {group}
By: {who}
Comment: {comment}

Accept it or send it back:
{link}

Kind regards
{company}
`,

  'gate-accepted.subject': '[{number}] {group} was accepted',
  'gate-accepted.body': `Hello {name},

a group of disciplines was accepted.

CAR: {number}
Title: {title}
Accepted: {group}
By: {who}
Comment: {comment}

The CAR:
{link}

Kind regards
{company}
`,

  'gate-sent-back.subject': '[{number}] {group} was sent back',
  'gate-sent-back.body': `Hello {name},

a group of disciplines was sent back. It is open again.

CAR: {number}
Title: {title}
Sent back: {group}
By: {who}
Why: {comment}

Complete it and submit it once more:
{link}

Kind regards
{company}
`,
} as const
