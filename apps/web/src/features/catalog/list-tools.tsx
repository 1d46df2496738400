import { Checkbox, TextInput } from '@mantine/core'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconSearch } from '../../ui/icons.ts'
import classes from './catalog.module.css'
import type { Wanted } from './catalog.queries.ts'

/** Search within a list of master data, and whether what is out of use is wanted too. */
export function ListTools({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const { t } = useTexts()
  return (
    <div className={classes.tools}>
      <TextInput
        className={classes.search}
        aria-label={t('catalog.search')}
        placeholder={t('catalog.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        maxLength={120}
        value={wanted.q}
        onChange={(event) => onChange({ ...wanted, q: event.currentTarget.value })}
      />
      <Checkbox
        label={t('catalog.show-all')}
        checked={wanted.show === 'all'}
        onChange={(event) => onChange({ ...wanted, show: event.currentTarget.checked ? 'all' : 'active' })}
      />
    </div>
  )
}
