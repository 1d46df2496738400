import type { Car } from '@redress/contracts/cars'
import { createContext, useContext } from 'react'

/** The CAR whose sheet is open: cards of disciplines show what is signed, warned of and scored in it. */
export const ThisCar = createContext<Car | null>(null)

export function useThisCar(): Car | null {
  return useContext(ThisCar)
}
