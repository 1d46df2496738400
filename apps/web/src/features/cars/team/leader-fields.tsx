import { Select } from '@mantine/core'
import type { Car } from '@redress/contracts/cars'
import { departmentOfRole } from '@redress/domain/cars/department'
import { useQuery } from '@tanstack/react-query'
import { fieldErrors } from '../../../lib/field-errors.ts'
import { ownersQuery } from '../../../lib/people.ts'
import { useTexts } from '../../../lib/staff-texts.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import classes from '../cars.module.css'
import { useChangeCar } from '../cars.mutations.ts'

/** Leader and champion: type a name, chosen is saved, and they stand in the team (B3). */
export function LeaderFields({ car, isReadOnly }: { car: Car; isReadOnly: boolean }) {
  const texts = useTexts()
  const { t } = texts
  const people = useQuery(ownersQuery)
  const change = useChangeCar(car.number)
  const faults = fieldErrors(change.error, texts)
  const named = new Map((people.data?.people ?? []).map(({ id, name }) => [id, name]))
  // A first guess for the member they become; it can be written over in the table.
  const departmentOf = (id: string | null) => {
    const role = people.data?.people.find((one) => one.id === id)?.role
    const department = role && departmentOfRole[role]
    return department ? t(`department.${department}`) : ''
  }
  const fields = [
    { role: 'leader', field: 'leaderId', person: car.leader },
    { role: 'champion', field: 'championId', person: car.champion },
  ] as const
  return (
    <>
      <div className={classes.fields}>
        {fields.map(({ role, field, person }) => (
          <Select
            key={role}
            searchable
            clearable={!isReadOnly}
            clearButtonProps={{ 'aria-label': t('grid.remove', { name: t(`car-team.${role}`) }) }}
            readOnly={isReadOnly}
            label={t(`car-team.${role}`)}
            placeholder={t('car-team.nobody')}
            nothingFoundMessage={t('pick.none')}
            value={person?.id ?? null}
            error={faults[field]}
            // Whoever holds the office is shown, also when they have left.
            data={[...new Map([...(person ? [[person.id, person.name] as const] : []), ...named])].map(
              ([value, label]) => ({ value, label }),
            )}
            onChange={(id) =>
              change.mutate({ version: car.version, [field]: id, [`${role}Department`]: departmentOf(id) })
            }
          />
        ))}
      </div>
      {change.error && Object.keys(faults).length === 0 && <ProblemNotice error={change.error} slim />}
    </>
  )
}
