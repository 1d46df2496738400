import { SegmentedControl, Stack, Switch } from '@mantine/core'
import type { Preferences } from '@redress/contracts/identity'
import { useMe } from '../../lib/me.tsx'
import { useTexts } from '../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useChangeAccount } from './account.mutations.ts'

/** Each setting takes effect at once: that is how one sees what it does. */
export function PreferencesForm() {
  const { t } = useTexts()
  const { preferences, version } = useMe()
  const change = useChangeAccount()
  const set = (part: Partial<Preferences>) =>
    change.mutate({ version, preferences: { ...preferences, ...part } })
  return (
    <Stack gap="md">
      {change.error && <ProblemNotice error={change.error} slim />}
      <div>
        <div id="density">{t('account.density')}</div>
        <SegmentedControl
          mt={4}
          aria-labelledby="density"
          value={preferences.density}
          disabled={change.isPending}
          onChange={(density) => set({ density: density as Preferences['density'] })}
          data={[
            { value: 'compact', label: t('account.compact') },
            { value: 'comfortable', label: t('account.comfortable') },
          ]}
        />
      </div>
      <Switch
        label={t('account.single-keys')}
        description={t('account.single-keys-hint')}
        checked={preferences.singleKeys}
        disabled={change.isPending}
        onChange={(event) => set({ singleKeys: event.currentTarget.checked })}
      />
    </Stack>
  )
}
