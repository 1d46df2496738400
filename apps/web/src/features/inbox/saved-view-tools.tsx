import { Button, Menu } from '@mantine/core'
import type { SavedView } from '@redress/contracts/saved-views'
import { useState } from 'react'
import { copyText } from '../../lib/copy-text.ts'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconChevronDown, IconPlus } from '../../ui/icons.ts'
import { notify } from '../../ui/notify.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'
import { ViewRemoveDialog } from './view-remove-dialog.tsx'

type Props = {
  /** The saved view on screen; null when these filters have no name yet. */
  view: SavedView | null
  /** Address of the filters behind `/inbox/`. */
  query: string
  onRemoved: () => void
}

/** Gives the present filters a name, or works on the view they are (A4). */
export function SavedViewTools({ view, query, onRemoved }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const [asked, setAsked] = useState<'name' | 'remove' | null>(null)
  const close = () => setAsked(null)
  const copy = async () => {
    if (await copyText(location.href)) notify(t('saved-view.copied'))
  }
  return (
    <>
      {view ? (
        <Menu position="bottom-start" width={220}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              rightSection={<IconChevronDown size={13} aria-hidden />}
            >
              {t('saved-view.menu', { name: view.name })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={copy}>{t('saved-view.copy')}</Menu.Item>
            {view.owner.id === me.id && (
              <>
                <Menu.Item onClick={() => setAsked('name')}>{t('saved-view.rename')}</Menu.Item>
                <Menu.Item onClick={() => setAsked('remove')}>{t('saved-view.delete')}</Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAsked('name')}
        >
          {t('saved-view.save')}
        </Button>
      )}
      {asked === 'name' && <ViewNameDialog view={view} query={query} onClose={close} />}
      {asked === 'remove' && view && (
        <ViewRemoveDialog
          view={view}
          onClose={close}
          onRemoved={() => {
            close()
            onRemoved()
          }}
        />
      )}
    </>
  )
}
