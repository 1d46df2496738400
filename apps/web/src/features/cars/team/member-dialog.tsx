import { Autocomplete, Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { departmentOfRole, departments } from '@redress/domain/cars/department'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { newIdempotencyKey } from '../../../lib/idempotency-key.ts'
import { ownersQuery } from '../../../lib/people.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from '../cars.module.css'
import { useAddMember, useChangeMember } from './team.mutations.ts'

type Member = Car['members'][number]
type Props = {
  car: Car
  /** Null for somebody new. */
  member: Member | null
  onClose: () => void
}

const empty = { name: '', department: '', role: '', phone: '', email: '' }

/** A colleague by name, or somebody from outside with how to reach them (CAR-2). */
export function MemberDialog({ car, member, onClose }: Props) {
  const texts = useTexts()
  const { t } = texts
  const people = useQuery(ownersQuery)
  const add = useAddMember(car.number)
  const change = useChangeMember(car.number)
  const [key] = useState(newIdempotencyKey)
  const [isColleague, setColleague] = useState(member ? member.userId !== null : true)
  const [userId, setUserId] = useState(member?.userId ?? null)
  const [form, setForm] = useState(() => (member ? { ...empty, ...fieldsOf(member) } : empty))
  const doing = member ? change : add
  const faults = fieldErrors(doing.error, texts)
  const inTeam = new Set(car.members.map((one) => one.userId))

  function pick(id: string | null) {
    setUserId(id)
    const role = people.data?.people.find((one) => one.id === id)?.role
    const department = role ? departmentOfRole[role] : null
    if (department && form.department === '') {
      setForm({ ...form, department: t(`department.${department}`) })
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const { name, ...rest } = form
    if (member) {
      const own = isColleague ? {} : { name }
      change.mutate({ id: member.id, version: member.version, ...rest, ...own }, { onSuccess: onClose })
    } else {
      const who = isColleague ? { userId } : { name }
      add.mutate({ ...rest, ...who, key }, { onSuccess: onClose })
    }
  }

  const field = (part: keyof typeof empty) => ({
    label: t(`car-team.${part}`),
    value: form[part],
    error: faults[part],
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [part]: event.currentTarget.value }),
  })

  return (
    <Dialog
      title={member ? t('car-team.change', { name: member.name }) : t('car-team.add')}
      size="md"
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate className={classes.dialog}>
        {!member && (
          <SegmentedControl
            aria-label={t('car-team.kind')}
            value={isColleague ? 'colleague' : 'outsider'}
            onChange={(kind) => setColleague(kind === 'colleague')}
            data={(['colleague', 'outsider'] as const).map((value) => ({
              value,
              label: t(`car-team.${value}`),
            }))}
          />
        )}
        {!member && isColleague && (
          <Select
            data-autofocus
            searchable
            label={t('car-team.name')}
            value={userId}
            error={faults['userId'] ?? faults['name']}
            nothingFoundMessage={t('pick.none')}
            data={(people.data?.people ?? [])
              .filter(({ id }) => !inTeam.has(id))
              .map((one) => ({
                value: one.id,
                label: `${one.name} · ${one.position || t(`role.${one.role}`)}`,
              }))}
            onChange={pick}
          />
        )}
        {!isColleague && <TextInput data-autofocus maxLength={200} {...field('name')} />}
        <Autocomplete
          maxLength={100}
          {...field('department')}
          data={departments.map((one) => t(`department.${one}`))}
          onChange={(department) => setForm({ ...form, department })}
        />
        <TextInput maxLength={100} {...field('role')} />
        <TextInput type="tel" maxLength={60} {...field('phone')} />
        <TextInput type="email" maxLength={254} {...field('email')} />
        {doing.error && Object.keys(faults).length === 0 && <ProblemNotice error={doing.error} slim />}
        <div className={classes.acts}>
          <Button type="submit" loading={doing.isPending}>
            {member ? t('edit.save') : t('car-team.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function fieldsOf({ name, department, role, phone, email }: Member) {
  return { name, department, role, phone, email }
}
