import { Button, Group } from '@mantine/core'
import { copyText } from '../../lib/copy-text.ts'
import { useTexts } from '../../lib/staff-texts.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notify.ts'
import classes from './users.module.css'

type Props = { sentTo: string; link: string | null; onClose: () => void }

/** Where the invitation went; in the demo, where no mail leaves the house, its link as well. */
export function InvitationSent({ sentTo, link, onClose }: Props) {
  const { t } = useTexts()
  return (
    <Dialog title={t('user.invitation-sent')} size="30rem" onClose={onClose}>
      <p style={{ marginTop: 0 }}>{t('user.invitation-to', { email: sentTo })}</p>
      {link && (
        <p>
          {t('user.invitation-demo')}{' '}
          <a className={classes.link} href={link}>
            {link}
          </a>
        </p>
      )}
      <Group justify="flex-end" gap="xs">
        {link && (
          <Button
            variant="default"
            onClick={() => copyText(link).then((done) => done && notify(t('documents.link-copied')))}
          >
            {t('user.copy-link')}
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          {t('edit.done')}
        </Button>
      </Group>
    </Dialog>
  )
}
