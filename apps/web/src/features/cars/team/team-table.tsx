import { ActionIcon, Button } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { unfinishedActionsOf } from '@redress/domain/cars/team'
import { useState } from 'react'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { IconPencil, IconUserPlus, IconX } from '../../../ui/icons.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { MemberDialog } from './member-dialog.tsx'
import classes from './team.module.css'
import { useLeaveTeam } from './team.mutations.ts'

type Member = Car['members'][number]

const columns = ['name', 'department', 'role', 'phone', 'email'] as const

/** Who works on it; on a phone each member is a card (CAR-2, B3). */
export function TeamTable({ car, isReadOnly }: { car: Car; isReadOnly: boolean }) {
  const { t } = useTexts()
  const leave = useLeaveTeam(car.number)
  const [editing, setEditing] = useState<Member | 'new' | null>(null)
  const [held, setHeld] = useState<Member | null>(null)
  const holds = held ? unfinishedActionsOf(car, held) : []

  function takeOff(member: Member) {
    const isHolding = unfinishedActionsOf(car, member).length > 0
    setHeld(isHolding ? member : null)
    if (!isHolding) leave.mutate({ id: member.id, version: member.version })
  }

  return (
    <>
      {car.members.length === 0 ? (
        <p className={classes.quiet}>{t('car-team.none')}</p>
      ) : (
        <table className={classes.table} aria-label={t('car-team.title')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`car-team.${column}`)}
                </th>
              ))}
              {!isReadOnly && <td />}
            </tr>
          </thead>
          <tbody>
            {car.members.map((member) => (
              <tr key={member.id}>
                {columns.map((column) => (
                  <td key={column} data-label={t(`car-team.${column}`)} data-empty={member[column] === ''}>
                    {column === 'name' ? (
                      <>
                        <strong>{member.name}</strong>{' '}
                        {member.userId === null && (
                          <span className={classes.quiet}>{t('car-team.outsider')}</span>
                        )}
                      </>
                    ) : (
                      member[column]
                    )}
                  </td>
                ))}
                {!isReadOnly && (
                  <td className={classes.acts}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('car-team.change', { name: member.name })}
                      onClick={() => setEditing(member)}
                    >
                      <IconPencil size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('car-team.take-off', { name: member.name })}
                      onClick={() => takeOff(member)}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {held && holds.length > 0 && (
        <div role="alert" className={classes.held}>
          {t('car-team.still-holds', { name: held.name, count: holds.length })}
          <ul>
            {holds.map((action) => (
              <li key={action.id}>{action.title}</li>
            ))}
          </ul>
        </div>
      )}
      {leave.error && <ProblemNotice error={leave.error} slim />}
      {!isReadOnly && (
        <Button
          size="compact-md"
          variant="default"
          mt={8}
          leftSection={<IconUserPlus size={15} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('car-team.add')}
        </Button>
      )}
      {editing && (
        <MemberDialog
          car={car}
          member={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
