import type { DefectEntry, DefectGroup } from '@redress/contracts/defects'
import { useTexts } from '../../lib/staff-texts.tsx'
import { useCatalogChange } from './catalog.mutations.ts'
import { EntryDialog, type EntryField } from './entry-dialog.tsx'

export type DefectEdit = {
  /** Null for a new one. */
  entry: DefectEntry | null
  /** Null for a group. */
  groupId: string | null
}

type Props = { edit: DefectEdit; groups: DefectGroup[]; onClose: () => void }

/** Adds, renames, moves a group or a code, or takes it out of use (AN-3). */
export function DefectDialog({ edit: { entry, groupId }, groups, onClose }: Props) {
  const { t } = useTexts()
  const create = useCatalogChange('POST /api/defect-catalogue')
  const change = useCatalogChange('PUT /api/defect-catalogue/:id')
  const saving = entry ? change : create
  const fields: EntryField[] = [
    ...(entry ? [] : [{ name: 'code', label: t('catalog.code'), hint: t('catalog.code-hint') }]),
    { name: 'name', label: t('catalog.name') },
    ...(groupId === null
      ? []
      : [
          {
            name: 'groupId',
            label: t('catalog.group'),
            kind: 'choice' as const,
            choices: groups
              .filter(({ active, id }) => active || id === groupId)
              .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
          },
        ]),
  ]
  const title = groupId === null ? 'group' : 'code'
  return (
    <EntryDialog
      title={t(entry ? `catalog.change-${title}` : `catalog.new-${title}`)}
      fields={fields}
      first={{ code: entry?.code ?? '', name: entry?.name ?? '', groupId: groupId ?? '' }}
      {...(entry ? { active: entry.active } : {})}
      error={saving.error}
      isPending={saving.isPending}
      onSave={({ code = '', name = '', groupId: chosen = '' }, active, key, on) => {
        const group = groupId === null ? null : chosen
        if (entry) {
          const body = { name, groupId: group, active, version: entry.version }
          change.mutate({ input: { params: { id: entry.id }, body }, key }, on)
        } else {
          create.mutate({ input: { body: { code, name, groupId: group } }, key }, on)
        }
      }}
      onClose={onClose}
    />
  )
}
