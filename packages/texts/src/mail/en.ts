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
Our first reply by: {due}

What happens next: our specialists examine what you have reported and reply to you in writing. On the following page you can see at any time how far we are, answer questions and add photos or files:
{link}

This link is meant for you alone: whoever has it can read your complaint.

The enclosed receipt shows what has reached us and when. If anything in it is not right, please tell us on the same page.

Kind regards
{company}
`,

  'message.subject': '[{number}] A message about your complaint',
  'message.body': `{message}

--
{company}
Complaint {number}
To answer or to add files, please use your page:
{link}
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
} as const
